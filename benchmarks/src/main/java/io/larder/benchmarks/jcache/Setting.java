package io.larder.benchmarks.jcache;

/**
 * What a contestant is made with; the same configuration for every provider.
 *
 * @param maxEntries the bound, or {@link #UNBOUNDED}; bounded caches are eternal
 */
public record Setting(
    ProviderName provider, Store store, boolean statistics, Expiry expiry, long maxEntries) {

  /** No bound. */
  public static final long UNBOUNDED = Long.MAX_VALUE;

  /** When entries expire. None does while it is measured: the time is an hour. */
  public enum Expiry {
    ETERNAL,
    CREATED,
    ACCESSED
  }

  /** A setting without a bound. */
  public Setting(ProviderName provider, Store store, boolean statistics, Expiry expiry) {
    this(provider, store, statistics, expiry, UNBOUNDED);
  }

  boolean isBounded() {
    return maxEntries != UNBOUNDED;
  }

  /** Makes an empty contestant; closing it closes the provider. */
  public <K, V> Contestant<K, V> open(Class<K> keyType, Class<V> valueType) {
    return provider == ProviderName.MAP
        ? new BareMap<>()
        : new JCache<>(provider, Configurations.of(this, keyType, valueType));
  }
}
