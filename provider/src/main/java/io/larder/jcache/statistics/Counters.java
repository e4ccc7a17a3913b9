package io.larder.jcache.statistics;

import io.larder.engine.ChangeKind;
import io.larder.engine.ChangeListener;
import io.larder.jcache.LarderStatistics;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;

/**
 * Striped counters: threads that count at the same time do not meet.
 *
 * <p>One operation in {@value #SAMPLE}, chosen at random, is timed; the averages are those of the
 * sample. Counting therefore costs no clock reading in the other operations.
 */
public final class Counters implements Statistics, LarderStatistics {

  /** A power of two. At 16 the two clock readings (about 50 ns) cost about 3 ns an operation. */
  static final int SAMPLE = 16;

  private final Ticker ticker;
  private final LongAdder hits = new LongAdder();
  private final LongAdder misses = new LongAdder();
  private final LongAdder puts = new LongAdder();
  private final LongAdder removals = new LongAdder();
  private final LongAdder evictions = new LongAdder();
  private final TimeSample getTimes = new TimeSample();
  private final TimeSample putTimes = new TimeSample();
  private final TimeSample removeTimes = new TimeSample();

  /** All zero; {@code ticker} tells the time of the sample. */
  public Counters(Ticker ticker) {
    this.ticker = ticker;
  }

  @Override
  public long begin() {
    if ((ThreadLocalRandom.current().nextInt() & SAMPLE - 1) != 0) {
      return UNTIMED;
    }
    long now = ticker.nanos();
    return now == UNTIMED ? 1 : now;
  }

  @Override
  public void endGet(long begun) {
    end(getTimes, begun);
  }

  @Override
  public void endPut(long begun) {
    end(putTimes, begun);
  }

  @Override
  public void endRemove(long begun) {
    end(removeTimes, begun);
  }

  private void end(TimeSample sample, long begun) {
    if (begun != UNTIMED) {
      sample.add(ticker.nanos() - begun);
    }
  }

  @Override
  public void hits(long count) {
    hits.add(count);
  }

  @Override
  public void misses(long count) {
    misses.add(count);
  }

  @Override
  public void puts(long count) {
    puts.add(count);
  }

  @Override
  public void removals(long count) {
    removals.add(count);
  }

  /**
   * Hears of evictions from the store, and counts them while that is enabled; needed only where
   * there is a bound.
   */
  public <K> ChangeListener<K> evictionCounter(BooleanSupplier enabled) {
    return change -> {
      if (change.kind() == ChangeKind.EVICTED && enabled.getAsBoolean()) {
        evictions.increment();
      }
    };
  }

  @Override
  public long hits() {
    return hits.sum();
  }

  @Override
  public long misses() {
    return misses.sum();
  }

  @Override
  public long puts() {
    return puts.sum();
  }

  @Override
  public long removals() {
    return removals.sum();
  }

  @Override
  public long evictions() {
    return evictions.sum();
  }

  @Override
  public float averageGetMicros() {
    return getTimes.averageMicros();
  }

  @Override
  public float averagePutMicros() {
    return putTimes.averageMicros();
  }

  @Override
  public float averageRemoveMicros() {
    return removeTimes.averageMicros();
  }

  @Override
  public void reset() {
    hits.reset();
    misses.reset();
    puts.reset();
    removals.reset();
    evictions.reset();
    getTimes.reset();
    putTimes.reset();
    removeTimes.reset();
  }
}
