package io.larder.jcache;

import static java.util.Objects.requireNonNull;

import io.larder.commands.RedisCommands;
import io.larder.engine.EngineService;
import io.larder.engine.KeyspaceEngine;
import io.larder.jcache.config.ManagerConfiguration;
import io.larder.jcache.event.Failures;
import io.larder.jcache.work.Workers;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import javax.cache.CacheException;
import javax.cache.CacheManager;
import javax.cache.configuration.Configuration;
import org.jspecify.annotations.Nullable;

/**
 * Makes, finds and closes caches, and owns the engine that they live in.
 *
 * <p>Every method may be called by any thread. When calls race to create, destroy or close, one of
 * them wins and the others see its outcome. No code of the user runs under the manager's lock. A
 * call of a closed manager gives an {@code IllegalStateException}, except {@link #close}, {@link
 * #isClosed} and the methods that say what the manager is.
 *
 * @see <a href="https://www.javadoc.io/doc/javax.cache/cache-api/1.1.1">JSR-107 1.1.1</a>
 */
public final class LarderCacheManager implements CacheManager {

  /** Tasks that run at once. They wait for users' code, not for a processor. */
  private static final int THREADS = 16;

  private final LarderCachingProvider provider;
  private final ManagerIdentity identity;
  private final Properties properties;
  private final ManagerConfiguration settings;
  private final KeyspaceEngine engine;
  private final Workers notifiers;
  private final Workers loaders;
  private final ReentrantLock lifecycle = new ReentrantLock();

  /** Changed under {@link #lifecycle} alone; found without it, since some look at each call. */
  private final ConcurrentMap<String, LarderCache<?, ?>> caches = new ConcurrentHashMap<>();

  private final Set<String> inTheMaking = new HashSet<>(); // guarded by lifecycle
  private EngineService.@Nullable Running server; // set once, by the constructor
  private volatile boolean closed;

  /**
   * Opens a manager, makes the caches that its configuration names, and starts the server if it has
   * one.
   *
   * @param engine belongs to the manager from now on
   */
  LarderCacheManager(
      LarderCachingProvider provider,
      ManagerIdentity identity,
      @Nullable Properties properties,
      ManagerConfiguration settings,
      KeyspaceEngine engine) {
    this.provider = provider;
    this.identity = identity;
    this.properties = copyOf(properties);
    this.settings = settings;
    this.engine = engine;
    this.notifiers = new Workers("larder-notify", identity.classLoader(), THREADS);
    this.loaders = new Workers("larder-load", identity.classLoader(), THREADS);
    try {
      settings.caches().forEach((name, configuration) -> create(name, configuration));
      if (settings.server() != null) {
        server = EngineServices.foundBy(identity.classLoader()).start(settings.server(), engine);
      }
    } catch (RuntimeException | Error failed) {
      close();
      throw failed;
    }
  }

  private static Properties copyOf(@Nullable Properties properties) {
    Properties copy = new Properties();
    if (properties != null) {
      properties.stringPropertyNames().forEach(key -> copy.put(key, properties.getProperty(key)));
    }
    return copy;
  }

  @Override
  public LarderCachingProvider getCachingProvider() {
    return provider;
  }

  @Override
  public URI getURI() {
    return identity.uri();
  }

  @Override
  public ClassLoader getClassLoader() {
    return identity.classLoader();
  }

  /** The properties that the manager was asked for with; changing them changes nothing. */
  @Override
  public Properties getProperties() {
    return copyOf(properties);
  }

  ManagerIdentity identity() {
    return identity;
  }

  KeyspaceEngine engine() {
    return engine;
  }

  /** Threads that tell listeners. */
  Workers notifiers() {
    return notifiers;
  }

  /** Threads that run loaders. */
  Workers loaders() {
    return loaders;
  }

  // ---- caches ----

  /**
   * {@inheritDoc}
   *
   * <p>What the configuration does not say is taken from the section of the manager's file whose
   * pattern fits the name best; see {@code docs/configuration.md}.
   */
  @Override
  public <K, V, C extends Configuration<K, V>> LarderCache<K, V> createCache(
      String cacheName, C configuration) {
    requireOpen();
    requireNonNull(cacheName, "cacheName");
    requireNonNull(configuration, "configuration");
    return create(cacheName, settings.complete(cacheName, configuration));
  }

  private <K, V> LarderCache<K, V> create(String name, LarderConfiguration<K, V> configuration) {
    reserveName(name);
    try {
      LarderCache<K, V> cache = new LarderCache<>(new CacheParts<>(name, this, configuration));
      if (!publish(name, cache)) {
        cache.close();
        requireOpen();
      }
      return cache;
    } finally {
      freeName(name);
    }
  }

  private void reserveName(String name) {
    lifecycle.lock();
    try {
      requireOpen();
      if (caches.containsKey(name) || !inTheMaking.add(name)) {
        throw new CacheException(
            "a cache '"
                + name
                + "' exists already; expected another name, or destroyCache before it");
      }
    } finally {
      lifecycle.unlock();
    }
  }

  private boolean publish(String name, LarderCache<?, ?> cache) {
    lifecycle.lock();
    try {
      if (!closed) {
        caches.put(name, cache);
      }
      return !closed;
    } finally {
      lifecycle.unlock();
    }
  }

  private void freeName(String name) {
    lifecycle.lock();
    try {
      inTheMaking.remove(name);
    } finally {
      lifecycle.unlock();
    }
  }

  @Override
  @SuppressWarnings("NullAway") // JCache answers null where there is no such cache
  public <K, V> LarderCache<K, V> getCache(String cacheName, Class<K> keyType, Class<V> valueType) {
    requireOpen();
    requireNonNull(keyType, "keyType");
    requireNonNull(valueType, "valueType");
    LarderCache<?, ?> cache = find(cacheName);
    if (cache == null) {
      return null;
    }
    requireType(cacheName, "keys", cache.keyType(), keyType);
    requireType(cacheName, "values", cache.valueType(), valueType);
    @SuppressWarnings("unchecked") // the types were compared
    LarderCache<K, V> typed = (LarderCache<K, V>) cache;
    return typed;
  }

  private static void requireType(
      String cacheName, String what, Class<?> configured, Class<?> asked) {
    if (configured != asked) {
      throw new ClassCastException(
          "the %s of cache '%s' are of %s; expected that type, not %s"
              .formatted(what, cacheName, configured.getName(), asked.getName()));
    }
  }

  @Override
  @SuppressWarnings({"NullAway", "unchecked"}) // JCache leaves the types to the caller
  public <K, V> LarderCache<K, V> getCache(String cacheName) {
    requireOpen();
    return (LarderCache<K, V>) find(cacheName);
  }

  private @Nullable LarderCache<?, ?> find(String cacheName) {
    requireNonNull(cacheName, "cacheName");
    LarderCache<?, ?> cache = caches.get(cacheName);
    return cache == null || cache.isClosed() ? null : cache;
  }

  /** The names of the caches as they are now, in order; the set cannot be changed. */
  @Override
  public Iterable<String> getCacheNames() {
    requireOpen();
    lifecycle.lock();
    try {
      return java.util.Collections.unmodifiableSet(new TreeSet<>(caches.keySet()));
    } finally {
      lifecycle.unlock();
    }
  }

  @Override
  public void destroyCache(String cacheName) {
    requireOpen();
    LarderCache<?, ?> cache = find(cacheName);
    if (cache != null) {
      cache.close();
    }
  }

  @Override
  public void enableManagement(String cacheName, boolean enabled) {
    requireOpen();
    LarderCache<?, ?> cache = find(cacheName);
    if (cache != null) {
      cache.enableManagement(enabled);
    }
  }

  @Override
  public void enableStatistics(String cacheName, boolean enabled) {
    requireOpen();
    LarderCache<?, ?> cache = find(cacheName);
    if (cache != null) {
      cache.enableStatistics(enabled);
    }
  }

  /** Strikes a closed cache off the list. */
  void forget(LarderCache<?, ?> cache) {
    lifecycle.lock();
    try {
      caches.remove(cache.getName(), cache);
    } finally {
      lifecycle.unlock();
    }
  }

  // ---- the end ----

  /**
   * {@inheritDoc} Closes every cache, with all it holds; ends all threads. What a part of a cache
   * throws while it is closed is logged. Does nothing the second time.
   */
  @Override
  public void close() {
    List<LarderCache<?, ?>> last;
    lifecycle.lock();
    try {
      if (closed) {
        return;
      }
      closed = true;
      last = List.copyOf(caches.values());
    } finally {
      lifecycle.unlock();
    }
    Failures failures = new Failures();
    EngineService.Running running = server;
    if (running != null) { // before anything that its clients could see half closed
      failures.collect(running::close);
    }
    last.forEach(cache -> failures.collect(cache::close));
    failures.collect(notifiers::close);
    failures.collect(loaders::close);
    failures.collect(engine::close);
    provider.forget(this);
    failures.throwFirst();
  }

  @Override
  public boolean isClosed() {
    return closed;
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the cache manager " + identity.uri() + " is closed");
    }
  }

  /**
   * {@inheritDoc}
   *
   * @param type a type of this class, {@link KeyspaceEngine}, the server's, if there is one, or
   *     {@link RedisCommands}, which then are those of database 0 with strings
   */
  @Override
  public <T> T unwrap(Class<T> type) {
    if (type.isInstance(this)) {
      return type.cast(this);
    }
    if (type.isInstance(engine)) {
      return type.cast(engine);
    }
    if (type.isInstance(server)) {
      return type.cast(server);
    }
    if (type == RedisCommands.class) {
      return type.cast(RedisCommands.strings(engine));
    }
    throw new IllegalArgumentException("a cache manager cannot be unwrapped to " + type.getName());
  }

  /** Names the manager. */
  @Override
  public String toString() {
    return "LarderCacheManager[" + identity.uri() + (closed ? ", closed]" : "]");
  }
}
