package io.larder.cdi.statistics;

import io.larder.cdi.CachedMethodMXBean;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** The counts of one method. Thread-safe; writers do not contend. */
public final class MethodStatistics implements CachedMethodMXBean {

  private final String method;
  private final String cacheName;
  private final LongAdder hits = new LongAdder();
  private final LongAdder misses = new LongAdder();
  private final LongAdder puts = new LongAdder();
  private final LongAdder removals = new LongAdder();
  private final LongAdder failures = new LongAdder();
  private final LongAdder runs = new LongAdder();
  private final LongAdder runNanos = new LongAdder();

  /** Makes the counts of a method that was never called. */
  public MethodStatistics(String method, String cacheName) {
    this.method = method;
    this.cacheName = cacheName;
  }

  /** Counts a call that was answered without the method. */
  public void hit() {
    hits.increment();
  }

  /** Counts a call that the cache could not answer. */
  public void miss() {
    misses.increment();
  }

  /** Counts a run of the method for the sake of the cache. */
  public void ran(long nanos) {
    runs.increment();
    runNanos.add(nanos);
  }

  /** Counts a value that was put. */
  public void put() {
    puts.increment();
  }

  /** Counts a removal. */
  public void removal() {
    removals.increment();
  }

  /** Counts a failure of the cache that the caller did not see. */
  public void failure() {
    failures.increment();
  }

  @Override
  public String getMethod() {
    return method;
  }

  @Override
  public String getCacheName() {
    return cacheName;
  }

  @Override
  public long getHits() {
    return hits.sum();
  }

  @Override
  public long getMisses() {
    return misses.sum();
  }

  @Override
  public double getHitPercentage() {
    long found = hits.sum();
    long asked = found + misses.sum();
    return asked == 0 ? 0 : 100.0 * found / asked;
  }

  @Override
  public long getPuts() {
    return puts.sum();
  }

  @Override
  public long getRemovals() {
    return removals.sum();
  }

  @Override
  public long getFailures() {
    return failures.sum();
  }

  @Override
  public long getMeanRunMicros() {
    return TimeUnit.NANOSECONDS.toMicros(meanRunNanos());
  }

  @Override
  public long getTimeSavedMillis() {
    return TimeUnit.NANOSECONDS.toMillis(hits.sum() * meanRunNanos());
  }

  private long meanRunNanos() {
    long count = runs.sum();
    return count == 0 ? 0 : runNanos.sum() / count;
  }
}
