package io.larder.benchmarks.jcache;

import org.jspecify.annotations.Nullable;

/** What is measured: a JCache cache, or a bare map as the floor below which none can go. */
public interface Contestant<V> extends AutoCloseable {

  @Nullable V get(String key);

  void put(String key, V value);

  @Nullable V getAndPut(String key, V value);

  boolean putIfAbsent(String key, V value);

  boolean remove(String key);

  /**
   * Applies a change to a present key atomically, as an entry processor where there is such a
   * thing.
   */
  void invoke(String key, Change<V> change);

  @Override
  void close();
}
