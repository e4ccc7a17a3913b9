package io.larder.value.table;

import io.larder.value.HeapBytes;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The records whose positions share their highest bits, in an array with linear probing.
 *
 * <p>The bits below the shared ones name a record's home slot, so that homes ascend as positions
 * do; that makes a range of positions a range of slots. The home is a fraction of the capacity,
 * which need be no power of two. A removal moves the records behind it back, hence a probe ends at
 * the first empty slot. One byte of each position lies beside the slot, and most records that are
 * not looked for are passed without touching them.
 */
final class Leaf {

  private static final int SMALLEST = 4;
  private static final int HOME_BITS = 26; // of a position, below the shared ones
  private static final long HOME_MASK = (1L << HOME_BITS) - 1;

  /** The most highest bits that leave enough bits for homes. */
  static final int DEEPEST = Keys.POSITION_BITS - HOME_BITS;

  private static final long OBJECT = HeapBytes.object(2 * HeapBytes.REFERENCE + 2 * Integer.BYTES);

  private final int depth;
  private byte[] @Nullable [] records;
  private byte[] tags;
  private int size;

  /** An empty leaf of positions that share their {@code depth} highest bits. */
  Leaf(int depth, int expectedSize) {
    this.depth = depth;
    int capacity = Math.max(SMALLEST, expectedSize + (expectedSize >> 1) + (expectedSize >> 3));
    this.records = new byte[capacity][];
    this.tags = new byte[capacity];
  }

  int depth() {
    return depth;
  }

  int size() {
    return size;
  }

  int capacity() {
    return records.length;
  }

  /** Without the records themselves. */
  long heapBytes() {
    return OBJECT + HeapBytes.references(records.length) + HeapBytes.bytes(tags.length);
  }

  /** Whether one more record would make probes long. */
  boolean isFull() {
    return size >= records.length - records.length / 5 - 1; // at least one slot stays empty
  }

  boolean isSparse() {
    return size < records.length >> 2 && records.length > SMALLEST;
  }

  /** The slot of a key, or the complement of the empty slot where its probe ended. */
  int slot(long position, byte[] array, int from, int length, Keys keys) {
    byte tag = (byte) position;
    int slot = home(position);
    for (byte[] record = records[slot]; record != null; record = records[slot]) {
      if (tags[slot] == tag && keys.matches(record, array, from, length)) {
        return slot;
      }
      slot = next(slot);
    }
    return ~slot;
  }

  byte[] replace(int slot, byte[] record) {
    byte[] replaced = recordAt(slot);
    records[slot] = record;
    return replaced;
  }

  byte[] recordAt(int slot) {
    byte[] record = records[slot];
    if (record == null) {
      throw new IllegalStateException("slot " + slot + " is empty");
    }
    return record;
  }

  /** Fills an empty slot that a probe for the record's key ended at. */
  void insert(int slot, long position, byte[] record) {
    records[slot] = record;
    tags[slot] = (byte) position;
    size++;
  }

  /** Adds a record whose key is absent. */
  void add(long position, byte[] record) {
    int slot = home(position);
    while (records[slot] != null) {
      slot = next(slot);
    }
    insert(slot, position, record);
  }

  byte[] remove(int slot, Keys keys) {
    byte[] removed = recordAt(slot);
    int hole = slot;
    int i = next(slot);
    for (byte[] record = records[i]; record != null; record = records[i]) {
      int home = home(keys.position(record));
      if (distance(home, i) >= distance(hole, i)) {
        records[hole] = record;
        tags[hole] = tags[i];
        hole = i;
      }
      i = next(i);
    }
    records[hole] = null;
    size--;
    return removed;
  }

  void resize(int capacity, Keys keys) {
    byte[] @Nullable [] old = records;
    records = new byte[Math.max(SMALLEST, capacity)][];
    tags = new byte[records.length];
    size = 0;
    for (byte[] record : old) {
      if (record != null) {
        add(keys.position(record), record);
      }
    }
  }

  void forEach(Consumer<? super byte[]> action) {
    for (byte[] record : records) {
      if (record != null) {
        action.accept(record);
      }
    }
  }

  /** The index of the first record at or behind a slot, or the capacity. */
  int occupiedFrom(int slot) {
    int i = slot;
    while (i < records.length && records[i] == null) {
      i++;
    }
    return i;
  }

  /** One of the records, each as likely as any other. The leaf must not be empty. */
  byte[] random(RandomGenerator random) {
    while (true) {
      byte[] record = records[random.nextInt(records.length)];
      if (record != null) {
        return record;
      }
    }
  }

  /** How many slots hold so many records, roughly; all if there are none. */
  long slotsOf(int count) {
    return size == 0 ? records.length : ((long) count * records.length + size - 1) / size;
  }

  /** The slot where the probe for a position begins. */
  int home(long position) {
    return (int) ((((position >>> homeShift()) & HOME_MASK) * records.length) >>> HOME_BITS);
  }

  /** The distance from the leaf's first position to the first whose home is at least the slot. */
  long offset(int slot) {
    return ((((long) slot << HOME_BITS) + records.length - 1) / records.length) << homeShift();
  }

  /** Visits the records with positions from {@code first} to {@code end} exclusive. */
  int visit(long first, long end, Keys keys, Consumer<? super byte[]> visitor) {
    int visited = 0;
    int slot = home(first);
    int homes = home(end - 1) - slot + 1;
    for (int i = 1; i <= records.length; i++) {
      byte[] record = records[slot];
      if (record == null) {
        if (i >= homes) {
          break; // nothing was pushed over this slot
        }
      } else {
        long position = keys.position(record);
        if (first <= position && position < end) {
          visitor.accept(record);
          visited++;
        }
      }
      slot = next(slot);
    }
    return visited;
  }

  Leaf copy() {
    Leaf copy = new Leaf(depth, 0);
    copy.records = new byte[records.length][];
    for (int i = 0; i < records.length; i++) {
      byte[] record = records[i];
      copy.records[i] = record == null ? null : record.clone();
    }
    copy.tags = Arrays.copyOf(tags, tags.length);
    copy.size = size;
    return copy;
  }

  private int homeShift() {
    return DEEPEST - depth;
  }

  private int next(int slot) {
    return slot + 1 == records.length ? 0 : slot + 1;
  }

  private int distance(int from, int to) {
    return to >= from ? to - from : to - from + records.length;
  }
}
