package io.larder.jcache;

import io.larder.commands.RedisCommands;
import io.larder.engine.Bound;
import io.larder.engine.HeapSizer;
import io.larder.engine.Keyspace;
import io.larder.engine.KeyspaceOptions;
import io.larder.engine.Sizer;
import io.larder.jcache.command.CacheForms;
import io.larder.jcache.command.CommandCounts;
import io.larder.jcache.event.CacheEvents;
import io.larder.jcache.event.EvictionNotices;
import io.larder.jcache.event.Lanes;
import io.larder.jcache.expiry.ExpiryRule;
import io.larder.jcache.loading.AbsentKeys;
import io.larder.jcache.loading.BackgroundLoads;
import io.larder.jcache.loading.Landing;
import io.larder.jcache.loading.Loader;
import io.larder.jcache.loading.Loading;
import io.larder.jcache.loading.ReadThrough;
import io.larder.jcache.loading.RefreshAhead;
import io.larder.jcache.loading.Refreshing;
import io.larder.jcache.management.CacheBeans;
import io.larder.jcache.operation.Access;
import io.larder.jcache.operation.Collaborators;
import io.larder.jcache.operation.Deadlines;
import io.larder.jcache.statistics.Counters;
import io.larder.jcache.statistics.Statistics;
import io.larder.jcache.statistics.Ticker;
import io.larder.jcache.store.CacheStore;
import io.larder.jcache.store.EmbeddedStore;
import io.larder.jcache.value.Codec;
import io.larder.jcache.value.DeferredCodec;
import io.larder.jcache.value.ImmutableTypes;
import io.larder.jcache.value.JavaCodec;
import io.larder.jcache.value.KeyForm;
import io.larder.jcache.value.ValueForm;
import io.larder.jcache.work.Maker;
import io.larder.jcache.writing.WriteThrough;
import io.larder.jcache.writing.Writing;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import javax.cache.configuration.CacheEntryListenerConfiguration;
import javax.cache.configuration.Factory;
import javax.cache.integration.CacheLoader;
import javax.cache.integration.CacheWriter;
import javax.cache.integration.CompletionListener;
import org.jspecify.annotations.Nullable;

/**
 * What a cache is made of: built together from its configuration, reconfigured together, closed
 * together.
 *
 * <p>The user's factories are called once each, while the cache is made and under no lock. Should
 * one of them fail, what was made before is closed again.
 */
final class CacheParts<K, V> {

  private final String name;
  private final LarderCacheManager manager;
  private final Maker maker;
  private final ClosingStack closing = new ClosingStack();
  private final ReentrantLock changing = new ReentrantLock();
  private final Counters counters = new Counters(Ticker.SYSTEM);
  private final KeyForm<K> keys;
  private final CacheForms<K, V> forms;
  private final CacheStore<K> store;
  private final Lanes lanes;
  private final CacheEvents<K, V> events;
  private final @Nullable BackgroundLoads<K, V> background;
  private final Collaborators<K, V> collaborators;
  private final CacheBeans beans;
  private volatile LarderConfiguration<K, V> configuration;

  CacheParts(String name, LarderCacheManager manager, LarderConfiguration<K, V> configuration) {
    this.name = name;
    this.manager = manager;
    this.maker = new Maker(name);
    this.configuration = configuration;
    try {
      Codec codec = configuration.isStoreByValue() ? codec() : javaCodec();
      ClassLoader loader = manager.getClassLoader();
      this.keys = keyForm(codec, loader);
      ValueForm<V> form = valueForm(codec, loader);
      this.forms =
          CacheForms.of(
              new CacheForms.Types<>(
                  configuration.getKeyType(), configuration.getValueType(), codec, loader),
              keys,
              form);
      this.store = closing.own(openStore());
      this.lanes = new Lanes(manager.notifiers());
      this.events = new CacheEvents<>(store, form, maker, lanes);
      closing.own(events::close);
      ExpiryRule rule = ExpiryRule.of(configuration.getExpiryPolicyFactory(), name);
      closing.foreign(rule.policy());
      Deadlines deadlines = new Deadlines(rule, store.clock());
      Landing<K, V> landing = new Landing<>(store, form, deadlines, events);
      Loader<K, V> source = loader();
      this.background =
          source == null
              ? null
              : closing.own(new BackgroundLoads<>(source, landing, manager.loaders()));
      this.collaborators =
          new Collaborators<>(
              store,
              form,
              deadlines,
              events,
              writing(),
              loading(source, landing, store),
              refreshing(store),
              Statistics.OFF);
      observeEvictions(store, form);
      this.beans =
          closing.own(
              new CacheBeans(manager.getURI().toString(), name, this::configuration, counters));
      beans.showConfiguration(configuration.isManagementEnabled());
      beans.showStatistics(configuration.isStatisticsEnabled());
      configuration.getCacheEntryListenerConfigurations().forEach(events::register);
    } catch (RuntimeException | Error failed) {
      closeAfter(failed);
      throw failed;
    }
  }

  private void closeAfter(Throwable failed) {
    try {
      closing.close();
    } catch (RuntimeException alsoFailed) {
      failed.addSuppressed(alsoFailed);
    }
  }

  /** What the cache stands on, by its type; null if it is nothing of that type. */
  <T> @Nullable T unwrap(Class<T> type) {
    if (type == RedisCommands.class) {
      return type.cast(commands());
    }
    return store.unwrap(type);
  }

  private @Nullable RedisCommands<K, V> commands() {
    Keyspace<?> keyspace = store.unwrap(Keyspace.class);
    return keyspace == null
        ? null
        : RedisCommands.of(
            keyspace,
            forms,
            new CommandCounts(
                counters, () -> configuration.isStatisticsEnabled(), events::awaitRoom));
  }

  private CacheStore<K> openStore() {
    Factory<? extends Sizer> sizerFactory = configuration.sizerFactory();
    if (!configuration.bound().isBounded()) {
      manager.engine().callbacks().execute(this::tellOfNoBound);
    }
    KeyspaceOptions options =
        KeyspaceOptions.DEFAULTS
            .withBound(configuration.bound())
            .withPolicy(configuration.evictionPolicy())
            .withSizer(
                sizerFactory == null
                    ? HeapSizer.INSTANCE
                    : closing.foreign(maker.make(sizerFactory, "sizer")));
    return new EmbeddedStore<>(manager.engine().createKeyspace(name, options, forms));
  }

  /** Not in the way of whoever makes the cache: the first line of a log takes long. */
  private void tellOfNoBound() {
    log()
        .log(
            Level.INFO,
            "cache ''{0}'' has no bound and may grow until the heap is full; max-entries or"
                + " max-bytes sets one",
            name);
  }

  private static System.Logger log() {
    return System.getLogger("io.larder.jcache");
  }

  private KeyForm<K> keyForm(Codec codec, ClassLoader loader) {
    if (!isCopied(configuration.getKeyType())) {
      return KeyForm.byReference();
    }
    return configuration.codecFactory() == null
        ? KeyForm.byCopy(codec, loader)
        : KeyForm.byValue(codec, loader);
  }

  /** Whether objects of a declared type are stored by value, and somebody could tell. */
  private boolean isCopied(Class<?> type) {
    return configuration.isStoreByValue() && !ImmutableTypes.isAlwaysImmutable(type);
  }

  /** Where bytes are counted, values are kept as bytes, whose size is known. */
  private ValueForm<V> valueForm(Codec codec, ClassLoader loader) {
    if (!isCopied(configuration.getValueType())) {
      return ValueForm.byReference();
    }
    boolean counted =
        configuration.bound().unit() == Bound.Unit.BYTES || configuration.sizerFactory() != null;
    return configuration.codecFactory() == null && !counted
        ? ValueForm.byCopy(codec, loader)
        : ValueForm.byValue(codec, loader);
  }

  private Codec codec() {
    Factory<? extends Codec> factory = configuration.codecFactory();
    return factory == null ? javaCodec() : closing.foreign(maker.make(factory, "codec"));
  }

  private Codec javaCodec() {
    boolean copies = isCopied(configuration.getKeyType()) || isCopied(configuration.getValueType());
    return copies || !configuration.allowedClasses().isEmpty() // which may be wrong
        ? javaCodec(configuration)
        : new DeferredCodec(() -> javaCodec(configuration));
  }

  private static Codec javaCodec(LarderConfiguration<?, ?> configuration) {
    return JavaCodec.withinProcess(
        Set.copyOf(java.util.List.of(configuration.getKeyType(), configuration.getValueType())),
        configuration.allowedClasses());
  }

  private @Nullable Loader<K, V> loader() {
    Factory<CacheLoader<K, V>> factory = configuration.getCacheLoaderFactory();
    return factory == null
        ? null
        : new Loader<>(
            closing.foreign(maker.make(factory, "cache loader")),
            configuration.getValueType(),
            name);
  }

  private Writing<K, V> writing() {
    Factory<CacheWriter<? super K, ? super V>> factory = configuration.getCacheWriterFactory();
    if (factory == null) {
      return Writing.none();
    }
    CacheWriter<? super K, ? super V> writer = closing.foreign(maker.make(factory, "cache writer"));
    return configuration.isWriteThrough() ? new WriteThrough<>(writer, name) : Writing.none();
  }

  private Loading<K, V> loading(
      @Nullable Loader<K, V> source, Landing<K, V> landing, CacheStore<K> store) {
    if (source == null || !configuration.isReadThrough()) {
      return Loading.none();
    }
    Duration negativeTtl = configuration.negativeTtl();
    AbsentKeys<K> absent = null;
    if (negativeTtl != null) {
      absent = new AbsentKeys<>(negativeTtl, store.clock());
      store.observe(absent);
    }
    return closing.own(new ReadThrough<>(source, landing, configuration.loadTimeout(), absent));
  }

  private Refreshing<K, V> refreshing(CacheStore<K> store) {
    Duration age = configuration.refreshAhead();
    if (age == null || background == null) {
      return Refreshing.none();
    }
    RefreshAhead<K, V> ahead = new RefreshAhead<>(background, age, store.clock());
    store.observe(ahead);
    return ahead;
  }

  private void observeEvictions(CacheStore<K> store, ValueForm<V> form) {
    if (!configuration.bound().isBounded()) {
      return;
    }
    store.observe(counters.evictionCounter(() -> this.configuration.isStatisticsEnabled()));
    Factory<? extends EvictionListener<? super K, ? super V>> factory =
        configuration.evictionListenerFactory();
    if (factory != null) {
      EvictionListener<? super K, ? super V> listener =
          closing.foreign(maker.make(factory, "eviction listener"));
      store.observe(
          closing.own(
              new EvictionNotices<>(
                  (key, value) -> listener.onEvicted(keys.fromStored(key), form.fromStored(value)),
                  lanes)));
    }
  }

  String name() {
    return name;
  }

  LarderCacheManager manager() {
    return manager;
  }

  LarderConfiguration<K, V> configuration() {
    return configuration;
  }

  KeyForm<K> keys() {
    return keys;
  }

  Counters counters() {
    return counters;
  }

  CacheEvents<K, V> events() {
    return events;
  }

  /** The ways into the cache as it is configured now. */
  Access<K, V> chooseAccess() {
    return new Access<>(
        configuration.isStatisticsEnabled() ? collaborators.with(counters) : collaborators);
  }

  /** Runs a change of the configuration, one at a time. */
  void locked(Runnable change) {
    changing.lock();
    try {
      change.run();
    } finally {
      changing.unlock();
    }
  }

  void loadAll(Set<K> wanted, boolean replaceExisting, @Nullable CompletionListener listener) {
    if (background != null) {
      background.loadAll(wanted, replaceExisting, listener);
    } else if (listener != null) {
      listener.onCompletion();
    }
  }

  void register(CacheEntryListenerConfiguration<K, V> listener) {
    events.register(listener);
    configuration = configuration.toBuilder().addListener(listener).build();
  }

  void deregister(CacheEntryListenerConfiguration<K, V> listener) {
    configuration = configuration.toBuilder().removeListener(listener).build();
    events.deregister(listener);
  }

  void enableStatistics(boolean enabled) {
    beans.showStatistics(enabled);
    configuration = configuration.toBuilder().statisticsEnabled(enabled).build();
  }

  void enableManagement(boolean enabled) {
    beans.showConfiguration(enabled);
    configuration = configuration.toBuilder().managementEnabled(enabled).build();
  }

  /**
   * Closes all parts, the last one first. What a part of the user's throws is logged: JCache has no
   * exception for it, and the cache is closed all the same.
   */
  void close() {
    try {
      closing.close();
    } catch (RuntimeException failed) {
      log()
          .log(Level.WARNING, "cache '" + name + "' is closed, but a part of it failed to", failed);
    }
  }
}
