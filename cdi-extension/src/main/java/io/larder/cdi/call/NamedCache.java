package io.larder.cdi.call;

import jakarta.interceptor.InvocationContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import javax.cache.Cache;
import javax.cache.CacheException;
import javax.cache.CacheManager;
import javax.cache.configuration.MutableConfiguration;
import javax.cache.expiry.CreatedExpiryPolicy;

/** Finds a cache by its name, and makes it where it is missing. */
final class NamedCache implements CacheSource {

  private static final Logger LOG = System.getLogger("io.larder.cdi");

  /** One for all, as applications may share a manager, which need not show a cache half made. */
  private static final ReentrantLock MAKING = new ReentrantLock();

  private final String name;
  private final Managers managers;
  private final Function<CacheManager, Optional<Duration>> timeToLive;

  /**
   * Looks for {@code name}; a cache that has to be made keeps its entries {@code timeToLive}, which
   * may depend on what caches of the manager can.
   */
  NamedCache(
      String name, Managers managers, Function<CacheManager, Optional<Duration>> timeToLive) {
    this.name = name;
    this.managers = managers;
    this.timeToLive = timeToLive;
  }

  @Override
  public Cache<Object, Object> cacheOf(InvocationContext call) {
    CacheManager manager = managers.current();
    Cache<Object, Object> cache = manager.getCache(name);
    return cache != null ? cache : createOnce(manager);
  }

  private Cache<Object, Object> createOnce(CacheManager manager) {
    MAKING.lock();
    try {
      Cache<Object, Object> cache = manager.getCache(name);
      return cache != null ? cache : create(manager);
    } finally {
      MAKING.unlock();
    }
  }

  private Cache<Object, Object> create(CacheManager manager) {
    MutableConfiguration<Object, Object> configuration = new MutableConfiguration<>();
    timeToLive
        .apply(manager)
        .ifPresent(
            time ->
                configuration.setExpiryPolicyFactory(
                    CreatedExpiryPolicy.factoryOf(
                        new javax.cache.expiry.Duration(TimeUnit.MILLISECONDS, time.toMillis()))));
    try {
      Cache<Object, Object> cache = manager.createCache(name, configuration);
      LOG.log(Level.INFO, "Made cache \"{0}\", which no configuration knows.", name);
      return cache;
    } catch (CacheException failed) {
      Cache<Object, Object> cache = manager.getCache(name); // somebody else was faster
      if (cache == null) {
        throw failed;
      }
      return cache;
    }
  }
}
