package io.larder.engine.table;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A chained hash table that grows and shrinks a few buckets at a time, and can be scanned while it
 * does.
 *
 * <h2>Resizing</h2>
 *
 * A table that is too full or too empty gets a second array, the target. Every later change moves a
 * few buckets there, so that no call pays for the whole table, and so may the owner's readers where
 * changes stay away; new entries go to the target at once. The steps are sized so that the move is
 * over before the target itself needs resizing.
 *
 * <h2>Scanning</h2>
 *
 * A cursor counts through the buckets with its bits reversed, highest first. Whatever the table's
 * size becomes, the buckets visited so far hold a fixed set of hashes, so an entry present from the
 * first step to the last is seen at least once.
 *
 * <h2>Concurrency</h2>
 *
 * One lock, the owner's, protects every change. {@link #find} needs none: what it finds was there.
 * What it does not find may have been on the move; the owner marks the times of {@link #move} and a
 * reader that met one looks again.
 */
public final class HashTable<K> {

  private static final VarHandle BUCKET = MethodHandles.arrayElementVarHandle(Entry[].class);
  private static final int SMALLEST = 4;
  private static final int LARGEST = 1 << 28;
  private static final int EMPTY_SKIPPED = 4; // for each full bucket: bounds the pause where
  // the table is sparse

  private volatile Entry<K>[] buckets = newBuckets(SMALLEST);
  private volatile Entry<K> @Nullable [] target;
  private int moved;
  private volatile int size;

  /** Finds a key's entry, or null. Any thread may call; see the class's note about misses. */
  public @Nullable Entry<K> find(K key, int hash) {
    Entry<K> found = find(buckets, key, hash);
    if (found == null) {
      Entry<K>[] second = target;
      if (second != null) {
        found = find(second, key, hash);
      }
    }
    return found;
  }

  /** Whether the table holds this very entry, and no resize has moved or added it. */
  public boolean isSettled(Entry<K> entry) {
    for (Entry<K> e = first(buckets, entry.hash); e != null; e = e.next()) {
      if (e == entry) {
        return true;
      }
    }
    return false;
  }

  /**
   * Brings a part of the way to an entry into the processor's cache, for somebody who is going to
   * look there. Any thread may call.
   *
   * @return something of what was read, for the compiler leaves out what nobody uses
   */
  public int lookAhead(int hash, LookAhead step) {
    Entry<K> first = first(buckets, hash);
    if (first == null) {
      return 0;
    }
    return switch (step) {
      case BUCKET -> 1;
      case ENTRY -> first.hash;
      case VALUE -> valueAhead(first, hash);
    };
  }

  private static int valueAhead(Entry<?> first, int hash) {
    for (Entry<?> e = first; e != null; e = e.next()) {
      if (e.hash == hash) {
        return e.value() instanceof byte[] bytes ? bytes.length : 1;
      }
    }
    return 0;
  }

  /** The number of entries. */
  public int size() {
    return size;
  }

  /** Adds an entry whose key is absent. */
  @SuppressWarnings("NonAtomicVolatileUpdate") // one writer at a time
  public void insert(Entry<K> entry) {
    Entry<K>[] second = target;
    Entry<K>[] array = second != null ? second : buckets;
    push(array, entry);
    size = size + 1;
    if (second == null && size > array.length - (array.length >> 2) && array.length < LARGEST) {
      target = newBuckets(array.length << 1);
      moved = 0;
    }
  }

  /** Removes an entry that the table holds. */
  @SuppressWarnings("NonAtomicVolatileUpdate") // one writer at a time
  public void remove(Entry<K> entry) {
    Entry<K>[] second = target;
    Entry<K> rest = entry.next();
    if (!relink(buckets, entry, rest) && (second == null || !relink(second, entry, rest))) {
      throw strange();
    }
    size = size - 1;
    if (second == null && buckets.length > SMALLEST && size < buckets.length >> 3) {
      target = newBuckets(Math.max(SMALLEST, Integer.highestOneBit(Math.max(1, size)) << 1));
      moved = 0;
    }
  }

  /**
   * Puts another entry of the same key in the place of one that the table holds. The old one keeps
   * its link, so that a reader who stands on it finds the rest of the chain; the owner marks the
   * time so that such a reader, who may go by a value that is no longer the key's, looks again.
   */
  public void replace(Entry<K> old, Entry<K> by) {
    Entry<K>[] second = target;
    by.setNext(old.next());
    if (!relink(buckets, old, by) && (second == null || !relink(second, old, by))) {
      throw strange();
    }
  }

  /** Forgets every entry and gives the memory back. */
  public void clear() {
    buckets = newBuckets(SMALLEST);
    target = null;
    moved = 0;
    size = 0;
  }

  /** Whether a resize is under way. */
  public boolean isMoving() {
    return target != null;
  }

  /**
   * Moves some buckets to the target. Readers may miss entries meanwhile; the owner makes them look
   * again.
   *
   * @param most how many buckets at most, not counting empty ones; at least 4 with every change, or
   *     the target would need resizing before the move is over
   */
  public void move(int most) {
    Entry<K>[] to = target;
    if (to == null) {
      return;
    }
    Entry<K>[] from = buckets;
    int full = 0;
    int mostEmpty = EMPTY_SKIPPED * most;
    for (int empty = 0; moved < from.length && full < most && empty < mostEmpty; moved++) {
      Entry<K> entry = from[moved];
      if (entry == null) {
        empty++;
      } else {
        full++;
        BUCKET.setRelease(from, moved, null);
        moveChain(entry, to);
      }
    }
    if (moved == from.length) {
      buckets = to;
      target = null;
    }
  }

  /**
   * Visits the buckets that a cursor names.
   *
   * @param cursor 0 to begin, then what the last call answered
   * @return the next cursor; 0 when every bucket has been visited
   */
  public long scan(long cursor, Consumer<? super Entry<K>> visitor) {
    Entry<K>[] small = buckets;
    Entry<K>[] large = target;
    if (large == null) {
      visit(small, (int) cursor & (small.length - 1), visitor);
      return advance(cursor, small.length - 1);
    }
    if (large.length < small.length) {
      Entry<K>[] swapped = small;
      small = large;
      large = swapped;
    }
    int smallMask = small.length - 1;
    int largeMask = large.length - 1;
    visit(small, (int) cursor & smallMask, visitor);
    long next = cursor;
    do { // every bucket of the large array into which the small one's splits
      visit(large, (int) next & largeMask, visitor);
      next = advance(next, largeMask);
    } while ((next & (smallMask ^ largeMask)) != 0);
    return next;
  }

  /**
   * A random entry, each bucket in use being as likely as another; null when the table is empty.
   */
  public @Nullable Entry<K> random(RandomGenerator random) {
    if (size == 0) {
      return null;
    }
    Entry<K>[] first = buckets;
    Entry<K>[] second = target;
    int length = first.length + (second == null ? 0 : second.length);
    Entry<K> head = null;
    while (head == null) {
      int at = random.nextInt(length);
      head =
          at < first.length
              ? first[at]
              : java.util.Objects.requireNonNull(second)[at - first.length];
    }
    int steps = random.nextInt(chainLength(head));
    Entry<K> chosen = head;
    for (int i = 0; i < steps; i++) {
      chosen = java.util.Objects.requireNonNull(chosen.next());
    }
    return chosen;
  }

  /** Adds one to the masked cursor, read from its highest bit to its lowest. */
  private static long advance(long cursor, int mask) {
    long next = cursor | ~(long) mask;
    next = Long.reverse(next);
    next++;
    return Long.reverse(next);
  }

  /** Finds a key's entry in the {@linkplain #buckets() buckets} of a table, or null. */
  public static <K> @Nullable Entry<K> find(Entry<K>[] array, K key, int hash) {
    for (Entry<K> e = first(array, hash); e != null; e = e.next()) {
      if (e.hash == hash && e.isOf(key)) {
        return e;
      }
    }
    return null;
  }

  private static <K> void push(Entry<K>[] array, Entry<K> entry) {
    int at = entry.hash & (array.length - 1);
    entry.setNext(array[at]);
    BUCKET.setRelease(array, at, entry);
  }

  private static IllegalStateException strange() {
    return new IllegalStateException("the entry is not in this table");
  }

  /** Makes what led to an entry lead to another; false if it is not in this array. */
  private static <K> boolean relink(Entry<K>[] array, Entry<K> entry, @Nullable Entry<K> by) {
    int at = entry.hash & (array.length - 1);
    Entry<K> previous = null;
    for (Entry<K> e = array[at]; e != null; e = e.next()) {
      if (e == entry) {
        if (previous == null) {
          BUCKET.setRelease(array, at, by);
        } else {
          previous.setNext(by);
        }
        return true;
      }
      previous = e;
    }
    return false;
  }

  private static <K> void moveChain(Entry<K> first, Entry<K>[] to) {
    Entry<K> entry = first;
    while (entry != null) {
      Entry<K> next = entry.next();
      push(to, entry);
      entry = next;
    }
  }

  private static <K> void visit(Entry<K>[] array, int at, Consumer<? super Entry<K>> visitor) {
    for (Entry<K> e = array[at]; e != null; e = e.next()) {
      visitor.accept(e);
    }
  }

  private static int chainLength(Entry<?> head) {
    int length = 0;
    for (Entry<?> e = head; e != null; e = e.next()) {
      length++;
    }
    return length;
  }

  /** The first entries of the chains; during a resize of those that have not been moved yet. */
  public Entry<K>[] buckets() {
    return buckets;
  }

  Entry<K> @Nullable [] target() {
    return target;
  }

  /** The first entry of the bucket of a hash. */
  @SuppressWarnings("unchecked")
  static <K> @Nullable Entry<K> first(Entry<K>[] array, int hash) {
    return (Entry<K>) BUCKET.getAcquire(array, hash & (array.length - 1));
  }

  @SuppressWarnings("unchecked")
  private static <K> Entry<K>[] newBuckets(int length) {
    return (Entry<K>[]) new Entry<?>[length];
  }
}
