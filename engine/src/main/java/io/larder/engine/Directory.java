package io.larder.engine;

import io.larder.engine.table.BoundedEntry;
import io.larder.engine.table.CountedEntry;
import io.larder.engine.table.Entry;
import io.larder.engine.table.HashTable;
import io.larder.engine.table.TimedEntry;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * The short way to a value: where the buckets of each segment are, and whether they may be read
 * just now, in two lines of memory for sixteen segments.
 *
 * <h2>Stamps</h2>
 *
 * A reader takes a segment's stamp, looks, and compares it with the stamp now. The owner of a
 * segment changes it wherever a reader could be misled, and says in it as well that a resize is
 * under way: then an entry that is not found may be in the other array.
 *
 * <h2>Concurrency</h2>
 *
 * Any thread may read. Stamps and buckets are changed under the lock of the segment that is meant.
 *
 * <h2>Code</h2>
 *
 * Most reads wait for memory, and a processor waits for that of several at once, if their
 * instructions are few. So what is read before a fence is kept in variables, for it would be read
 * anew thereafter, and entries without a deadline come first.
 */
final class Directory<K> {

  private static final VarHandle BUCKETS = MethodHandles.arrayElementVarHandle(Entry[][].class);
  private static final VarHandle STAMP = MethodHandles.arrayElementVarHandle(int[].class);

  private static final int UNSTABLE = 1;
  private static final int MOVING = 2;
  private static final int STEP = 4;

  /**
   * Unused places at both ends of an array: nobody else's writes are in the same line of memory.
   */
  private static final int APART = 64 / Integer.BYTES;

  private final Segment<K>[] segments;
  private final Entry<K>[][] buckets;
  private final int[] stamps;
  private final int shift;
  private final CoarseClock time;

  /**
   * A directory that shows no buckets yet.
   *
   * @param segments as many as will be: a power of two
   */
  @SuppressWarnings("unchecked")
  Directory(Segment<K>[] segments, CoarseClock time) {
    this.segments = segments;
    this.buckets = (Entry<K>[][]) new Entry<?>[APART + segments.length + APART][];
    this.stamps = new int[APART + segments.length + APART];
    this.shift = Integer.SIZE - 1 - Integer.numberOfTrailingZeros(segments.length);
    this.time = time;
  }

  /** The number of the segment of a hash: its highest bits. */
  int numberOf(int hash) {
    return (hash >>> 1) >>> shift; // by two shifts, as one by 32 is none
  }

  // ---- readers ----

  /** The value of a key, or null. Counts as an access. */
  @Nullable Object get(K key, int hash) {
    return look(key, hash, true);
  }

  /** As {@link #get}, but no access. */
  @Nullable Object peek(K key, int hash) {
    return look(key, hash, false);
  }

  private @Nullable Object look(K key, int hash, boolean counts) {
    int number = numberOf(hash);
    int[] stamps = this.stamps;
    int before = stampIn(stamps, number);
    Entry<K> entry = HashTable.find(bucketsOf(number), key, hash);
    if (entry == null) {
      if (isAbsentSince(before, stamps, number)) {
        return null;
      }
    } else {
      Object value = entry.value();
      if (!(entry instanceof TimedEntry<K> timed)) {
        if (isUnchangedSince(before, stamps, number)) {
          return value;
        }
      } else if (time.isFarAhead(timed.deadline()) && isUnchangedSince(before, stamps, number)) {
        if (counts && timed instanceof BoundedEntry<K> bounded) {
          noteAccess(bounded, number);
        }
        return value;
      }
    }
    return segments[number].read(key, hash, counts);
  }

  /** Counts an access where that is all that a policy remembers, and tells the others. */
  private void noteAccess(BoundedEntry<K> entry, int number) {
    if (entry instanceof CountedEntry<K> counted) {
      counted.noteAccess();
    } else {
      segments[number].hit(entry);
    }
  }

  @SuppressWarnings("unchecked")
  private Entry<K>[] bucketsOf(int number) {
    return (Entry<K>[]) BUCKETS.getAcquire(buckets, APART + number);
  }

  private static int stampIn(int[] stamps, int number) {
    return (int) STAMP.getAcquire(stamps, APART + number);
  }

  /** False if the segment was unstable: no stamp is ever that with the bit taken away. */
  private static boolean isUnchangedSince(int before, int[] stamps, int number) {
    VarHandle.acquireFence();
    return (int) STAMP.getOpaque(stamps, APART + number) == (before & ~UNSTABLE);
  }

  /** As {@link #isUnchangedSince}, of a key that was not found. */
  private static boolean isAbsentSince(int before, int[] stamps, int number) {
    VarHandle.acquireFence();
    return (int) STAMP.getOpaque(stamps, APART + number) == (before & ~(UNSTABLE | MOVING));
  }

  /** A segment's stamp, for {@link #isUnchangedSince(int, int)}. */
  int stamp(int number) {
    return stampIn(stamps, number);
  }

  /** Whether what was found since a stamp was taken was true at one instant. */
  boolean isUnchangedSince(int before, int number) {
    return isUnchangedSince(before, stamps, number);
  }

  // ---- the owner of a segment ----

  /** Makes readers look again or wait, until {@link #endUnstable}. */
  void beginUnstable(int number) {
    STAMP.setOpaque(stamps, APART + number, stamps[APART + number] + UNSTABLE);
    VarHandle.storeStoreFence();
  }

  /** Lets readers go by what they find from now on. */
  void endUnstable(int number) {
    STAMP.setRelease(stamps, APART + number, stamps[APART + number] + STEP - UNSTABLE);
  }

  /** Shows readers the buckets of a table, and whether it is being resized; while unstable. */
  void show(HashTable<K> table, int number) {
    BUCKETS.setRelease(buckets, APART + number, table.buckets());
    int stamp = stamps[APART + number] & ~MOVING;
    STAMP.setOpaque(stamps, APART + number, table.isMoving() ? stamp | MOVING : stamp);
  }
}
