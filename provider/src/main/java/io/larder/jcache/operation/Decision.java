package io.larder.jcache.operation;

import io.larder.engine.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * What an operation wants done, and what its caller is to get.
 *
 * @param effect what becomes of the entry
 * @param value the value to store, where there is one
 * @param ttlMillis the time to live of a stored value, {@link #BY_POLICY} to ask the cache's policy
 * @param lookup what to count
 * @param result what the caller gets
 */
public record Decision<V, R>(
    Effect effect, @Nullable V value, long ttlMillis, Lookup lookup, @Nullable R result) {

  /** The time to live is the cache's policy's business. */
  public static final long BY_POLICY = Deadline.KEEP;

  /** What becomes of an entry. */
  public enum Effect {
    /** It stays as it is. */
    NONE,
    /** It was looked at, which may move its deadline. */
    ACCESS,
    /** A value is written through and stored. */
    PUT,
    /** A value that came from the loader is stored, and not written through. */
    LOAD,
    /** It is deleted, from the writer's resource too. */
    REMOVE
  }

  /** What an operation counts as a read. */
  public enum Lookup {
    /** It did not read. */
    NONE,
    /** It found an entry. */
    HIT,
    /** It found none. */
    MISS;

    /** A hit or a miss. */
    public static Lookup of(Present<?, ?> present) {
      return present.exists() ? HIT : MISS;
    }
  }

  static <V, R> Decision<V, R> put(V value, Lookup lookup, @Nullable R result) {
    return new Decision<>(Effect.PUT, value, BY_POLICY, lookup, result);
  }

  static <V, R> Decision<V, R> without(Effect effect, Lookup lookup, @Nullable R result) {
    return new Decision<>(effect, null, BY_POLICY, lookup, result);
  }
}
