package io.larder.engine.eviction;

import java.util.Arrays;

/**
 * Remembers the hashes of the last few evicted keys, without the keys.
 *
 * <p>A table addressed by hash; a newcomer overwrites whom it finds in its place. Beside each hash
 * stands when it came, counted in newcomers, and whether it came from the main queue. It grows with
 * the number of entries it serves.
 */
final class GhostTable {

  /** What {@link #take} answers about a hash that it does not know. */
  static final long UNKNOWN = 0;

  private static final int SMALLEST = 64;
  private static final int FROM_MAIN = 1 << 31;

  private long[] slots = new long[SMALLEST]; // hash in the upper half, origin and arrival below
  private int arrivals;

  /** Remembers a hash, in a table of at least {@code capacity} places. */
  void add(int hash, boolean fromMain, int capacity) {
    if (slots.length < capacity && slots.length < 1 << 26) {
      grow();
    }
    arrivals = (arrivals + 1) & ~FROM_MAIN;
    int note = fromMain ? arrivals | FROM_MAIN : arrivals;
    slots[indexOf(hash)] = (long) hash << Integer.SIZE | Integer.toUnsignedLong(note);
  }

  /**
   * What is remembered of a hash, for {@link #ageOf} and {@link #wasInMain}; forgotten by the
   * question.
   */
  long take(int hash) {
    int at = indexOf(hash);
    long ghost = slots[at];
    if ((int) (ghost >>> Integer.SIZE) != hash) {
      return UNKNOWN;
    }
    slots[at] = UNKNOWN;
    return ghost;
  }

  /** How many others have been added since. */
  int ageOf(long ghost) {
    return (arrivals - (int) ghost) & ~FROM_MAIN;
  }

  static boolean wasInMain(long ghost) {
    return (int) ghost < 0;
  }

  void clear() {
    slots = new long[SMALLEST];
    arrivals = 0;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[old.length << 1];
    Arrays.stream(old)
        .filter(ghost -> ghost != UNKNOWN)
        .forEach(ghost -> slots[indexOf((int) (ghost >>> Integer.SIZE))] = ghost);
  }

  private int indexOf(int hash) {
    // Fibonacci hashing: the table's buckets use the low bits, this uses the high ones.
    int mixed = hash * 0x9E3779B9;
    return (mixed >>> 6) & (slots.length - 1);
  }
}
