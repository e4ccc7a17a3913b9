package io.larder.jcache.loading;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gets values that the cache misses. */
public interface Loading<K, V> extends AutoCloseable {

  /** Gets nothing. */
  @SuppressWarnings("unchecked") // it never touches a key or value
  static <K, V> Loading<K, V> none() {
    return (Loading<K, V>) NoLoading.INSTANCE;
  }

  /**
   * Loads and stores the value of a key that was missed.
   *
   * @return the value, or null if there is none
   * @throws javax.cache.integration.CacheLoaderException if that failed or took too long
   */
  @Nullable V load(K key);

  /**
   * Loads and stores the values of keys that were missed, with one call of the loader.
   *
   * @return the values, without those that there are none of
   * @throws javax.cache.integration.CacheLoaderException if that failed
   */
  Map<K, V> loadAll(Collection<K> keys);

  /** Asks the loader alone; neither looks at the store nor changes it. */
  @Nullable V ask(K key);

  /** Lets those who wait for a load go, with an {@link IllegalStateException}. */
  @Override
  void close();
}
