package io.larder.jcache.loading;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import javax.cache.integration.CacheLoader;
import javax.cache.integration.CacheLoaderException;
import org.jspecify.annotations.Nullable;

/**
 * A user's loader. What it throws is wrapped once in a {@link CacheLoaderException}, unless it is
 * one already; errors are not wrapped. A value of a type that the cache is not configured for is a
 * failure too.
 */
public final class Loader<K, V> {

  private final CacheLoader<K, V> loader;
  private final Class<V> valueType;
  private final String cacheName;

  /** The loader of the cache of that name, which holds values of that type. */
  public Loader(CacheLoader<K, V> loader, Class<V> valueType, String cacheName) {
    this.loader = loader;
    this.valueType = valueType;
    this.cacheName = cacheName;
  }

  /** The value of a key, or null if there is none. */
  @Nullable V load(K key) {
    try {
      return valueType.cast(loader.load(key));
    } catch (RuntimeException thrown) {
      throw wrapped(thrown);
    }
  }

  /**
   * The values of keys, without those that there are none of, and without any that were not asked
   * for.
   */
  Map<K, V> loadAll(Collection<K> keys) {
    try {
      return chosen(loader.loadAll(keys), keys);
    } catch (RuntimeException thrown) {
      throw wrapped(thrown);
    }
  }

  private Map<K, V> chosen(@Nullable Map<K, V> loaded, Collection<K> keys) {
    Map<K, V> found = new HashMap<>();
    if (loaded != null) {
      for (K key : keys) {
        V value = valueType.cast(loaded.get(key));
        if (value != null) {
          found.put(key, value);
        }
      }
    }
    return found;
  }

  private CacheLoaderException wrapped(RuntimeException thrown) {
    return thrown instanceof CacheLoaderException already
        ? already
        : new CacheLoaderException("the loader of cache '" + cacheName + "' failed", thrown);
  }

  String cacheName() {
    return cacheName;
  }
}
