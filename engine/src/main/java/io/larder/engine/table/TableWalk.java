package io.larder.engine.table;

import java.util.Arrays;

/**
 * Gathers the entries of a table a few buckets at a time, each at most once, however the table
 * grows or shrinks meanwhile.
 *
 * <h2>Order</h2>
 *
 * The buckets are gone through from the first to the last, which is how their memory lies, and most
 * often that of their entries. In a table of N buckets the first P of them hold the hashes whose
 * remainder by N is less than P. When the table gets another size, that is kept as what has been
 * passed, and the buckets are gone through from the first on again, without the entries that were.
 *
 * <h2>Concurrency</h2>
 *
 * Belongs to one thread, and needs no lock: what is gathered was there. As {@link HashTable#find}
 * it may miss entries on the move, which the owner marks; then the same is gathered again.
 */
public final class TableWalk<K> {

  private static final int WANTED = 64;
  private static final int LOOKED_AT = 4 * WANTED; // buckets, where the table is sparse
  private static final long[] NOTHING = {};

  private int length = 1; // of the array that positions are of
  private int position;
  private int ahead; // the position after what was gathered
  private long[] passed = NOTHING; // the length of an array, and above it a position

  /** A walk that has not begun. */
  public TableWalk() {}

  /**
   * Adds the next entries to an empty batch, some of which may have expired. The next call does the
   * same again, unless {@link #moveOn} is called before.
   */
  public void gather(HashTable<K> table, EntryBatch<K> batch) {
    Entry<K>[] small = table.buckets();
    Entry<K>[] large = table.target();
    if (large != null && large.length < small.length) {
      Entry<K>[] swapped = small;
      small = large;
      large = swapped;
    }
    adopt(small.length);
    int at = position;
    int end = Math.min(small.length - at, LOOKED_AT) + at;
    while (at < end && batch.size() < WANTED) {
      batch.add(HashTable.first(small, at));
      if (large != null) {
        addAll(large, at, batch);
      }
      at++;
    }
    ahead = at;
    batch.addChains();
    if (passed.length > 0) {
      batch.keep(this);
    }
  }

  /** Adds the buckets of a large array into which one of the small one's splits. */
  private void addAll(Entry<K>[] large, int first, EntryBatch<K> batch) {
    for (int at = first; at < large.length; at += length) {
      batch.add(HashTable.first(large, at));
    }
  }

  private void adopt(int newLength) {
    if (newLength == length) {
      return;
    }
    if (position > 0) {
      passed = Arrays.copyOf(passed, passed.length + 1);
      passed[passed.length - 1] = (long) position << Integer.SIZE | length;
      position = 0;
    }
    length = newLength;
  }

  /** Goes by what was gathered last; false if nothing is left. */
  public boolean moveOn() {
    position = ahead;
    return position < length;
  }

  /** Whether entries of a hash were gone through in an array of another length. */
  boolean hasPassed(int hash) {
    for (long each : passed) {
      if ((hash & ((int) each - 1)) < (int) (each >>> Integer.SIZE)) {
        return true;
      }
    }
    return false;
  }
}
