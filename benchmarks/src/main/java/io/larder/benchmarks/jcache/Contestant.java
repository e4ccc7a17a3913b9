package io.larder.benchmarks.jcache;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is measured: a JCache cache, or a bare map as the ceiling above which none can go. */
public interface Contestant<K, V> extends AutoCloseable {

  @Nullable V get(K key);

  void put(K key, V value);

  @Nullable V getAndPut(K key, V value);

  boolean putIfAbsent(K key, V value);

  boolean replace(K key, V value);

  boolean remove(K key);

  /**
   * Applies a change to a present key atomically, as an entry processor where there is such a
   * thing.
   */
  void invoke(K key, Change<K, V> change);

  Map<K, V> getAll(Set<K> keys);

  void putAll(Map<K, V> entries);

  /** Walks through all entries, and counts their values. */
  int walk();

  @Override
  void close();
}
