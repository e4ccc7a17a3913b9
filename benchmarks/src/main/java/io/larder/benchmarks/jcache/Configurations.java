package io.larder.benchmarks.jcache;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.github.benmanes.caffeine.jcache.configuration.CaffeineConfiguration;
import com.hazelcast.config.CacheConfig;
import com.hazelcast.config.EvictionConfig;
import com.hazelcast.config.EvictionPolicy;
import com.hazelcast.config.MaxSizePolicy;
import io.larder.jcache.LarderConfiguration;
import java.util.OptionalLong;
import javax.cache.configuration.CompleteConfiguration;
import javax.cache.configuration.Configuration;
import javax.cache.configuration.MutableConfiguration;
import javax.cache.expiry.AccessedExpiryPolicy;
import javax.cache.expiry.CreatedExpiryPolicy;
import javax.cache.expiry.Duration;
import javax.cache.expiry.EternalExpiryPolicy;
import org.cache2k.config.Cache2kConfig;
import org.cache2k.jcache.ExtendedMutableConfiguration;
import org.cache2k.jcache.JCacheConfig;
import org.ehcache.config.builders.CacheConfigurationBuilder;
import org.ehcache.config.builders.ExpiryPolicyBuilder;
import org.ehcache.config.builders.ResourcePoolsBuilder;
import org.ehcache.jsr107.Eh107Configuration;

/**
 * A setting in each provider's own words, where JCache's are not enough: bounds, and for cache2k
 * and Hazelcast also their absence, as both are bounded unless told otherwise.
 */
final class Configurations {

  private Configurations() {}

  static <K, V> Configuration<K, V> of(Setting setting, Class<K> keyType, Class<V> valueType) {
    MutableConfiguration<K, V> standard =
        fill(new MutableConfiguration<>(), setting, keyType, valueType);
    return switch (setting.provider()) {
      case CACHE2K -> fill(cache2k(setting.maxEntries()), setting, keyType, valueType);
      case HAZELCAST -> hazelcast(standard, setting.maxEntries());
      case LARDER ->
          setting.isBounded()
              ? LarderConfiguration.copyOf(standard).toBuilder()
                  .maxEntries(setting.maxEntries())
                  .build()
              : standard;
      case CAFFEINE -> setting.isBounded() ? caffeine(standard, setting.maxEntries()) : standard;
      case EHCACHE -> setting.isBounded() ? ehcache(keyType, valueType, setting) : standard;
      case INFINISPAN, RI, MAP -> standard;
    };
  }

  private static <K, V> MutableConfiguration<K, V> fill(
      MutableConfiguration<K, V> empty, Setting setting, Class<K> keyType, Class<V> valueType) {
    return empty
        .setTypes(keyType, valueType)
        .setStoreByValue(setting.store().isByValue() || !setting.provider().storesByReference())
        .setStatisticsEnabled(setting.statistics())
        .setExpiryPolicyFactory(
            switch (setting.expiry()) {
              case ETERNAL -> EternalExpiryPolicy.factoryOf();
              case CREATED -> CreatedExpiryPolicy.factoryOf(Duration.ONE_HOUR);
              case ACCESSED -> AccessedExpiryPolicy.factoryOf(Duration.ONE_HOUR);
              case SOON ->
                  CreatedExpiryPolicy.factoryOf(
                      new Duration(MILLISECONDS, Setting.Expiry.SOON_TIME.toMillis()));
            });
  }

  /** What cache2k does for a plain JCache configuration, but for the capacity of 1,802 entries. */
  private static <K, V> MutableConfiguration<K, V> cache2k(long maxEntries) {
    Cache2kConfig<K, V> config = new Cache2kConfig<>();
    config.setEntryCapacity(maxEntries);
    config.setSharpExpiry(true);
    JCacheConfig jcache = new JCacheConfig();
    jcache.setCopyAlwaysIfRequested(true);
    jcache.setSupportOnlineListenerAttachment(true);
    config.getSections().add(jcache);
    return ExtendedMutableConfiguration.of(config);
  }

  /** Hazelcast evicts beyond 10,000 entries unless told otherwise. */
  private static <K, V> Configuration<K, V> hazelcast(
      CompleteConfiguration<K, V> standard, long maxEntries) {
    return new CacheConfig<>(standard)
        .setEvictionConfig(
            new EvictionConfig()
                .setMaxSizePolicy(MaxSizePolicy.ENTRY_COUNT)
                .setEvictionPolicy(EvictionPolicy.LRU)
                .setSize((int) Math.min(maxEntries, Integer.MAX_VALUE)));
  }

  private static <K, V> Configuration<K, V> caffeine(
      CompleteConfiguration<K, V> standard, long maxEntries) {
    CaffeineConfiguration<K, V> configuration = new CaffeineConfiguration<>(standard);
    configuration.setMaximumSize(OptionalLong.of(maxEntries));
    return configuration;
  }

  private static <K, V> Configuration<K, V> ehcache(
      Class<K> keyType, Class<V> valueType, Setting setting) {
    java.time.Duration hour = java.time.Duration.ofHours(1);
    return Eh107Configuration.fromEhcacheCacheConfiguration(
        CacheConfigurationBuilder.newCacheConfigurationBuilder(
                keyType, valueType, ResourcePoolsBuilder.heap(setting.maxEntries()))
            .withExpiry(
                switch (setting.expiry()) {
                  case ETERNAL -> ExpiryPolicyBuilder.noExpiration();
                  case CREATED -> ExpiryPolicyBuilder.timeToLiveExpiration(hour);
                  case ACCESSED -> ExpiryPolicyBuilder.timeToIdleExpiration(hour);
                  case SOON -> ExpiryPolicyBuilder.timeToLiveExpiration(Setting.Expiry.SOON_TIME);
                }));
  }
}
