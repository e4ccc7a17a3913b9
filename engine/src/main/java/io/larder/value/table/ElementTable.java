package io.larder.value.table;

import io.larder.value.HeapBytes;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A hash table of byte arrays, the records, each of which holds its own key.
 *
 * <h2>Growth</h2>
 *
 * Extendible hashing: the highest bits of a key's position, its hash, pick an entry of a directory,
 * and that names the {@linkplain Leaf leaf} with the record. A leaf grows up to 2,048 slots, then
 * splits into two; when it and its sibling have become small, they merge. No operation moves more
 * than one or two leaves' records. The directory doubles when its deepest leaf splits, which copies
 * one reference for about a thousand records.
 *
 * <h2>Scanning</h2>
 *
 * A cursor is a position. Every record with a position from one cursor up to the next is visited in
 * that step, and a key's position never changes; so what is present from the first step to the last
 * is seen at least once, whatever the table does meanwhile.
 *
 * <h2>Memory</h2>
 *
 * Besides the records' arrays 5 bytes a slot, at 60 to 80 % load in a growing table.
 *
 * <p>Records belong to the table once they are put: their keys must not be changed by anyone, other
 * bytes only by the table's owner. Operations on one key take O(1) time on average. Not
 * thread-safe.
 */
public final class ElementTable implements Iterable<byte[]> {

  private static final long FULL_ENTRY = 1_638; // records: four fifths of the largest leaf
  private static final int MOST_DRAWS = 256; // each succeeds one time in about three
  private static final long SLOTS_PER_RECORD = 10; // a scan passes at most, where it is sparse

  private static final long OBJECT =
      HeapBytes.object(2 * HeapBytes.REFERENCE + Long.BYTES + Integer.BYTES)
          + HeapBytes.object(2 * HeapBytes.REFERENCE);

  private final Keys keys;
  private Directory directory;
  private int size;
  private long recordBytes;

  /** An empty table whose hash nobody outside the process can predict. */
  public ElementTable(RecordKey key) {
    this(key, SipHash.ofThisProcess());
  }

  /** An empty table with a hash function of the caller's. */
  public ElementTable(RecordKey key, ByteHash hash) {
    this(new Keys(key, hash), new Directory());
  }

  private ElementTable(Keys keys, Directory directory) {
    this.keys = keys;
    this.directory = directory;
  }

  /** The number of records. */
  public int size() {
    return size;
  }

  /** Whether there is no record. */
  public boolean isEmpty() {
    return size == 0;
  }

  /** The heap that the table takes, its records included. O(1). */
  public long heapBytes() {
    return OBJECT + directory.heapBytes() + recordBytes;
  }

  /** The record with a key, or null. */
  public byte @Nullable [] find(byte[] key) {
    return find(key, 0, key.length);
  }

  /** The record whose key is the {@code length} bytes of an array at {@code from}, or null. */
  public byte @Nullable [] find(byte[] array, int from, int length) {
    long position = keys.position(array, from, length);
    Leaf leaf = directory.leafAt(position);
    int slot = leaf.slot(position, array, from, length, keys);
    return slot < 0 ? null : leaf.recordAt(slot);
  }

  /** Puts a record in the place of the one with the same key, which is answered, null if none. */
  public byte @Nullable [] put(byte[] record) {
    return put(record, true);
  }

  /**
   * Puts a record unless there is one with the same key, which is answered then, null if not.
   * Nothing is written in that case, so nothing young is kept alive by the table.
   */
  public byte @Nullable [] putIfAbsent(byte[] record) {
    return put(record, false);
  }

  private byte @Nullable [] put(byte[] record, boolean replaces) {
    int from = keys.place().start(record);
    int length = keys.place().length(record);
    long position = keys.position(record, from, length);
    Leaf leaf = directory.leafAt(position);
    int slot = leaf.slot(position, record, from, length, keys);
    if (slot >= 0) {
      return replaces ? replace(leaf, slot, record) : leaf.recordAt(slot);
    }
    if (leaf.isFull()) {
      directory.makeRoom(position, keys).add(position, record);
    } else {
      leaf.insert(~slot, position, record);
    }
    recordBytes += HeapBytes.bytes(record.length);
    size++;
    return null;
  }

  private byte[] replace(Leaf leaf, int slot, byte[] record) {
    byte[] replaced = leaf.replace(slot, record);
    recordBytes += HeapBytes.bytes(record.length) - HeapBytes.bytes(replaced.length);
    return replaced;
  }

  /** Removes the record with a key and answers it, or null if there is none. */
  public byte @Nullable [] remove(byte[] key) {
    return remove(key, 0, key.length);
  }

  /** Removes the record whose key is the {@code length} bytes at {@code from}, as above. */
  public byte @Nullable [] remove(byte[] array, int from, int length) {
    long position = keys.position(array, from, length);
    Leaf leaf = directory.leafAt(position);
    int slot = leaf.slot(position, array, from, length, keys);
    if (slot < 0) {
      return null;
    }
    byte[] removed = leaf.remove(slot, keys);
    recordBytes -= HeapBytes.bytes(removed.length);
    size--;
    directory.giveBack(position, keys);
    return removed;
  }

  /** Removes every record and gives their memory back. */
  public void clear() {
    directory = new Directory();
    size = 0;
    recordBytes = 0;
  }

  /**
   * Visits the records of one step of a scan, about {@code count} of them; the visitor must not
   * change the table.
   *
   * @param cursor 0 to begin, then what the step before answered; any other number is harmless
   * @param count at least 1; a step passes at most ten times as many slots
   * @return the next cursor, below 2^52; 0 when the scan is over
   */
  public long scan(long cursor, int count, Consumer<? super byte[]> visitor) {
    if (cursor < 0 || cursor >= Keys.POSITIONS) {
      return 0;
    }
    long position = cursor;
    int visited = 0;
    long slotsLeft = count * SLOTS_PER_RECORD;
    do {
      Leaf leaf = directory.leafAt(position);
      int home = leaf.home(position);
      long slots =
          Math.min(Math.min(leaf.slotsOf(count - visited), slotsLeft), leaf.capacity() - home);
      long end = directory.firstPosition(position) + leaf.offset(home + (int) slots);
      visited += leaf.visit(position, end, keys, visitor);
      slotsLeft -= slots;
      position = end;
    } while (position < Keys.POSITIONS && visited < count && slotsLeft > 0);
    return position < Keys.POSITIONS ? position : 0;
  }

  /**
   * One of the records, null if there is none. Each is as likely as any other, except for one call
   * in very many (less than 10^-12 of them) that draws too often and takes what it has.
   */
  public byte @Nullable [] random(RandomGenerator random) {
    if (size == 0) {
      return null;
    }
    Leaf leaf = directory.leaf(random.nextInt(directory.entries()));
    for (int draw = 0; draw < MOST_DRAWS && !accepts(leaf, random); draw++) {
      leaf = directory.leaf(random.nextInt(directory.entries()));
    }
    while (leaf.size() == 0) {
      leaf = directory.leaf(random.nextInt(directory.entries()));
    }
    return leaf.random(random);
  }

  /** Whether a leaf is taken: as often as it has records for each of its directory entries. */
  private boolean accepts(Leaf leaf, RandomGenerator random) {
    return directory.entries() == 1
        || random.nextLong(FULL_ENTRY * directory.entriesOf(leaf)) < leaf.size();
  }

  /** An independent table with copies of the records. O(N). */
  public ElementTable copy() {
    ElementTable copy = new ElementTable(keys, directory.copy());
    copy.size = size;
    copy.recordBytes = recordBytes;
    return copy;
  }

  @Override
  public void forEach(Consumer<? super byte[]> action) {
    for (int entry = 0; entry < directory.entries(); entry = directory.entryAfter(entry)) {
      directory.leaf(entry).forEach(action);
    }
  }

  /** The records in the order of their positions, roughly, as long as the table is not changed. */
  @Override
  public Iterator<byte[]> iterator() {
    return new Records(directory);
  }
}
