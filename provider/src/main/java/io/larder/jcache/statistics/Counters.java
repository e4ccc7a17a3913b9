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
   * A power of two. At 64 the two clock readings (about 50 ns) cost less than 1 ns an operation.
   */
  static final int SAMPLE = 64;

  private static final int HITS = 0;
  private static final int MISSES = 1;
  private static final int PUTS = 2;
  private static final int REMOVALS = 3;
  private static final int EVICTIONS = 4;
  private static final int NUMBERS = 5;

  private final Ticker ticker;
  private final Tallies tallies = new Tallies(NUMBERS);
  private final AtomicLongArray before = new AtomicLongArray(NUMBERS); // the last reset
  private final TimeSample getTimes = new TimeSample();
  private final TimeSample putTimes = new TimeSample();
  private final TimeSample removeTimes = new TimeSample();

  /** All zero; {@code ticker} tells the time of the sample. */
  public Counters(Ticker ticker) {
    this.ticker = ticker;
  }

  @Override
  public long begin() {
    return tallies.mine().isDue() ? now() : UNTIMED;
  }

  private long now() {
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
    tallies.mine().add(HITS, count);
  }

  @Override
  public void misses(long count) {
    tallies.mine().add(MISSES, count);
  }

  @Override
  public void puts(long count) {
    tallies.mine().add(PUTS, count);
  }

  @Override
  public void removals(long count) {
    tallies.mine().add(REMOVALS, count);
  }

  /**
   * Hears of evictions from the store, and counts them while that is enabled; needed only where
   * there is a bound.
   */
  public <K> ChangeListener<K> evictionCounter(BooleanSupplier enabled) {
    return change -> {
      if (change.kind() == ChangeKind.EVICTED && enabled.getAsBoolean()) {
        tallies.mine().add(EVICTIONS, 1);
      }
    };
  }

  @Override
  public long hits() {
    return since(HITS);
  }

  @Override
  public long misses() {
    return since(MISSES);
  }

  @Override
  public long puts() {
    return since(PUTS);
  }

  @Override
  public long removals() {
    return since(REMOVALS);
  }

  @Override
  public long evictions() {
    return since(EVICTIONS);
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
    for (int number = 0; number < NUMBERS; number++) {
      before.set(number, tallies.sum(number));
    }
    getTimes.reset();
    putTimes.reset();
    removeTimes.reset();
  }
}
