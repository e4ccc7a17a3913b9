package io.larder.jcache.writing;

import java.util.Collection;
import java.util.function.Consumer;
import javax.cache.Cache;

/** Writes to where the cache's values come from, before the cache changes. */
public interface Writing<K, V> {

  /** Writes nowhere. */
  @SuppressWarnings("unchecked") // it never touches a key or value
  static <K, V> Writing<K, V> none() {
    return (Writing<K, V>) NoWriting.INSTANCE;
  }

  /**
   * Writes one entry.
   *
   * @throws javax.cache.integration.CacheWriterException if that failed; nothing may change then
   */
  void write(K key, V value);

  /**
   * Deletes one key.
   *
   * @throws javax.cache.integration.CacheWriterException if that failed; nothing may change then
   */
  void delete(K key);

  /**
   * Writes many entries with one call, then lets the successful ones be applied.
   *
   * @param entries a collection that the writer takes from what it has written
   * @param apply told which entries were not written
   * @throws javax.cache.integration.CacheWriterException if the writer failed, after {@code apply}
   */
  void writeAll(
      Collection<Cache.Entry<? extends K, ? extends V>> entries,
      Consumer<Collection<Cache.Entry<? extends K, ? extends V>>> apply);

  /** Deletes many keys; see {@link #writeAll}. */
  void deleteAll(Collection<K> keys, Consumer<Collection<K>> apply);
}
