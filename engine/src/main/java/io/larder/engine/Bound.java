package io.larder.engine;

/**
 * How much a keyspace may hold: a number of entries, a number of bytes, or as much as there is
 * heap.
 *
 * @param unit what is counted
 * @param limit the most that may be held; at least 1; {@link Long#MAX_VALUE} when unbounded
 */
public record Bound(Unit unit, long limit) {

  /** What a bound counts. */
  public enum Unit {
    /** Nothing: the keyspace is unbounded. */
    NONE,
    /** Entries. */
    ENTRIES,
    /** Bytes of heap, as told by the keyspace's {@link Sizer}. */
    BYTES
  }

  /** No bound. */
  public static final Bound UNBOUNDED = new Bound(Unit.NONE, Long.MAX_VALUE);

  /**
   * Checks the limit.
   *
   * @throws IllegalArgumentException if the limit is less than 1
   */
  public Bound {
    if (limit < 1) {
      throw new IllegalArgumentException("a bound must be at least 1, but was " + limit);
    }
  }

  /** At most {@code limit} entries. */
  public static Bound entries(long limit) {
    return new Bound(Unit.ENTRIES, limit);
  }

  /** At most {@code limit} bytes. */
  public static Bound bytes(long limit) {
    return new Bound(Unit.BYTES, limit);
  }

  /** Whether there is a bound at all. */
  public boolean isBounded() {
    return unit != Unit.NONE;
  }
}
