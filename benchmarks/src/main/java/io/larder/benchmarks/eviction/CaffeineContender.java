package io.larder.benchmarks.eviction;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/** Caffeine's W-TinyLFU, its maintenance done in the calling thread so that none is put off. */
record CaffeineContender() implements Contender {

  @Override
  public String name() {
    return "caffeine";
  }

  @Override
  public long hits(int[] keys, int capacity) {
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
