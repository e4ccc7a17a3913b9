package io.larder.jcache.operation;

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
}
