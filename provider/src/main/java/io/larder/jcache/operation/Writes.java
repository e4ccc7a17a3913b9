package io.larder.jcache.operation;

import org.jspecify.annotations.Nullable;

/**
 * Writes one entry of a cache; each method means what the method of {@link javax.cache.Cache} with
 * its name means.
 */
public interface Writes<K, V> {

  /** See {@link javax.cache.Cache#put}. */
  void put(K key, V value);

  /** Puts a value that expires {@code ttlMillis} from now, whatever the cache's policy says. */
  void put(K key, V value, long ttlMillis);

  /** See {@link javax.cache.Cache#getAndPut}. */
  @Nullable V getAndPut(K key, V value);

  /** See {@link javax.cache.Cache#putIfAbsent}. */
  boolean putIfAbsent(K key, V value);

  /** See {@link javax.cache.Cache#remove(Object)}. */
  boolean remove(K key);

  /** See {@link javax.cache.Cache#remove(Object, Object)}. */
  boolean remove(K key, V expected);

  /** See {@link javax.cache.Cache#getAndRemove}. */
  @Nullable V getAndRemove(K key);

  /** See {@link javax.cache.Cache#replace(Object, Object, Object)}. */
  boolean replace(K key, V expected, V value);

  /** See {@link javax.cache.Cache#replace(Object, Object)}. */
  boolean replace(K key, V value);

  /** See {@link javax.cache.Cache#getAndReplace}. */
  @Nullable V getAndReplace(K key, V value);
}
