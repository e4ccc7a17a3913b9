package io.larder.engine;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The room that a keyspace has, and how much of it is taken.
 *
 * <p>Thread-safe. One counter serves all segments, so that the bound holds for their sum. It is
 * taken before it is used.
 */
final class Room {

  /** An entry's share of the table: 4 bytes a bucket, 3/8 to 3/4 full. */
  static final int PLACE_BYTES = 8;

  /** What an entry of a bounded keyspace costs beside key and value. */
  private static final int BYTES_BESIDE_KEY_AND_VALUE = 64 + PLACE_BYTES;

  private static final int MOST_CHARGE = Integer.MAX_VALUE;

  private final Bound bound;
  private final Sizer sizer;
  private final AtomicLong taken = new AtomicLong();

  Room(Bound bound, Sizer sizer) {
    this.bound = bound;
    this.sizer = sizer;
  }

  Bound bound() {
    return bound;
  }

  boolean isBounded() {
    return bound.isBounded();
  }

  /**
   * The units of the bound that an entry takes; more than an {@code int} holds counts as the most
   * it holds.
   */
  int chargeOf(Object key, Object value) {
    if (bound.unit() != Bound.Unit.BYTES) {
      return 1;
    }
    long bytes = BYTES_BESIDE_KEY_AND_VALUE + sizer.bytesOf(key) + sizer.bytesOf(value);
    return (int) Math.min(bytes, MOST_CHARGE);
  }

  /** Takes units if the bound allows it; false if it does not. */
  boolean take(long units) {
    long before = taken.get();
    while (units <= bound.limit() - before) {
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

  /** Changes places with what is taken of an equal room, while nothing takes or gives back. */
  void exchange(Room other) {
    taken.set(other.taken.getAndSet(taken.get()));
  }

  boolean isExceeded() {
    return bound.isBounded() && taken.get() > bound.limit();
  }

  long taken() {
    return taken.get();
  }

  /** Whether {@code units} exceed the bound even when nothing else is held. */
  boolean canNeverHold(long units) {
    return units > bound.limit();
  }

  /** The bytes in use: 0 unless the bound is in bytes. */
  long bytesTaken() {
    return bound.unit() == Bound.Unit.BYTES ? taken.get() : 0;
  }
}
