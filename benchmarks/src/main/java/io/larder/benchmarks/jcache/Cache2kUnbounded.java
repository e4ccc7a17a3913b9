package io.larder.benchmarks.jcache;

import javax.cache.configuration.MutableConfiguration;
import org.cache2k.config.Cache2kConfig;
import org.cache2k.jcache.ExtendedMutableConfiguration;
import org.cache2k.jcache.JCacheConfig;

/**
 * A JCache configuration that tells cache2k to hold any number of entries; without one it evicts
 * beyond 1,802. The rest is what cache2k does for a plain JCache configuration.
 */
final class Cache2kUnbounded {

  private Cache2kUnbounded() {}

  static <V> MutableConfiguration<String, V> configuration() {
    Cache2kConfig<String, V> config = new Cache2kConfig<>();
    config.setEntryCapacity(Long.MAX_VALUE);
    config.setSharpExpiry(true);
    JCacheConfig jcache = new JCacheConfig();
    jcache.setCopyAlwaysIfRequested(true);
    jcache.setSupportOnlineListenerAttachment(true);
    config.getSections().add(jcache);
    return ExtendedMutableConfiguration.of(config);
  }
}
