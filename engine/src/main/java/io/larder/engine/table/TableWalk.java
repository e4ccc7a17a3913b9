package io.larder.engine.table;

import org.jspecify.annotations.Nullable;

/**
 * Gathers the entries of a table a few buckets at a time, each at most once, however the table
 * grows or shrinks meanwhile.
 *
 * <h2>Order</h2>
 *
 * The hashes with their bits reversed are gone through from the lowest to the highest, as unsigned
 * numbers. In a table of any size a bucket holds a range of these, so a position says for all sizes
 * what is behind and what is ahead. A bucket that begins behind the position, as after the table
 * has shrunk, is gone through without what was gathered already.
 *
 * <h2>Concurrency</h2>
 *
 * Needs no lock: what is gathered was there. As {@link HashTable#find} it may miss entries on the
 * move, which the owner marks; then the same position is gathered again.
 */
public final class TableWalk {

  private static final int WANTED = 64;
  private static final int LOOKED_AT = 4 * WANTED; // buckets, where the table is sparse

  private TableWalk() {}

  /**
   * Adds some entries to an empty batch.
   *
   * @param position 0 to begin, then what the last call answered
   * @return the next position; 0 when all has been gathered
   */
  public static <K> int gather(HashTable<K> table, int position, EntryBatch<K> batch) {
    Entry<K>[] small = table.buckets();
    Entry<K>[] large = table.target();
    if (large != null && large.length < small.length) {
      Entry<K>[] swapped = small;
      small = large;
      large = swapped;
    }
    int width = widthOf(small);
    int next = position;
    int looks = LOOKED_AT;
    do {
      int end = (next & -width) + width;
      batch.add(first(small, next));
      if (large != null) {
        addFirsts(large, next, end, batch);
      }
      next = end;
      looks--;
    } while (next != 0 && looks > 0 && batch.size() < WANTED);
    batch.addChains();
    if ((position & (width - 1)) != 0) {
      batch.keepFrom(position);
    }
    return next;
  }

  private static <K> void addFirsts(Entry<K>[] array, int from, int end, EntryBatch<K> batch) {
    int width = widthOf(array);
    int next = from;
    do {
      batch.add(first(array, next));
      next = (next & -width) + width;
    } while (next != end);
  }

  /** How many reversed hashes share a bucket. */
  private static int widthOf(Entry<?>[] array) {
    return Integer.MIN_VALUE >>> (Integer.numberOfTrailingZeros(array.length) - 1);
  }

  private static <K> @Nullable Entry<K> first(Entry<K>[] array, int position) {
    return HashTable.first(array, Integer.reverse(position));
  }
}
