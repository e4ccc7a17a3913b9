package io.larder.server.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The histogram beside a sorted list of the times. */
class LatencyHistogramTest {

  private final LatencyHistogram histogram = new LatencyHistogram();

  @Test
  void everyTime_isInABucketThatIsAtMost3PercentLonger() {
    for (long nanos = 0; nanos < 1L << 39; nanos += Math.max(1, nanos / 7)) {
      long longest = LatencyHistogram.longest(LatencyHistogram.bucket(nanos));
      assertThat(longest).isBetween(nanos, nanos + nanos / 31);
    }
  }

  @Test
  void longestTimes_areInTheLastBucket() {
    histogram.add(Long.MAX_VALUE);
    histogram.add(-1);
    assertThat(histogram.snapshot().count()).isEqualTo(2);
    assertThat(LatencyHistogram.bucket(Long.MAX_VALUE)).isEqualTo(LatencyHistogram.BUCKETS - 1);
  }

  @Test
  void percentiles_areThoseOfTheSortedTimes() {
    long seed = 42;
    Random random = new Random(seed);
    long[] times = random.longs(10_000, 0, 5_000_000).toArray();
    Arrays.stream(times).forEach(histogram::add);
    Arrays.sort(times);

    LatencySnapshot snapshot = histogram.snapshot();
    assertThat(snapshot.count()).isEqualTo(times.length);
    assertThat(snapshot.micros()).isEqualTo(Arrays.stream(times).sum() / 1_000);
    for (double percent : new double[] {0, 50, 99, 99.9, 100}) {
      long exact = times[(int) Math.max(0, Math.ceil(times.length * percent / 100) - 1)];
      assertThat(snapshot.percentile(percent))
          .as("seed %s, p%s", seed, percent)
          .isBetween(exact, exact + exact / 31 + 1);
    }
  }

  @Test
  void levels_areCumulative_andNamedAsRedisNamesThem() {
    histogram.add(51_000);
    histogram.add(100_000);
    histogram.add(5_246_000);
    assertThat(histogram.snapshot().cumulative()).isEqualTo(Map.of(66L, 1L, 132L, 2L, 8454L, 3L));
  }

  @Test
  void reset_forgetsAll() {
    histogram.add(1);
    histogram.reset();
    assertThat(histogram.snapshot().count()).isZero();
    assertThat(histogram.snapshot().percentile(99)).isZero();
  }
}
