package io.larder.benchmarks.eviction;

import java.util.LinkedHashMap;
import java.util.Map;

/** The least recently used entry goes, exactly. */
record LruContender() implements Contender {

  @Override
  public String name() {
    return "lru";
  }

  @Override
  public long hits(int[] keys, int capacity) {
    Map<Integer, Boolean> cache =
        new LinkedHashMap<>(2 * capacity, 0.75f, true) {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<Integer, Boolean> eldest) {
            return size() > capacity;
          }
        };
    long hits = 0;
    for (Integer key : keys) {
      if (cache.get(key) != null) {
        hits++;
      } else {
        cache.put(key, Boolean.TRUE);
      }
    }
    return hits;
  }
}
