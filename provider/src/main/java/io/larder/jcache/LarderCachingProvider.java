package io.larder.jcache;

import static java.util.Objects.requireNonNullElse;
import static java.util.Objects.requireNonNullElseGet;

import io.larder.engine.KeyspaceEngine;
import io.larder.jcache.config.ConfigSource;
import io.larder.jcache.config.EngineSettings;
import io.larder.jcache.config.ManagerConfiguration;
import io.larder.jcache.event.Failures;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.cache.CacheException;
import javax.cache.configuration.OptionalFeature;
import javax.cache.spi.CachingProvider;
import org.jspecify.annotations.Nullable;

/**
 * The entrance: found by {@code Caching.getCachingProvider()} through {@link
 * java.util.ServiceLoader}.
 *
 * <p>There is one manager for each pair of URI and class loader. The default URI, {@value
 * #DEFAULT_URI}, and any other {@code larder:NAME} mean a manager in this process that is
 * configured by {@code larder.conf}; a {@code classpath:}, {@code file:} or {@code jar:} URI names
 * another file. See {@code docs/configuration.md}.
 *
 * <p>Every method may be called by any thread. A closed provider can be used again, as JSR-107 has
 * it.
 *
 * @see <a href="https://www.javadoc.io/doc/javax.cache/cache-api/1.1.1">JSR-107 1.1.1</a>
 */
public final class LarderCachingProvider implements CachingProvider {

  static final String DEFAULT_URI = "larder:default";

  private final Function<EngineSettings, KeyspaceEngine> engines;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<ManagerIdentity, FutureTask<LarderCacheManager>> managers =
      new HashMap<>(); // guarded by lock

  /** A provider without a manager yet; made by the service loader. */
  public LarderCachingProvider() {
    this(
        settings -> KeyspaceEngine.builder().backgroundExpiry(settings.backgroundExpiry()).build());
  }

  /** A provider whose managers live in engines of the caller's making, say with another clock. */
  LarderCachingProvider(Function<EngineSettings, KeyspaceEngine> engines) {
    this.engines = engines;
  }

  @Override
  public LarderCacheManager getCacheManager(
      @Nullable URI uri, @Nullable ClassLoader classLoader, @Nullable Properties properties) {
    ManagerIdentity identity =
        new ManagerIdentity(
            requireNonNullElseGet(uri, this::getDefaultURI),
            requireNonNullElse(classLoader, getDefaultClassLoader()));
    while (true) {
      LarderCacheManager manager = opened(identity, properties);
      if (!manager.isClosed()) {
        return manager;
      }
      forget(manager);
    }
  }

  @Override
  public LarderCacheManager getCacheManager(@Nullable URI uri, @Nullable ClassLoader classLoader) {
    return getCacheManager(uri, classLoader, null);
  }

  @Override
  public LarderCacheManager getCacheManager() {
    return getCacheManager(null, null, null);
  }

  /** The manager of an identity; whoever comes first opens it, outside the lock. */
  private LarderCacheManager opened(ManagerIdentity identity, @Nullable Properties properties) {
    FutureTask<LarderCacheManager> opening;
    lock.lock();
    try {
      opening =
          managers.computeIfAbsent(
              identity, absent -> new FutureTask<>(() -> open(absent, properties)));
    } finally {
      lock.unlock();
    }
    opening.run(); // only the first call does anything
    try {
      return opening.get();
    } catch (ExecutionException failed) {
      remove(identity, opening);
      throw rethrown(failed.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CacheException(
          "interrupted while the cache manager " + identity.uri() + " was opened", interrupted);
    }
  }

  private LarderCacheManager open(ManagerIdentity identity, @Nullable Properties properties) {
    ManagerConfiguration settings =
        ConfigSource.locate(identity.uri(), getDefaultURI(), identity.classLoader());
    return new LarderCacheManager(
        this, identity, properties, settings, engines.apply(settings.engine()));
  }

  private static RuntimeException rethrown(@Nullable Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException failure ? failure : new CacheException(cause);
  }

  private void remove(ManagerIdentity identity, FutureTask<LarderCacheManager> opening) {
    lock.lock();
    try {
      managers.remove(identity, opening);
    } finally {
      lock.unlock();
    }
  }

  /** Strikes a closed manager off the list. */
  void forget(LarderCacheManager manager) {
    lock.lock();
    try {
      FutureTask<LarderCacheManager> known = managers.get(manager.identity());
      if (known != null && known.isDone() && outcome(known) == manager) {
        managers.remove(manager.identity());
      }
    } finally {
      lock.unlock();
    }
  }

  /** The manager that was opened, or null if that failed. Only of a task that is done. */
  private static @Nullable LarderCacheManager outcome(FutureTask<LarderCacheManager> opening) {
    try {
      return opening.get();
    } catch (ExecutionException neverOpened) {
      return null;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  /** The class loader of this provider. */
  @Override
  public ClassLoader getDefaultClassLoader() {
    return LarderCachingProvider.class.getClassLoader();
  }

  /** {@value #DEFAULT_URI}. */
  @Override
  public URI getDefaultURI() {
    return URI.create(DEFAULT_URI);
  }

  /** No properties: managers are configured by their file. */
  @Override
  public Properties getDefaultProperties() {
    return new Properties();
  }

  /** Closes every manager. */
  @Override
  public void close() {
    closeAll(identity -> true);
  }

  @Override
  public void close(ClassLoader classLoader) {
    closeAll(identity -> identity.classLoader() == classLoader);
  }

  @Override
  public void close(URI uri, ClassLoader classLoader) {
    closeAll(identity -> identity.classLoader() == classLoader && identity.uri().equals(uri));
  }

  private void closeAll(Predicate<ManagerIdentity> chosen) {
    List<FutureTask<LarderCacheManager>> last;
    lock.lock();
    try {
      last =
          managers.entrySet().stream()
              .filter(each -> chosen.test(each.getKey()))
              .map(Map.Entry::getValue)
              .toList();
    } finally {
      lock.unlock();
    }
    Failures failures = new Failures();
    last.forEach(opening -> failures.collect(() -> close(opening)));
    failures.throwFirst();
  }

  private static void close(FutureTask<LarderCacheManager> opening) {
    try {
      opening.get().close();
    } catch (ExecutionException neverOpened) {
      return;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CacheException("interrupted while a cache manager was closed", interrupted);
    }
  }

  /** {@link OptionalFeature#STORE_BY_REFERENCE}. */
  @Override
  public boolean isSupported(OptionalFeature optionalFeature) {
    return optionalFeature == OptionalFeature.STORE_BY_REFERENCE;
  }
}
