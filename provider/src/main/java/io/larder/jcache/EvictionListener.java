package io.larder.jcache;

/**
 * Told when a bounded cache removes an entry to make room. JSR-107 has no event for that: an
 * evicted entry is neither removed nor expired.
 *
 * <p>Called after the entry has gone, outside every lock, possibly later and in another thread;
 * what it throws is logged and does not reach the caller whose write needed the room. A listener
 * that is {@link java.io.Closeable} is closed with its cache.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 */
@FunctionalInterface
public interface EvictionListener<K, V> {

  /** An entry was evicted. */
  void onEvicted(K key, V value);
}
