package io.larder.jcache.command;

/**
 * How the objects of one type look as bytes: text and numbers as a Redis client would write them,
 * bytes as they are, everything else through a codec.
 *
 * <p>Thread-safe. Equal objects have equal bytes, as far as the codec sees to it.
 *
 * @param <T> the type
 */
interface BytesForm<T> {

  /** The bytes of an object; not to be changed by anybody. */
  byte[] encode(T object);

  /**
   * The object of some bytes.
   *
   * @throws IllegalArgumentException if no object of the type looks so; the message says what was
   *     expected
   */
  T decode(byte[] bytes);
}
