package io.larder.jcache;

import static java.util.Objects.requireNonNull;

import io.larder.engine.Bound;
import io.larder.engine.EvictionPolicy;
import io.larder.engine.Sizer;
import io.larder.jcache.value.Codec;
import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.StringJoiner;
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
 * The configuration of a cache: all that JSR-107 knows, and what Larder adds. Immutable,
 * thread-safe, and serializable when its factories are.
 *
 * <pre>{@code
 * LarderConfiguration<String, User> users =
 *     LarderConfiguration.builder(String.class, User.class)
 *         .expiryPolicyFactory(CreatedExpiryPolicy.factoryOf(new Duration(TimeUnit.MINUTES, 10)))
 *         .maxEntries(100_000)
 *         .statisticsEnabled(true)
 *         .build();
 * }</pre>
 *
 * <p>What does not come from JSR-107 is reached through {@code
 * cache.getConfiguration(LarderConfiguration.class)}. Two configurations are equal when all their
 * settings are. The table of settings stands in {@code docs/configuration.md}.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 */
public final class LarderConfiguration<K, V> implements CompleteConfiguration<K, V>, Serializable {

  /** How long a read waits for another thread's load of the same key, unless told otherwise. */
  public static final Duration DEFAULT_LOAD_TIMEOUT = Duration.ofMinutes(1);

  private static final long serialVersionUID = 1L;

  /** The half that JSR-107 knows; never handed out. */
  private final MutableConfiguration<K, V> standard;

  private final Extensions<K, V> extensions;

  LarderConfiguration(MutableConfiguration<K, V> standard, Extensions<K, V> extensions) {
    this.standard = standard;
    this.extensions = extensions;
  }

  /**
   * A builder with the defaults of {@link MutableConfiguration}: by value, eternal, unbounded, no
   * statistics.
   */
  public static <K, V> LarderConfigurationBuilder<K, V> builder(
      Class<K> keyType, Class<V> valueType) {
    return new LarderConfigurationBuilder<>(keyType, valueType);
  }

  /**
   * An immutable copy of any configuration; the configuration itself if it is a {@code
   * LarderConfiguration}. Later changes of the source do not show. A configuration that is not
   * complete gives the types and store-by-value alone. Read-through without a loader and
   * write-through without a writer pass, as JSR-107 lets them: they do nothing.
   */
  public static <K, V> LarderConfiguration<K, V> copyOf(Configuration<K, V> source) {
    if (source instanceof LarderConfiguration<K, V> larder) {
      return larder;
    }
    return new LarderConfigurationBuilder<>(requireNonNull(source, "configuration")).build();
  }

  /** A builder that starts from these settings. */
  public LarderConfigurationBuilder<K, V> toBuilder() {
    return new LarderConfigurationBuilder<>(standard, extensions);
  }

  @Override
  public Class<K> getKeyType() {
    return standard.getKeyType();
  }

  @Override
  public Class<V> getValueType() {
    return standard.getValueType();
  }

  @Override
  public boolean isStoreByValue() {
    return standard.isStoreByValue();
  }

  @Override
  public boolean isReadThrough() {
    return standard.isReadThrough();
  }

  @Override
  public boolean isWriteThrough() {
    return standard.isWriteThrough();
  }

  @Override
  public boolean isStatisticsEnabled() {
    return standard.isStatisticsEnabled();
  }

  @Override
  public boolean isManagementEnabled() {
    return standard.isManagementEnabled();
  }

  /** The listeners' configurations; the list cannot be changed. */
  @Override
  public List<CacheEntryListenerConfiguration<K, V>> getCacheEntryListenerConfigurations() {
    List<CacheEntryListenerConfiguration<K, V>> listeners = new ArrayList<>();
    standard.getCacheEntryListenerConfigurations().forEach(listeners::add);
    return Collections.unmodifiableList(listeners);
  }

  @Override
  public @Nullable Factory<CacheLoader<K, V>> getCacheLoaderFactory() {
    return standard.getCacheLoaderFactory();
  }

  @Override
  public @Nullable Factory<CacheWriter<? super K, ? super V>> getCacheWriterFactory() {
    return standard.getCacheWriterFactory();
  }

  @Override
  public Factory<ExpiryPolicy> getExpiryPolicyFactory() {
    return standard.getExpiryPolicyFactory();
  }

  /** How much the cache may hold. */
  public Bound bound() {
    if (extensions.maxEntries() > 0) {
      return Bound.entries(extensions.maxEntries());
    }
    return extensions.maxBytes() > 0 ? Bound.bytes(extensions.maxBytes()) : Bound.UNBOUNDED;
  }

  /** How a bounded cache makes room. */
  public EvictionPolicy evictionPolicy() {
    return extensions.evictionPolicy();
  }

  /** Makes the sizer that a bound in bytes asks; null for {@code HeapSizer}. */
  public @Nullable Factory<? extends Sizer> sizerFactory() {
    return extensions.sizerFactory();
  }

  /** Makes the codec of a cache by value; null for Java serialization behind an allow-list. */
  public @Nullable Factory<? extends Codec> codecFactory() {
    return extensions.codecFactory();
  }

  /**
   * Classes that the default codec may decode besides what it allows by itself; names and patterns.
   */
  public List<String> allowedClasses() {
    return extensions.allowedClasses();
  }

  /**
   * The age from which a hit reloads its entry in the background, the old value being served; null
   * for never.
   */
  public @Nullable Duration refreshAhead() {
    return extensions.refreshAhead();
  }

  /** How long a read waits for another thread's load of the same key. */
  public Duration loadTimeout() {
    return extensions.loadTimeout();
  }

  /** How long it is remembered that the loader found nothing; null for not at all. */
  public @Nullable Duration negativeTtl() {
    return extensions.negativeTtl();
  }

  /** Makes the listener that is told of evictions; null for none. */
  public @Nullable Factory<? extends EvictionListener<? super K, ? super V>>
      evictionListenerFactory() {
    return extensions.evictionListenerFactory();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LarderConfiguration<?, ?> that
        && standard.equals(that.standard)
        && extensions.equals(that.extensions);
  }

  @Override
  public int hashCode() {
    return 31 * standard.hashCode() + extensions.hashCode();
  }

  /**
   * The settings, for a log. Factories, which may hold secrets, appear by their class alone; what
   * is not set does not appear.
   */
  @Override
  public String toString() {
    StringJoiner text = new StringJoiner(", ", "LarderConfiguration[", "]");
    text.add(getKeyType().getName() + " -> " + getValueType().getName());
    text.add(isStoreByValue() ? "by value" : "by reference");
    if (bound().isBounded()) {
      text.add(
          "at most " + bound().limit() + (extensions.maxEntries() > 0 ? " entries" : " bytes"));
      text.add(evictionPolicy().configName());
    }
    addIf(isReadThrough(), "read-through", text);
    addIf(isWriteThrough(), "write-through", text);
    addIf(isStatisticsEnabled(), "statistics", text);
    addIf(isManagementEnabled(), "management", text);
    addClass("expiry policy", getExpiryPolicyFactory(), text);
    addClass("loader", getCacheLoaderFactory(), text);
    addClass("writer", getCacheWriterFactory(), text);
    addClass("codec", codecFactory(), text);
    addClass("sizer", sizerFactory(), text);
    addClass("eviction listener", evictionListenerFactory(), text);
    addIf(refreshAhead() != null, "refresh-ahead " + refreshAhead(), text);
    addIf(negativeTtl() != null, "negative-ttl " + negativeTtl(), text);
    text.add("load-timeout " + loadTimeout());
    return text.toString();
  }

  private static void addIf(boolean isSet, String what, StringJoiner text) {
    if (isSet) {
      text.add(what);
    }
  }

  private static void addClass(String what, @Nullable Object factory, StringJoiner text) {
    if (factory != null) {
      text.add(what + " from " + factory.getClass().getName());
    }
  }
}
