package io.larder.engine;

/**
 * How the keys and the string values of a keyspace look as bytes: what a Redis client sees of them.
 *
 * <p>Collections hold bytes in any case. Thread-safe.
 *
 * @param <K> the type of keys
 */
public interface KeyspaceCodec<K> {

  /**
   * The key that some bytes stand for.
   *
   * @param bytes handed over; not to be changed from now on
   * @throws IllegalArgumentException if no key looks so; the message says what was expected
   */
  K key(byte[] bytes);

  /** The bytes of a key; not to be changed. */
  byte[] keyBytes(K key);

  /**
   * The form in which a string value is stored: a {@code Long}, bytes, or an object of the
   * keyspace's own.
   *
   * @param bytes handed over; not to be changed from now on
   * @throws IllegalArgumentException if no value looks so
   */
  Object stored(byte[] bytes);

  /** The form in which a number is stored under a key that held {@code before}, if anything. */
  Object stored(long number, @org.jspecify.annotations.Nullable Object before);

  /**
   * The bytes of a stored object that is neither a number nor bytes nor a form of the engine's; not
   * to be changed.
   */
  byte[] bytes(Object stored);

  /**
   * Whether string values are bytes and nothing else, so that the engine may keep them in forms of
   * its own, as buffers that grow in place.
   */
  boolean isBinary();
}
