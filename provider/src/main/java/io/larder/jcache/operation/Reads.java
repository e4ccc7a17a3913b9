package io.larder.jcache.operation;

import io.larder.jcache.store.StoreWalk;
import org.jspecify.annotations.Nullable;

/** Reads of one entry, by its key or by a walk, which do not load. */
public interface Reads<K, V> extends Lookup<K, V> {

  /**
   * Moves a walk on to the next entry and reads that: counts a hit, and is an access for expiry and
   * eviction. What the walk has seen before is read, even if it has gone since.
   *
   * @return its value, or null if there is no entry left
   * @throws javax.cache.CacheException if the stored bytes cannot be decoded
   */
  @Nullable V findNext(StoreWalk<K> walk);
}
