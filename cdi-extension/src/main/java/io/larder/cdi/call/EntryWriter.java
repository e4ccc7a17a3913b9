package io.larder.cdi.call;

import javax.cache.Cache;

/** How a value gets into a cache. */
@FunctionalInterface
interface EntryWriter {

  /** As JCache does it, with the cache's expiry. */
  EntryWriter PLAIN = Cache::put;

  /** Puts a value. */
  void put(Cache<Object, Object> cache, Object key, Object value);
}
