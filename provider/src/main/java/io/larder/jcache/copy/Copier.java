package io.larder.jcache.copy;

/**
 * Copies the objects of one class as serialization would: what it wrote, read again.
 *
 * <p>Stateless as to single copies, and thread-safe. Never changes the original, in no field that
 * another thread could look at.
 */
@FunctionalInterface
interface Copier {

  /** Of objects that nobody can tell from a copy: gives back the original. */
  Copier SHARING = (original, walk) -> original;

  /**
   * A copy of an object. Its parts are copied by the walk, which is told of the copy ({@link
   * Walk#made}) before them where the copy can exist before its parts.
   *
   * @throws NotCopyableException if a part is not copied without a stream
   */
  Object copy(Object original, Walk walk);
}
