package io.larder.jcache.store;

import io.larder.engine.WriteExpiry;

/** The changes of one key that the calling thread holds. */
public interface KeyChanges {

  /**
   * Stores a value.
   *
   * @throws io.larder.jcache.CacheFullException if there is no room; nothing is changed
   */
  void put(Object value, WriteExpiry expiry);

  /** Deletes the entry; returns whether there was one. */
  boolean remove();
}
