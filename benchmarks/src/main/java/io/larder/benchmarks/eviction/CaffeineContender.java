package io.larder.benchmarks.eviction;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.larder.benchmarks.Median;
import java.util.stream.IntStream;

/**
 * Caffeine's W-TinyLFU, its maintenance done in the calling thread so that none is put off.
 *
 * <p>It seeds its own randomness, so one run has up to a point more or less than the next: the
 * median of several counts.
 */
record CaffeineContender() implements Contender {

  private static final int RUNS = 5;

  @Override
  public String name() {
    return "caffeine";
  }

  @Override
  public long hits(int[] keys, int capacity) {
    return (long)
        Median.of(IntStream.range(0, RUNS).mapToDouble(run -> hitsOfOneRun(keys, capacity)));
  }

  private static long hitsOfOneRun(int[] keys, int capacity) {
    Cache<Integer, Integer> cache =
        Caffeine.newBuilder().maximumSize(capacity).executor(Runnable::run).build();
    long hits = 0;
    for (Integer key : keys) {
      if (cache.getIfPresent(key) != null) {
        hits++;
      } else {
        cache.put(key, key);
      }
    }
    return hits;
  }
}
