package io.larder.engine.eviction;

import java.util.Arrays;

/**
 * Remembers the hashes of the last few evicted keys, without the keys.
 *
 * <p>A table of fixed size, addressed by hash; a newcomer overwrites whom it finds in its place.
 * Beside each hash stands when it came, counted in newcomers, so forgetting the oldest costs
 * nothing. It grows with the number of entries it serves.
 */
final class GhostTable {

  private static final int SMALLEST = 64;

  private long[] slots =
      new long[SMALLEST]; // hash in the upper half, count of arrival in the lower; 0 is empty
  private int arrivals;

  /** Remembers a hash; {@code capacity} is how many newcomers later it is forgotten. */
  void add(int hash, int capacity) {
    if (slots.length < capacity && slots.length < 1 << 26) {
      grow();
    }
    arrivals++;
    slots[indexOf(hash)] = ((long) hash << 32) | (arrivals & 0xffff_ffffL);
  }

  /**
   * Whether a hash was among the last {@code capacity} newcomers; it is forgotten by the question.
   */
  boolean take(int hash, int capacity) {
    int at = indexOf(hash);
    long slot = slots[at];
    if (slot == 0 || (int) (slot >>> 32) != hash) {
      return false;
    }
    slots[at] = 0;
    return arrivals - (int) slot < capacity;
  }

  void clear() {
    slots = new long[SMALLEST];
    arrivals = 0;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[old.length << 1];
    Arrays.stream(old)
        .filter(slot -> slot != 0)
        .forEach(slot -> slots[indexOf((int) (slot >>> 32))] = slot);
  }

  private int indexOf(int hash) {
    // Fibonacci hashing: the table's buckets use the low bits, this uses the high ones.
    int mixed = hash * 0x9E3779B9;
    return (mixed >>> 6) & (slots.length - 1);
  }
}
