package io.larder.jcache;

import javax.cache.Cache;

/**
 * An entry as it was when it was looked at. Immutable, as far as its key and value are.
 *
 * @param key the key
 * @param value the value
 */
public record LarderEntry<K, V>(K key, V value) implements Cache.Entry<K, V> {

  @Override
  public K getKey() {
    return key;
  }

  @Override
  public V getValue() {
    return value;
  }

  /**
   * This entry as a {@code LarderEntry} or {@code Cache.Entry}.
   *
   * @throws IllegalArgumentException for any other type
   */
  @Override
  public <T> T unwrap(Class<T> type) {
    if (type.isInstance(this)) {
      return type.cast(this);
    }
    throw new IllegalArgumentException("an entry cannot be unwrapped to " + type.getName());
  }
}
