package io.larder.jcache.statistics;

import io.larder.engine.ChangeKind;
import io.larder.engine.ChangeListener;
import io.larder.jcache.LarderStatistics;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.BooleanSupplier;

/**
 * Counts in places that threads do not share.
 *
 * <p>Of each thread's operations about one in {@value #SAMPLE} is timed, at irregular distances;
 * the averages are those of the sample. The others read no clock.
 */
public final class Counters implements Statistics, LarderStatistics {

  /**
   * A power of two. At 256 the two clock readings (about 50 ns) cost a fifth of a nanosecond an
   * operation, and are rare enough for the compiler to leave them out of the way of the others.
   */
  static final int SAMPLE = 256;

  private final Ticker ticker;
  private final Tallies tallies = new Tallies();
  private final AtomicLongArray before = new AtomicLongArray(Tally.NUMBERS); // the last reset
  private final TimeSample getTimes = new TimeSample();
  private final TimeSample putTimes = new TimeSample();
  private final TimeSample removeTimes = new TimeSample();

  /** All zero; {@code ticker} tells the time of the sample. */
  public Counters(Ticker ticker) {
    this.ticker = ticker;
  }

  @Override
  public Tallies tallies() {
    return tallies;
  }

  @Override
  public long begin() {
    return tallies.isDue() ? now() : UNTIMED;
  }

  @Override
  public long now() {
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
    tallies.add(Tally.HITS, count);
  }

  @Override
  public void misses(long count) {
    tallies.add(Tally.MISSES, count);
  }

  @Override
  public void puts(long count) {
    tallies.add(Tally.PUTS, count);
  }

  @Override
  public void removals(long count) {
    tallies.add(Tally.REMOVALS, count);
  }

  /**
   * Hears of evictions from the store, and counts them while that is enabled; needed only where
   * there is a bound.
   */
  public <K> ChangeListener<K> evictionCounter(BooleanSupplier enabled) {
    return change -> {
      if (change.kind() == ChangeKind.EVICTED && enabled.getAsBoolean()) {
        tallies.add(Tally.EVICTIONS, 1);
      }
    };
  }

  @Override
  public long hits() {
    return since(Tally.HITS);
  }

  @Override
  public long misses() {
    return since(Tally.MISSES);
  }

  @Override
  public long puts() {
    return since(Tally.PUTS);
  }

  @Override
  public long removals() {
    return since(Tally.REMOVALS);
  }

  @Override
  public long evictions() {
    return since(Tally.EVICTIONS);
  }

  private long since(int number) {
    return tallies.sum(number) - before.get(number);
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
    for (int number = 0; number < Tally.NUMBERS; number++) {
      before.set(number, tallies.sum(number));
    }
    getTimes.reset();
    putTimes.reset();
    removeTimes.reset();
  }
}
