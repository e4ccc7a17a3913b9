package io.larder.benchmarks.jcache;

import java.time.Duration;

/**
 * What a contestant is made with; the same configuration for every provider.
 *
 * @param maxEntries the bound, or {@link #UNBOUNDED}
 */
public record Setting(
    ProviderName provider, Store store, boolean statistics, Expiry expiry, long maxEntries) {

  /** No bound. */
  public static final long UNBOUNDED = Long.MAX_VALUE;

  /** When entries expire: after an hour, so that none does while it is measured, or soon. */
  public enum Expiry {
    ETERNAL,
    CREATED,
    ACCESSED,
    /** {@link #SOON_TIME} after they were created. */
    SOON;

    /** Long enough to load a million entries before the first is gone. */
    public static final Duration SOON_TIME = Duration.ofSeconds(8);
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
