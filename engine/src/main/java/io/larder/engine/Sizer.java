package io.larder.engine;

/**
 * Tells how many bytes of heap an object keeps alive, for keyspaces bounded by bytes.
 *
 * <p>Called under the lock of a key: it must be quick, must not call the keyspace, and must give
 * the same answer for the same object while that is stored.
 */
@FunctionalInterface
public interface Sizer {

  /**
   * The bytes that a key or value takes, its own header included.
   *
   * @throws IllegalArgumentException if the size of such an object is not known; the write that
   *     asked changes nothing
   */
  long bytesOf(Object keyOrValue);
}
