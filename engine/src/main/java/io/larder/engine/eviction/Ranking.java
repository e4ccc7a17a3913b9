package io.larder.engine.eviction;

import io.larder.engine.table.BoundedEntry;
import java.util.random.RandomGenerator;

/** Orders entries by how much they deserve to stay; the lowest rank goes first. */
public interface Ranking {

  /** Every entry is as good as another. */
  Ranking RANDOM = entry -> 0;

  /** The entry nearest its deadline goes first. */
  Ranking TTL = BoundedEntry::deadline;

  /** The rank of an entry now. */
  long rankOf(BoundedEntry<?> entry);

  /** An entry was added to a table of {@code size} entries, itself included. */
  default void onInsert(BoundedEntry<?> entry, int size) {}

  /** An entry was used; any thread may call, without a lock. */
  default void onHit(BoundedEntry<?> entry) {}

  /**
   * The least recently used goes first. Time is counted in insertions, so that a read needs no
   * clock.
   */
  static Ranking leastRecentlyUsed() {
    return new Recency();
  }

  /** The least frequently used goes first, by Redis's logarithmic counter that decays with time. */
  static Ranking leastFrequentlyUsed(RandomGenerator random) {
    return new Frequency(random);
  }
}
