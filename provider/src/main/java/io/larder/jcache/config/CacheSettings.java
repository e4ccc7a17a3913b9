package io.larder.jcache.config;

import static io.larder.jcache.config.Setting.row;

import io.larder.engine.Sizer;
import io.larder.jcache.EvictionListener;
import io.larder.jcache.LarderConfiguration;
import io.larder.jcache.LarderConfigurationBuilder;
import io.larder.jcache.value.Codec;
import java.util.List;
import java.util.function.BiFunction;
import javax.cache.configuration.CacheEntryListenerConfiguration;
import javax.cache.configuration.CompleteConfiguration;
import javax.cache.configuration.Factory;
import javax.cache.configuration.MutableConfiguration;
import javax.cache.integration.CacheLoader;
import javax.cache.integration.CacheWriter;

/** The table of the settings of a cache or template. */
final class CacheSettings {

  private static final Shape<Factory<CacheLoader<Object, Object>>> LOADER =
      Shape.instanceOf(CacheLoader.class);
  private static final Shape<Factory<CacheWriter<Object, Object>>> WRITER =
      Shape.instanceOf(CacheWriter.class);
  private static final Shape<Factory<EvictionListener<Object, Object>>> EVICTION_LISTENER =
      Shape.instanceOf(EvictionListener.class);
  private static final Shape<Factory<Codec>> CODEC = Shape.instanceOf(Codec.class);
  private static final Shape<Factory<Sizer>> SIZER = Shape.instanceOf(Sizer.class);

  /** Not set on the builder, which is made with the types. */
  private static final Setting<LarderConfigurationBuilder<Object, Object>, Class<?>> KEY_TYPE =
      row(
          "key-type",
          Shape.TYPE,
          "java.lang.Object",
          "The class of keys; writes of others are refused.",
          (builder, type) -> builder);

  private static final Setting<LarderConfigurationBuilder<Object, Object>, Class<?>> VALUE_TYPE =
      row(
          "value-type",
          Shape.TYPE,
          "java.lang.Object",
          "The class of values; writes of others are refused.",
          (builder, type) -> builder);

  static final SettingTable<LarderConfigurationBuilder<Object, Object>> TABLE =
      new SettingTable<>(
          "a block of settings such as { max-entries = 1000 }",
          List.of(
              KEY_TYPE,
              VALUE_TYPE,
              CacheSettings.<Boolean>setting(
                      "store-by-value",
                      Shape.BOOLEAN,
                      "true",
                      "Whether keys and values are copied, so that no one outside can change what"
                          + " is stored.",
                      LarderConfigurationBuilder::storeByValue)
                  .whereLeft(CompleteConfiguration::isStoreByValue),
              setting(
                      "expiry",
                      ExpirySettings.SHAPE,
                      "eternal",
                      "When entries expire; see the table of expiry.",
                      LarderConfigurationBuilder::expiryPolicyFactory)
                  .whereLeft(CacheSettings::isEternal),
              setting(
                      "max-entries",
                      Shape.COUNT,
                      "unbounded",
                      "The most entries that the cache holds. Not together with `max-bytes`.",
                      LarderConfigurationBuilder::maxEntries)
                  .oneOf("bound"),
              setting(
                      "max-bytes",
                      Shape.BYTES,
                      "unbounded",
                      "The most bytes of heap that keys and values take. Not together with"
                          + " `max-entries`.",
                      LarderConfigurationBuilder::maxBytes)
                  .oneOf("bound"),
              setting(
                  "eviction",
                  Shape.POLICY,
                  "s3-fifo",
                  "How a bounded cache makes room; `noeviction` refuses writes instead.",
                  LarderConfigurationBuilder::evictionPolicy),
              setting(
                  "eviction-listener",
                  EVICTION_LISTENER,
                  "none",
                  "Told of each entry that was evicted.",
                  LarderConfigurationBuilder::evictionListenerFactory),
              setting(
                  "sizer",
                  SIZER,
                  "Larder's own",
                  "Tells the bytes of keys and values for `max-bytes`.",
                  LarderConfigurationBuilder::sizerFactory),
              setting(
                      "loader",
                      LOADER,
                      "none",
                      "Gets values from elsewhere, for `read-through` and `loadAll`.",
                      LarderConfigurationBuilder::cacheLoaderFactory)
                  .whereLeft(asked -> asked.getCacheLoaderFactory() == null),
              CacheSettings.<Boolean>setting(
                      "read-through",
                      Shape.BOOLEAN,
                      "false",
                      "Whether a miss asks the loader. Needs `loader`.",
                      LarderConfigurationBuilder::readThrough)
                  .whereLeft(asked -> !asked.isReadThrough()),
              setting(
                  "load-timeout",
                  Shape.DURATION,
                  "1m",
                  "How long a read waits for another thread's load of the same key.",
                  LarderConfigurationBuilder::loadTimeout),
              setting(
                  "refresh-ahead",
                  Shape.DURATION,
                  "never",
                  "The age from which a read reloads its entry in the background, the old value"
                      + " being served. Needs `loader`.",
                  LarderConfigurationBuilder::refreshAhead),
              setting(
                  "negative-ttl",
                  Shape.DURATION,
                  "not at all",
                  "How long it is remembered that the loader found nothing. Needs `loader`.",
                  LarderConfigurationBuilder::negativeTtl),
              setting(
                      "writer",
                      WRITER,
                      "none",
                      "Puts values elsewhere, for `write-through`.",
                      LarderConfigurationBuilder::cacheWriterFactory)
                  .whereLeft(asked -> asked.getCacheWriterFactory() == null),
              CacheSettings.<Boolean>setting(
                      "write-through",
                      Shape.BOOLEAN,
                      "false",
                      "Whether a write goes to the writer first. Needs `writer`.",
                      LarderConfigurationBuilder::writeThrough)
                  .whereLeft(asked -> !asked.isWriteThrough()),
              CacheSettings.<Boolean>setting(
                      "statistics",
                      Shape.BOOLEAN,
                      "false",
                      "Whether statistics are gathered, and shown as an MBean.",
                      LarderConfigurationBuilder::statisticsEnabled)
                  .whereLeft(asked -> !asked.isStatisticsEnabled()),
              CacheSettings.<Boolean>setting(
                      "management",
                      Shape.BOOLEAN,
                      "false",
                      "Whether the configuration is shown as an MBean.",
                      LarderConfigurationBuilder::managementEnabled)
                  .whereLeft(asked -> !asked.isManagementEnabled()),
              setting(
                  "listeners",
                  ListenerSettings.SHAPE,
                  "[]",
                  "Told of events; see the table of listeners. They come beside those that code"
                      + " registers.",
                  CacheSettings::addListeners),
              setting(
                  "codec",
                  CODEC,
                  "Java serialization",
                  "Turns what is stored by value into bytes and back.",
                  LarderConfigurationBuilder::codecFactory),
              setting(
                  "allowed-classes",
                  Shape.CLASS_PATTERNS,
                  "[]",
                  "Classes that the default codec may decode besides common JDK classes, the"
                      + " cache's own types, and what this process has encoded.",
                  LarderConfigurationBuilder::allowedClasses)));

  private CacheSettings() {}

  /** The configuration of a cache that is in the file alone. */
  static LarderConfiguration<?, ?> configuration(
      Section<LarderConfigurationBuilder<Object, Object>> section) {
    LarderConfigurationBuilder<?, ?> builder =
        LarderConfiguration.builder(type(section, KEY_TYPE), type(section, VALUE_TYPE));
    return build(section, section.into(untyped(builder)));
  }

  /** What code asked for, and from a section what that leaves open. */
  @SuppressWarnings("unchecked") // the builder began with these types
  static <K, V> LarderConfiguration<K, V> completed(
      LarderConfiguration<K, V> asked,
      Section<LarderConfigurationBuilder<Object, Object>> section) {
    requireSame(section, KEY_TYPE, asked.getKeyType());
    requireSame(section, VALUE_TYPE, asked.getValueType());
    return (LarderConfiguration<K, V>)
        build(
            section,
            section.into(untyped(asked.toBuilder()), setting -> setting.isLeftOpen().test(asked)));
  }

  /** The builder as the rows see it: loaders, listeners and such are of the cache's types. */
  @SuppressWarnings("unchecked")
  private static LarderConfigurationBuilder<Object, Object> untyped(
      LarderConfigurationBuilder<?, ?> builder) {
    return (LarderConfigurationBuilder<Object, Object>) builder;
  }

  private static LarderConfiguration<?, ?> build(
      Section<?> section, LarderConfigurationBuilder<?, ?> builder) {
    try {
      return builder.build();
    } catch (IllegalArgumentException e) {
      throw section.block().error("contradicts itself: " + e.getMessage());
    }
  }

  private static Class<?> type(
      Section<LarderConfigurationBuilder<Object, Object>> section,
      Setting<LarderConfigurationBuilder<Object, Object>, Class<?>> setting) {
    var chosen = section.get(setting);
    return chosen == null ? Object.class : chosen.value();
  }

  private static void requireSame(
      Section<LarderConfigurationBuilder<Object, Object>> section,
      Setting<LarderConfigurationBuilder<Object, Object>, Class<?>> setting,
      Class<?> asked) {
    var chosen = section.get(setting);
    if (chosen != null && !chosen.value().equals(asked)) {
      throw chosen.found().wrong(asked.getName() + ", as the cache is created with");
    }
  }

  private static <T> Setting<LarderConfigurationBuilder<Object, Object>, T> setting(
      String key,
      Shape<T> shape,
      String byDefault,
      String sentence,
      BiFunction<
              LarderConfigurationBuilder<Object, Object>,
              T,
              LarderConfigurationBuilder<Object, Object>>
          sets) {
    return row(key, shape, byDefault, sentence, sets);
  }

  private static LarderConfigurationBuilder<Object, Object> addListeners(
      LarderConfigurationBuilder<Object, Object> builder,
      List<CacheEntryListenerConfiguration<Object, Object>> listeners) {
    listeners.forEach(builder::addListener);
    return builder;
  }

  private static boolean isEternal(CompleteConfiguration<?, ?> asked) {
    return new MutableConfiguration<>()
        .getExpiryPolicyFactory()
        .equals(asked.getExpiryPolicyFactory());
  }
}
