package io.larder.benchmarks.jcache;

import javax.cache.configuration.MutableConfiguration;
import javax.cache.expiry.AccessedExpiryPolicy;
import javax.cache.expiry.CreatedExpiryPolicy;
import javax.cache.expiry.Duration;
import javax.cache.expiry.EternalExpiryPolicy;

/** What a contestant is made with; the same configuration for every provider, and no bound. */
public record Setting(ProviderName provider, Store store, boolean statistics, Expiry expiry) {

  /** When entries expire. None does while it is measured: the time is an hour. */
  public enum Expiry {
    ETERNAL,
    CREATED,
    ACCESSED
  }

  /** Makes an empty contestant; closing it closes the provider. */
  public <V> Contestant<V> open(Class<V> valueType) {
    return provider == ProviderName.MAP
        ? new BareMap<>()
        : new JCache<>(provider.className(), configuration(valueType));
  }

  private <V> MutableConfiguration<String, V> configuration(Class<V> valueType) {
    MutableConfiguration<String, V> unbounded =
        provider == ProviderName.CACHE2K
            ? Cache2kUnbounded.configuration()
            : new MutableConfiguration<>();
    return unbounded
        .setTypes(String.class, valueType)
        .setStoreByValue(store.isByValue())
        .setStatisticsEnabled(statistics)
        .setExpiryPolicyFactory(
            switch (expiry) {
              case ETERNAL -> EternalExpiryPolicy.factoryOf();
              case CREATED -> CreatedExpiryPolicy.factoryOf(Duration.ONE_HOUR);
              case ACCESSED -> AccessedExpiryPolicy.factoryOf(Duration.ONE_HOUR);
            });
  }
}
