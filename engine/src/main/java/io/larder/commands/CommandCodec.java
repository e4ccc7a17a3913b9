package io.larder.commands;

/**
 * How Java's keys and values become what a keyspace stores, and back.
 *
 * <p>String values keep the form in which the keyspace stores them; elements of collections are
 * always bytes, so that equal elements are equal whoever added them. Thread-safe.
 *
 * @param <K> the type of keys, and of the fields of hashes and streams
 * @param <V> the type of values, elements and members
 */
public interface CommandCodec<K, V> {

  /** The key to store for a key that a caller gave. */
  Object storedKey(K key);

  /** The key to hand out for a stored key. */
  K key(Object storedKey);

  /** The string value to store for a value that a caller gave. */
  Object storedValue(V value);

  /**
   * The value to hand out for a stored string.
   *
   * @throws RuntimeException if what is stored is no such value
   */
  V value(Object stored);

  /** The bytes of an element; not changed by anybody from now on. */
  byte[] encodeElement(V value);

  /** The element of some bytes. */
  V decodeElement(byte[] bytes);

  /** The bytes of a field. */
  byte[] encodeField(K field);

  /** The field of some bytes. */
  K decodeField(byte[] bytes);
}
