package io.larder.cdi.call;

import io.larder.jcache.LarderCache;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.cache.Cache;
import javax.cache.CacheManager;

/**
 * Gives each entry a time to live of its own, which Larder's caches can. In a cache of another
 * provider an entry lives as long as that cache has it; the log says so once.
 */
final class TimedWriter implements EntryWriter {

  private static final Logger LOG = System.getLogger("io.larder.cdi");

  private final Duration timeToLive;
  private final AtomicBoolean wasSaid = new AtomicBoolean();

  private TimedWriter(Duration timeToLive) {
    this.timeToLive = timeToLive;
  }

  /** Returns whether the caches of a manager can give entries a time of their own. */
  static boolean isMadeFor(CacheManager manager) {
    return manager.getCachingProvider().getClass().getName().startsWith("io.larder.jcache.");
  }

  static EntryWriter of(Duration timeToLive) {
    return new TimedWriter(timeToLive);
  }

  @Override
  public void put(Cache<Object, Object> cache, Object key, Object value) {
    try {
      Larder.put(cache, key, value, timeToLive);
    } catch (IllegalArgumentException | LinkageError otherProvider) {
      if (wasSaid.compareAndSet(false, true)) {
        LOG.log(
            Level.WARNING,
            "The time to live {0} counts in a cache that larder.cdi makes itself, but not in cache"
                + " \"{1}\" of {2}: configure the expiry of that cache.",
            timeToLive,
            cache.getName(),
            cache.getClass().getName());
      }
      cache.put(key, value);
    }
  }

  /** In a class of its own, which is only loaded where Larder's provider is. */
  private static final class Larder {

    @SuppressWarnings("unchecked") // it is the same cache
    static void put(Cache<Object, Object> cache, Object key, Object value, Duration timeToLive) {
      LarderCache<Object, Object> larder = cache.unwrap(LarderCache.class);
      larder.put(key, value, timeToLive);
    }
  }
}
