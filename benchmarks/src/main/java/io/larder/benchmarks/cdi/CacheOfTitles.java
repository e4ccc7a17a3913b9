package io.larder.benchmarks.cdi;

import javax.cache.CacheManager;
import javax.cache.Caching;
import javax.cache.configuration.MutableConfiguration;

/** Larder's cache, which all contestants use. */
final class CacheOfTitles {

  static final String NAME = "titles";

  private CacheOfTitles() {}

  /** Makes the cache anew. */
  static CacheManager create(boolean isByValue) {
    CacheManager manager =
        Caching.getCachingProvider("io.larder.jcache.LarderCachingProvider").getCacheManager();
    manager.destroyCache(NAME);
    manager.createCache(NAME, new MutableConfiguration<>().setStoreByValue(isByValue));
    return manager;
  }
}
