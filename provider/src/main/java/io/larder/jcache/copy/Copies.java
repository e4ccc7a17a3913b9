package io.larder.jcache.copy;

import org.jspecify.annotations.Nullable;

/**
 * Copies objects without a stream where the copy is what serialization would give, as far as a
 * program can tell. Where it would not be, there is no copy.
 *
 * <p><b>What is copied.</b> Objects of serializable classes without serialization methods of their
 * own, in packages that are open to Larder; records; arrays; the usual collections of {@code
 * java.util}, and other mutable values of the JDK ({@link JdkCopiers}). Immutable values are
 * shared. All of them must be of the very classes that the given loader finds by their names.
 *
 * <p><b>Shape.</b> As in serialization, an object that is reached twice is copied once, and a
 * circle stays a circle. Objects nested deeper than {@value TracingWalk#DEEPEST} levels are not
 * copied.
 *
 * <p><b>Cost.</b> A first copy, which is a snapshot, remembers what it meets. If no object was met
 * twice, a copy of the snapshot has nothing to remember.
 *
 * <p>Thread-safe.
 */
public final class Copies {

  private final Copiers copiers;
  private final Walk tree;

  /**
   * Copies by a class loader.
   *
   * @param loader finds the classes whose objects are copied; held
   */
  public Copies(ClassLoader loader) {
    this(new Copiers(loader, Runtime.version().feature()));
  }

  Copies(Copiers copiers) {
    this.copiers = copiers;
    this.tree = new TreeWalk(copiers);
  }

  /** A snapshot of a value; null if only serialization can copy it, or nothing can. */
  public @Nullable Snapshot snapshot(Object value) {
    try {
      Copier copier = copiers.of(value.getClass());
      TracingWalk walk = new TracingWalk(copiers);
      Object copy = walk.copy(value);
      return copy == null ? null : new Snapshot(copy, walk.isOfATree() ? copier : this::traced);
    } catch (RuntimeException | LinkageError | StackOverflowError refused) {
      return null; // also what the code of a value throws: serialization is left to meet it
    }
  }

  /** A copy of a value; null as with {@link #snapshot}. */
  public @Nullable Object copy(Object value) {
    try {
      return traced(value, tree);
    } catch (RuntimeException | LinkageError | StackOverflowError refused) {
      return null;
    }
  }

  /**
   * A copy of a snapshot.
   *
   * @throws javax.cache.CacheException if code of the value fails: a constructor, {@code hashCode}
   *     or {@code compareTo}
   */
  public Object copy(Snapshot snapshot) {
    try {
      return snapshot.copy(tree);
    } catch (RuntimeException | LinkageError | StackOverflowError failed) {
      throw new javax.cache.CacheException(
          "cannot copy a value of " + snapshot.type().getName() + ": " + failed, failed);
    }
  }

  /** A copy that remembers what it meets. */
  private Object traced(Object value, Walk ignored) {
    return java.util.Objects.requireNonNull(new TracingWalk(copiers).copy(value));
  }
}
