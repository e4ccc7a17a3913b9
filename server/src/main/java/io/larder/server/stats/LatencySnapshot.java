package io.larder.server.stats;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.LongStream;

/** What a histogram of times held at a moment. Immutable. */
public final class LatencySnapshot {

  private static final int FIRST_LEVEL = 10; // 1,024 ns
  private static final int LEVELS = 20; // up to half a second, each twice the one before

  private final long[] counts;
  private final long nanos;
  private final long count;

  LatencySnapshot(long[] counts, long nanos) {
    this.counts = counts;
    this.nanos = nanos;
    this.count = LongStream.of(counts).sum();
  }

  /** How many times there are. */
  public long count() {
    return count;
  }

  /** All times together, in microseconds. */
  public long micros() {
    return nanos / 1_000;
  }

  /** The time in nanoseconds that so many percent did not exceed; 0 if there is none. */
  public long percentile(double percent) {
    long wanted = Math.max(1, (long) Math.ceil(count * Math.min(100, percent) / 100));
    long seen = 0;
    for (int bucket = 0; bucket < counts.length; bucket++) {
      seen += counts[bucket];
      if (seen >= wanted) {
        return LatencyHistogram.longest(bucket);
      }
    }
    return 0;
  }

  /**
   * How many times were not above each level, in microseconds: levels that double, as far as there
   * are times between them.
   */
  public Map<Long, Long> cumulative() {
    Map<Long, Long> levels = new LinkedHashMap<>();
    long seen = 0;
    int bucket = 0;
    for (int level = FIRST_LEVEL; level < FIRST_LEVEL + LEVELS || seen < count; level++) {
      long limit = 1L << level;
      long before = seen;
      while (bucket < counts.length && LatencyHistogram.longest(bucket) < limit) {
        seen += counts[bucket++];
      }
      if (seen > before) {
        levels.put((limit + (limit >> 7)) / 1_000, seen); // as a histogram of 2 digits names it
      }
    }
    return levels;
  }
}
