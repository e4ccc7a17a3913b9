package io.larder.cdi.container;

import io.larder.cdi.call.Managers;
import io.larder.cdi.settings.Settings;
import jakarta.enterprise.inject.Instance;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import javax.cache.CacheManager;
import javax.cache.Caching;
import javax.cache.spi.CachingProvider;
import org.jspecify.annotations.Nullable;

/**
 * Finds the cache manager of an application, when it is first needed, and again after it was
 * closed.
 *
 * <p>The provider is the one of the setting {@code larder.cdi.provider}, else the one that the
 * system property {@code javax.cache.spi.CachingProvider} names, else Larder's if it is there, else
 * the only one there is. Without that setting a {@code CacheManager} bean of the application is
 * preferred to all of them. A server may bring a provider of its own, so that there may be several.
 */
final class ProviderManagers implements Managers {

  private static final String LARDER = "io.larder.jcache.LarderCachingProvider";

  private final Optional<String> providerName;
  private final Optional<URI> uri;
  private final Instance<Object> lookup;
  private final ClassLoader loader;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile @Nullable CacheManager found;
  private volatile @Nullable CacheManager opened;

  private ProviderManagers(
      Optional<String> providerName,
      Optional<URI> uri,
      Instance<Object> lookup,
      ClassLoader loader) {
    this.providerName = providerName;
    this.uri = uri;
    this.lookup = lookup;
    this.loader = loader;
  }

  /** Looks with the class loader of the thread, which at deployment is the application's. */
  static ProviderManagers of(Settings settings, Instance<Object> lookup) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    return new ProviderManagers(
        settings.of(Settings.PROVIDER),
        settings.of(Settings.MANAGER),
        lookup,
        loader != null ? loader : ProviderManagers.class.getClassLoader());
  }

  @Override
  public CacheManager current() {
    CacheManager manager = found;
    if (manager != null && !manager.isClosed()) {
      return manager;
    }
    lock.lock();
    try {
      manager = found;
      if (manager == null || manager.isClosed()) {
        manager = find();
        found = manager;
      }
      return manager;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Closes the manager of an application that has a class loader of its own, as nobody can use it
   * any more. The manager of the system class loader is the whole program's, and one that is a bean
   * is the application's: they stay open.
   */
  void close() {
    CacheManager manager = opened;
    if (manager != null && loader != ClassLoader.getSystemClassLoader()) {
      manager.close();
    }
  }

  private CacheManager find() {
    if (providerName.isEmpty()) {
      Instance<CacheManager> beans = lookup.select(CacheManager.class);
      if (beans.isResolvable()) {
        return beans.get();
      }
    }
    CachingProvider provider = provider();
    CacheManager manager = provider.getCacheManager(uri.orElseGet(provider::getDefaultURI), loader);
    opened = manager;
    return manager;
  }

  private CachingProvider provider() {
    if (providerName.isPresent()) {
      return named(providerName.get())
          .orElseGet(() -> Caching.getCachingProvider(providerName.get(), loader));
    }
    if (System.getProperty(Caching.JAVAX_CACHE_CACHING_PROVIDER) == null) {
      Optional<CachingProvider> larder = named(LARDER);
      if (larder.isPresent()) {
        return larder.get();
      }
    }
    return Caching.getCachingProvider(loader);
  }

  private Optional<CachingProvider> named(String className) {
    for (CachingProvider provider : Caching.getCachingProviders(loader)) {
      if (provider.getClass().getName().equals(className)) {
        return Optional.of(provider);
      }
    }
    return Optional.empty();
  }
}
