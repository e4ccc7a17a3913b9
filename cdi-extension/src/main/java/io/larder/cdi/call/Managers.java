package io.larder.cdi.call;

import javax.cache.CacheManager;

/** Where caches are found by name. */
@FunctionalInterface
public interface Managers {

  /** Returns the open manager to use now. */
  CacheManager current();
}
