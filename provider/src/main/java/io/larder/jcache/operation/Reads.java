package io.larder.jcache.operation;

import io.larder.jcache.store.StoreWalk;
import org.jspecify.annotations.Nullable;

/** Reads one entry of a cache, without loading. */
public interface Reads<K, V> {

  /**
   * The value of a key, or null. Counts a hit, not a miss, and is an access for expiry and
   * eviction.
   *
   * @throws javax.cache.CacheException if the stored bytes cannot be decoded
   */
  @Nullable V find(K key);

  /**
   * Moves a walk on to the next entry and reads that, as {@link #find} would.
   *
   * @return its value, or null if there is no entry left
   * @throws javax.cache.CacheException if the stored bytes cannot be decoded
   */
  default @Nullable V findNext(StoreWalk<K> walk) {
    V value = null;
    while (value == null && walk.skip()) {
      value = find(walk.key());
    }
    return value;
  }
}
