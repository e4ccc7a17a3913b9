package io.larder.engine;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The room that keyspaces share, and how much of it is taken: a named keyspace has one to itself,
 * the numbered databases have one together.
 *
 * <p>Thread-safe. One counter serves all segments, so that the bound holds for their sum. It is
 * taken before it is used. The options may change while everything runs; see {@link Settling}.
 */
final class Room {

  /** An entry's share of the table: 4 bytes a bucket, 3/8 to 3/4 full. */
  static final int PLACE_BYTES = 8;

  /** What an entry of a keyspace that is bounded in bytes costs beside key and value. */
  private static final int BYTES_BESIDE_KEY_AND_VALUE = 64 + PLACE_BYTES;

  private static final int MOST_CHARGE = Integer.MAX_VALUE;

  private final AtomicLong taken = new AtomicLong();
  private volatile KeyspaceOptions options;
  private volatile Bound.Unit unit; // that of the first bound; entries are charged from then on
  private volatile boolean unsettled;

  Room(KeyspaceOptions options) {
    this.options = options;
    this.unit = options.bound().unit();
  }

  KeyspaceOptions options() {
    return options;
  }

  /**
   * Sets other options; one thread at a time.
   *
   * @throws IllegalArgumentException if entries have been charged in another unit, or by another
   *     sizer
   */
  void setOptions(KeyspaceOptions options) {
    requireComparable(options);
    if (options.bound().isBounded()) {
      unit = options.bound().unit();
    }
    this.options = options;
  }

  private void requireComparable(KeyspaceOptions options) {
    Bound bound = options.bound();
    if (unit != Bound.Unit.NONE && bound.isBounded() && bound.unit() != unit) {
      throw new IllegalArgumentException(
          "the bound was set in "
              + bound.unit().name().toLowerCase(java.util.Locale.ROOT)
              + ", but what is held is counted in "
              + unit.name().toLowerCase(java.util.Locale.ROOT));
    }
    if (options.sizer() != this.options.sizer()) {
      throw new IllegalArgumentException("the sizer cannot be changed: it has measured entries");
    }
  }

  /** What is counted; nothing if there never was a bound. */
  Bound.Unit unit() {
    return unit;
  }

  /**
   * The units of the bound that an entry takes; more than an {@code int} holds counts as the most
   * it holds.
   */
  int chargeOf(Object key, Object value) {
    if (unit != Bound.Unit.BYTES) {
      return 1;
    }
    Sizer sizer = options.sizer();
    long bytes = BYTES_BESIDE_KEY_AND_VALUE + sizer.bytesOf(key) + sizer.bytesOf(value);
    return (int) Math.min(bytes, MOST_CHARGE);
  }

  private long limit() {
    return options.bound().limit();
  }

  /** Takes units if the bound allows it; false if it does not. */
  boolean take(long units) {
    long before = taken.get();
    while (units <= limit() - before) {
      if (taken.compareAndSet(before, before + units)) {
        return true;
      }
      before = taken.get();
    }
    return false;
  }

  /** Takes units whatever the bound says. */
  void exceed(long units) {
    taken.addAndGet(units);
  }

  void giveBack(long units) {
    taken.addAndGet(-units);
  }

  boolean isExceeded() {
    return taken.get() > limit();
  }

  long taken() {
    return taken.get();
  }

  /** Whether {@code units} exceed the bound even when nothing else is held. */
  boolean canNeverHold(long units) {
    return units > limit();
  }

  /** The bytes in use: 0 unless bytes are counted. */
  long bytesTaken() {
    return unit == Bound.Unit.BYTES ? taken.get() : 0;
  }

  /**
   * Whether the options were changed and what is held may not agree with them yet. The bound may
   * then be exceeded by more than what is being written at the moment.
   */
  boolean isUnsettled() {
    return unsettled;
  }

  void setUnsettled(boolean unsettled) {
    this.unsettled = unsettled;
  }
}
