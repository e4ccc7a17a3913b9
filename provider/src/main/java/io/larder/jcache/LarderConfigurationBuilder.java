package io.larder.jcache;

import static java.util.Objects.requireNonNull;

import io.larder.engine.Bound;
import io.larder.engine.EvictionPolicy;
import io.larder.engine.Sizer;
import io.larder.jcache.value.ClassPatterns;
import io.larder.jcache.value.Codec;
import java.time.Duration;
import java.util.List;
import javax.cache.configuration.CacheEntryListenerConfiguration;
import javax.cache.configuration.CompleteConfiguration;
import javax.cache.configuration.Configuration;
import javax.cache.configuration.Factory;
import javax.cache.configuration.MutableConfiguration;
import javax.cache.expiry.ExpiryPolicy;
import javax.cache.integration.CacheLoader;
import javax.cache.integration.CacheWriter;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link LarderConfiguration}. Every method checks what it is given and says what it
 * expects; {@link #build} checks what only all settings together can tell. Not thread-safe.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 */
public final class LarderConfigurationBuilder<K, V> {

  private final MutableConfiguration<K, V> standard;

  /** Whether this builder was told to read through; JSR-107 alone lets that pass without loader. */
  private boolean mustReadThrough;

  /** Whether this builder was told to write through; as above. */
  private boolean mustWriteThrough;

  private long maxEntries;
  private long maxBytes;
  private EvictionPolicy evictionPolicy = EvictionPolicy.S3_FIFO;
  private @Nullable Factory<? extends Sizer> sizerFactory;
  private @Nullable Factory<? extends Codec> codecFactory;
  private List<String> allowedClasses = List.of();
  private @Nullable Duration refreshAhead;
  private Duration loadTimeout = LarderConfiguration.DEFAULT_LOAD_TIMEOUT;
  private @Nullable Duration negativeTtl;
  private @Nullable Factory<? extends EvictionListener<? super K, ? super V>>
      evictionListenerFactory;

  LarderConfigurationBuilder(Class<K> keyType, Class<V> valueType) {
    this.standard = new MutableConfiguration<>();
    types(keyType, valueType);
  }

  LarderConfigurationBuilder(Configuration<K, V> source) {
    if (source instanceof CompleteConfiguration<K, V> complete) {
      this.standard = new MutableConfiguration<>(complete);
    } else {
      this.standard = new MutableConfiguration<>();
      standard.setStoreByValue(source.isStoreByValue());
    }
    types(source.getKeyType(), source.getValueType());
  }

  LarderConfigurationBuilder(MutableConfiguration<K, V> standard, Extensions<K, V> extensions) {
    this.standard = new MutableConfiguration<>(standard);
    this.maxEntries = extensions.maxEntries();
    this.maxBytes = extensions.maxBytes();
    this.evictionPolicy = extensions.evictionPolicy();
    this.sizerFactory = extensions.sizerFactory();
    this.codecFactory = extensions.codecFactory();
    this.allowedClasses = extensions.allowedClasses();
    this.refreshAhead = extensions.refreshAhead();
    this.loadTimeout = extensions.loadTimeout();
    this.negativeTtl = extensions.negativeTtl();
    this.evictionListenerFactory = extensions.evictionListenerFactory();
  }

  private void types(Class<K> keyType, Class<V> valueType) {
    standard.setTypes(requireNonNull(keyType, "key type"), requireNonNull(valueType, "value type"));
  }

  /**
   * Whether keys and values are copied, so that no one outside can change what is stored; true by
   * default.
   */
  public LarderConfigurationBuilder<K, V> storeByValue(boolean byValue) {
    standard.setStoreByValue(byValue);
    return this;
  }

  /** Whether a miss asks the loader; false by default. Needs a loader. */
  public LarderConfigurationBuilder<K, V> readThrough(boolean readThrough) {
    standard.setReadThrough(readThrough);
    mustReadThrough = readThrough;
    return this;
  }

  /** Whether a write goes to the writer first; false by default. Needs a writer. */
  public LarderConfigurationBuilder<K, V> writeThrough(boolean writeThrough) {
    standard.setWriteThrough(writeThrough);
    mustWriteThrough = writeThrough;
    return this;
  }

  /**
   * Whether statistics are gathered, for {@link LarderCache#statistics} and as an MBean; false by
   * default.
   */
  public LarderConfigurationBuilder<K, V> statisticsEnabled(boolean enabled) {
    standard.setStatisticsEnabled(enabled);
    return this;
  }

  /** Whether the configuration is shown as an MBean; false by default. */
  public LarderConfigurationBuilder<K, V> managementEnabled(boolean enabled) {
    standard.setManagementEnabled(enabled);
    return this;
  }

  /** Makes the loader; null for none. */
  public LarderConfigurationBuilder<K, V> cacheLoaderFactory(
      @Nullable Factory<? extends CacheLoader<K, V>> factory) {
    standard.setCacheLoaderFactory(factory);
    return this;
  }

  /** Makes the writer; null for none. */
  public LarderConfigurationBuilder<K, V> cacheWriterFactory(
      @Nullable Factory<? extends CacheWriter<? super K, ? super V>> factory) {
    standard.setCacheWriterFactory(factory);
    return this;
  }

  /** Makes the expiry policy; null for eternal, the default. */
  public LarderConfigurationBuilder<K, V> expiryPolicyFactory(
      @Nullable Factory<? extends ExpiryPolicy> factory) {
    standard.setExpiryPolicyFactory(factory);
    return this;
  }

  /**
   * Adds a listener.
   *
   * @throws IllegalArgumentException if an equal one was added before
   */
  public LarderConfigurationBuilder<K, V> addListener(
      CacheEntryListenerConfiguration<K, V> listener) {
    standard.addCacheEntryListenerConfiguration(requireNonNull(listener, "listener configuration"));
    return this;
  }

  /** Removes a listener, if an equal one was added. */
  public LarderConfigurationBuilder<K, V> removeListener(
      CacheEntryListenerConfiguration<K, V> listener) {
    standard.removeCacheEntryListenerConfiguration(
        requireNonNull(listener, "listener configuration"));
    return this;
  }

  /**
   * The most entries the cache may hold; unbounded by default. Not together with {@link #maxBytes}.
   *
   * @throws IllegalArgumentException if less than 1
   */
  public LarderConfigurationBuilder<K, V> maxEntries(long entries) {
    maxEntries = atLeastOne("max-entries", entries);
    return this;
  }

  /**
   * The most bytes of heap the cache may hold, as the sizer tells them; unbounded by default. Not
   * together with {@link #maxEntries}.
   *
   * @throws IllegalArgumentException if less than 1
   */
  public LarderConfigurationBuilder<K, V> maxBytes(long bytes) {
    maxBytes = atLeastOne("max-bytes", bytes);
    return this;
  }

  /** The bound, in place of any other that was set. */
  public LarderConfigurationBuilder<K, V> bound(Bound bound) {
    requireNonNull(bound, "bound");
    maxEntries = bound.unit() == Bound.Unit.ENTRIES ? bound.limit() : 0;
    maxBytes = bound.unit() == Bound.Unit.BYTES ? bound.limit() : 0;
    return this;
  }

  /** How a bounded cache makes room; S3-FIFO by default. */
  public LarderConfigurationBuilder<K, V> evictionPolicy(EvictionPolicy policy) {
    evictionPolicy = requireNonNull(policy, "eviction policy");
    return this;
  }

  /** Makes the sizer for a bound in bytes; null for the engine's own, the default. */
  public LarderConfigurationBuilder<K, V> sizerFactory(@Nullable Factory<? extends Sizer> factory) {
    sizerFactory = factory;
    return this;
  }

  /**
   * Makes the codec of a cache by value; null for Java serialization behind an allow-list, the
   * default.
   */
  public LarderConfigurationBuilder<K, V> codecFactory(@Nullable Factory<? extends Codec> factory) {
    codecFactory = factory;
    return this;
  }

  /**
   * Classes that the default codec may decode besides what it allows by itself: full names ({@code
   * com.acme.User}), packages ({@code com.acme.*}), or packages with all below them ({@code
   * com.acme.**}).
   *
   * @throws IllegalArgumentException if one is not such a name or pattern
   */
  public LarderConfigurationBuilder<K, V> allowedClasses(List<String> namesAndPatterns) {
    namesAndPatterns.forEach(ClassPatterns::check);
    allowedClasses = List.copyOf(namesAndPatterns);
    return this;
  }

  /**
   * The age from which a hit reloads its entry in the background while the old value is served;
   * null for never, the default. Needs a loader.
   *
   * @throws IllegalArgumentException if not positive
   */
  public LarderConfigurationBuilder<K, V> refreshAhead(@Nullable Duration age) {
    refreshAhead = age == null ? null : positive("refresh-ahead", age);
    return this;
  }

  /**
   * How long a read waits for another thread's load of the same key before it fails; one minute by
   * default.
   *
   * @throws IllegalArgumentException if not positive
   */
  public LarderConfigurationBuilder<K, V> loadTimeout(Duration timeout) {
    loadTimeout = positive("load-timeout", requireNonNull(timeout, "load timeout"));
    return this;
  }

  /**
   * How long it is remembered that the loader found nothing; null for not at all, the default.
   * Needs a loader.
   *
   * @throws IllegalArgumentException if not positive
   */
  public LarderConfigurationBuilder<K, V> negativeTtl(@Nullable Duration ttl) {
    negativeTtl = ttl == null ? null : positive("negative-ttl", ttl);
    return this;
  }

  /** Makes the listener that is told of evictions; null for none, the default. */
  public LarderConfigurationBuilder<K, V> evictionListenerFactory(
      @Nullable Factory<? extends EvictionListener<? super K, ? super V>> factory) {
    evictionListenerFactory = factory;
    return this;
  }

  /**
   * The configuration.
   *
   * @throws IllegalArgumentException if the settings contradict each other: two bounds, or a
   *     setting that needs a loader or writer without one. (Read-through and write-through that
   *     were copied from a plain JSR-107 configuration pass, since JSR-107 lets them pass: they do
   *     nothing)
   */
  public LarderConfiguration<K, V> build() {
    if (maxEntries > 0 && maxBytes > 0) {
      throw new IllegalArgumentException(
          "max-entries and max-bytes are both set ("
              + maxEntries
              + ", "
              + maxBytes
              + "); expected one of them");
    }
    boolean hasLoader = standard.getCacheLoaderFactory() != null;
    needs("cache loader (loader)", hasLoader, "read-through", mustReadThrough);
    needs("cache loader (loader)", hasLoader, "refresh-ahead", refreshAhead != null);
    needs("cache loader (loader)", hasLoader, "negative-ttl", negativeTtl != null);
    needs(
        "cache writer (writer)",
        standard.getCacheWriterFactory() != null,
        "write-through",
        mustWriteThrough);
    return new LarderConfiguration<>(new MutableConfiguration<>(standard), extensions());
  }

  private Extensions<K, V> extensions() {
    return new Extensions<>(
        maxEntries,
        maxBytes,
        evictionPolicy,
        sizerFactory,
        codecFactory,
        allowedClasses,
        refreshAhead,
        loadTimeout,
        negativeTtl,
        evictionListenerFactory);
  }

  private static void needs(String what, boolean isThere, String setting, boolean isOn) {
    if (isOn && !isThere) {
      throw new IllegalArgumentException(
          setting + " is on, but there is no " + what + "; expected one");
    }
  }

  private static long atLeastOne(String setting, long value) {
    if (value < 1) {
      throw new IllegalArgumentException(setting + " was " + value + "; expected at least 1");
    }
    return value;
  }

  private static Duration positive(String setting, Duration value) {
    if (value.isZero() || value.isNegative()) {
      throw new IllegalArgumentException(
          setting + " was " + value + "; expected a duration above zero");
    }
    return value;
  }
}
