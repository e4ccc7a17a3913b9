package io.larder.jcache.operation;

import org.jspecify.annotations.Nullable;

/** Finds the value of a key. */
@FunctionalInterface
public interface Lookup<K, V> {

  /**
   * The value of a key, or null. Counts what it says to count, and is an access for expiry and
   * eviction.
   *
   * @throws javax.cache.CacheException if the stored bytes cannot be decoded
   */
  @Nullable V find(K key);
}
