package io.larder.value.packed;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A block of elements packed into one array, in the order that their owner gives them; its
 * serialized form is Redis's listpack to the byte.
 *
 * <p>An element that is the decimal text of a {@code long} is kept as an integer, and reads as its
 * text again.
 *
 * <h2>Offsets</h2>
 *
 * An element is named by an offset, which any change before or at it makes void; -1 means none.
 *
 * <h2>Memory</h2>
 *
 * The array holds the entries alone: the serialized form's header (its size, the count) and end
 * mark are put around them on the way out. It has room for an eighth more, at most 1 KiB, so that
 * blocks stay within a fraction of their content, and is cut when a quarter of it is unused. Who
 * fills or empties a block from its end may {@linkplain #reserve take} or {@linkplain #take leave}
 * more room meanwhile.
 *
 * <p>Not thread-safe. Changes are O(bytes) unless said otherwise, and so is finding an index.
 */
public final class Listpack {

  /** Looks at an element where it lies. */
  @FunctionalInterface
  public interface Viewer {

    /** Looks at a part of an array, which must be neither changed nor kept. */
    void view(byte[] array, int from, int length);
  }

  private static final int HEADER = 6;
  private static final int FRAME = HEADER + 1;
  private static final byte END = (byte) 0xFF;
  private static final int COUNT_UNKNOWN = 0xFFFF;
  private static final int MAX_SLACK = 1024;

  /** Header 12, a reference, two ints. */
  private static final long OBJECT_BYTES = 24;

  private static final byte[] NO_BYTES = {};

  private byte[] entries;
  private int end;
  private int size;

  /** An empty block. */
  public Listpack() {
    this(NO_BYTES, 0, 0);
  }

  private Listpack(byte[] entries, int end, int size) {
    this.entries = entries;
    this.end = end;
    this.size = size;
  }

  /**
   * The block that the bytes hold, or null if they are not a listpack from the first to the last
   * byte. They may come from anyone: nothing is taken for granted, and they are not kept. O(bytes).
   */
  public static @Nullable Listpack read(byte[] serialized) {
    int length = serialized.length;
    if (length < FRAME
        || Entries.littleEndian(serialized, 0, 4) != length
        || serialized[length - 1] != END) {
      return null;
    }
    int size = 0;
    for (int at = HEADER; at < length - 1; size++) {
      int entry = Entries.checkedSize(serialized, at, length - 1);
      if (entry < 0) {
        return null;
      }
      at += entry;
    }
    int count = (int) Entries.littleEndian(serialized, 4, 2) & 0xFFFF;
    if (count != COUNT_UNKNOWN && count != size) {
      return null;
    }
    byte[] entries = Arrays.copyOfRange(serialized, HEADER, length - 1);
    return new Listpack(entries, entries.length, size);
  }

  /** The serialized form, as Redis stores it. */
  public byte[] toBytes() {
    byte[] serialized = new byte[byteSize()];
    Entries.writeLittleEndian(serialized, 0, 4, serialized.length);
    Entries.writeLittleEndian(serialized, 4, 2, Math.min(size, COUNT_UNKNOWN));
    System.arraycopy(entries, 0, serialized, HEADER, end);
    serialized[HEADER + end] = END;
    return serialized;
  }

  /** The number of elements. O(1). */
  public int size() {
    return size;
  }

  /** The bytes of the serialized form. O(1). */
  public int byteSize() {
    return end + FRAME;
  }

  /** The bytes of heap that the block keeps alive, itself included. O(1). */
  public long heapBytes() {
    return entries == NO_BYTES ? OBJECT_BYTES : OBJECT_BYTES + 16 + roundUp(entries.length);
  }

  /** Whether there are no elements. */
  public boolean isEmpty() {
    return size == 0;
  }

  /** An independent copy, without spare room. */
  public Listpack copy() {
    return new Listpack(end == 0 ? NO_BYTES : Arrays.copyOf(entries, end), end, size);
  }

  // Walking

  /** The first element, or -1. O(1). */
  public int first() {
    return end == 0 ? -1 : 0;
  }

  /** The last element, or -1. O(1). */
  public int last() {
    return previous(end);
  }

  /** The element after one, or -1. O(1). */
  public int next(int at) {
    int next = at + Entries.size(entries, at);
    return next == end ? -1 : next;
  }

  /** The element before one, or -1. O(1). */
  public int previous(int at) {
    return at == 0 ? -1 : at - Entries.sizeBefore(entries, at);
  }

  /** The element at an index, or -1 if there is none; -1 is the index of the last. */
  public int at(int index) {
    int fromHead = index < 0 ? index + size : index;
    return fromHead < 0 || fromHead >= size ? -1 : offsetOf(fromHead);
  }

  // Reading

  /** The element's bytes, in an array of their own. */
  public byte[] bytes(int at) {
    if (isInteger(at)) {
      return Decimal.text(integer(at));
    }
    int start = Entries.textStart(entries, at);
    return Arrays.copyOfRange(entries, start, start + Entries.textLength(entries, at));
  }

  /** Shows the bytes that {@link #bytes} would give. */
  public void show(int at, Viewer viewer) {
    if (isInteger(at)) {
      byte[] digits = Decimal.text(integer(at));
      viewer.view(digits, 0, digits.length);
    } else {
      viewer.view(entries, Entries.textStart(entries, at), Entries.textLength(entries, at));
    }
  }

  /** Whether the element is kept as an integer. */
  public boolean isInteger(int at) {
    return Entries.isInteger(entries, at);
  }

  /** The value of an element that {@linkplain #isInteger is kept as an integer}. */
  public long integer(int at) {
    return Entries.integer(entries, at);
  }

  /** The length of what {@link #bytes} would give. */
  public int length(int at) {
    return isInteger(at) ? Decimal.length(integer(at)) : Entries.textLength(entries, at);
  }

  /** Whether the element is equal to the given one. */
  public boolean matches(int at, byte[] element) {
    return isInteger(at)
        ? Decimal.isLong(element) && integer(at) == Decimal.parse(element)
        : Entries.textEquals(entries, at, element);
  }

  /** Compares the element with the given one by their unsigned bytes, then by their length. */
  public int compare(int at, byte[] element) {
    if (isInteger(at)) {
      return Arrays.compareUnsigned(Decimal.text(integer(at)), element);
    }
    int start = Entries.textStart(entries, at);
    int textEnd = start + Entries.textLength(entries, at);
    return Arrays.compareUnsigned(entries, start, textEnd, element, 0, element.length);
  }

  /**
   * The first element that is equal to the given one, or -1.
   *
   * @param from the first element looked at; -1 for none
   * @param skip how many elements to leave out after each one looked at, as for the values of a
   *     block of fields and values
   */
  public int find(byte[] element, int from, int skip) {
    boolean integral = Decimal.isLong(element);
    long integer = integral ? Decimal.parse(element) : 0;
    int at = from;
    while (at >= 0) {
      boolean equal =
          isInteger(at)
              ? integral && integer(at) == integer
              : Entries.textEquals(entries, at, element);
      if (equal) {
        return at;
      }
      for (int i = 0; i <= skip && at >= 0; i++) {
        at = next(at);
      }
    }
    return -1;
  }

  // Changing

  /** Adds an element at the tail. O(its bytes), amortised. */
  public void append(byte[] element) {
    put(end, 0, element);
  }

  /** Adds an integer at the tail. O(1), amortised. */
  public void append(long integer) {
    put(end, 0, integer);
  }

  /** Adds an element at the head. */
  public void prepend(byte[] element) {
    put(0, 0, element);
  }

  /** Adds the elements of another block at the tail, in their order. */
  public void appendAll(Listpack other) {
    int at = end;
    int added = other.end;
    makeRoom(at, 0, added);
    System.arraycopy(other.entries, 0, entries, at, added);
    size += other.size;
  }

  /** Adds an element before another, or at the tail if that is -1. The offset of the new one. */
  public int insert(int before, byte[] element) {
    return put(before < 0 ? end : before, 0, element);
  }

  /** Puts an element in the place of another. Its offset. */
  public int replace(int at, byte[] element) {
    return put(at, Entries.size(entries, at), element);
  }

  /** Puts an integer in the place of an element. Its offset. */
  public int replace(int at, long integer) {
    return put(at, Entries.size(entries, at), integer);
  }

  /**
   * Takes room for an element of this length, if there is none, and for as much again as there is
   * then: for a block that is going to be filled.
   *
   * @param most bytes of the serialized form that there will be
   */
  public void reserve(int length, int most) {
    long needed = end + Entries.sizeOfText(length);
    if (needed > entries.length) {
      long room = Math.max(needed, Math.min(2 * needed, most - FRAME));
      entries = Arrays.copyOf(entries, (int) Math.min(roundUp(room), Integer.MAX_VALUE - 8));
    }
  }

  /**
   * Removes an element, as one of many that are going to be removed one by one: room is given back
   * only when three quarters are unused.
   */
  public void take(int at) {
    int taken = Entries.size(entries, at);
    int left = end - taken;
    if (left < entries.length >> 2) {
      delete(at);
    } else {
      System.arraycopy(entries, at + taken, entries, at, left - at);
      end = left;
      size--;
    }
  }

  /** Removes an element. The offset of the one that followed it, or -1. */
  public int delete(int at) {
    makeRoom(at, Entries.size(entries, at), 0);
    size--;
    return at == end ? -1 : at;
  }

  /**
   * Removes up to {@code count} elements from an index on, which counts from the tail if negative;
   * nothing if there is no such index.
   */
  public void deleteRange(int index, int count) {
    int from = at(index);
    if (from < 0 || count <= 0) {
      return;
    }
    int first = index < 0 ? index + size : index;
    int removed = Math.min(count, size - first);
    int to = offsetOf(first + removed);
    makeRoom(from, to - from, 0);
    size -= removed;
  }

  /** Moves the elements from an index, which is from 0 to the size, to the tail to a new block. */
  public Listpack splitAt(int index) {
    Objects.checkIndex(index, size + 1);
    int from = offsetOf(index);
    Listpack tail = new Listpack(Arrays.copyOfRange(entries, from, end), end - from, size - index);
    makeRoom(from, end - from, 0);
    size = index;
    trim();
    return tail;
  }

  /** Gives back the spare room, when the block will not grow for long. */
  public void trim() {
    if (entries.length > roundUp(end)) {
      entries = end == 0 ? NO_BYTES : Arrays.copyOf(entries, end);
    }
  }

  /** Whether an element would be kept as an integer. */
  public static boolean isInteger(byte[] element) {
    return Decimal.isLong(element);
  }

  /** The bytes that an element takes in a block. */
  public static long encodedBytes(byte[] element) {
    return Decimal.isLong(element)
        ? Entries.sizeOf(Decimal.parse(element))
        : Entries.sizeOfText(element.length);
  }

  /** The offset of the element at an index, or the end for the size. */
  private int offsetOf(int index) {
    if (index <= size / 2) {
      int at = 0;
      for (int i = 0; i < index; i++) {
        at += Entries.size(entries, at);
      }
      return at;
    }
    int at = end;
    for (int i = size; i > index; i--) {
      at -= Entries.sizeBefore(entries, at);
    }
    return at;
  }

  private int put(int at, int replaced, byte[] element) {
    if (Decimal.isLong(element)) {
      return put(at, replaced, Decimal.parse(element));
    }
    makeRoom(at, replaced, Math.toIntExact(Entries.sizeOfText(element.length)));
    Entries.writeText(entries, at, element);
    return counted(at, replaced);
  }

  private int put(int at, int replaced, long integer) {
    makeRoom(at, replaced, Entries.sizeOf(integer));
    Entries.writeInteger(entries, at, integer);
    return counted(at, replaced);
  }

  private int counted(int at, int replaced) {
    if (replaced == 0) {
      size++;
    }
    return at;
  }

  /** Makes {@code added} bytes of room where {@code removed} bytes of content are. */
  private void makeRoom(int at, int removed, int added) {
    if (removed == added) {
      return; // as counters in front of a block are replaced
    }
    int newEnd = Math.addExact(end - removed, added);
    boolean isUnfit = added > removed ? newEnd > entries.length : isTooEmpty(newEnd);
    byte[] target = isUnfit ? allocate(newEnd) : entries;
    if (target != entries) {
      System.arraycopy(entries, 0, target, 0, at);
    }
    System.arraycopy(entries, at + removed, target, at + added, end - at - removed);
    entries = target;
    end = newEnd;
  }

  /** Below 64 bytes there is little to give back. */
  private boolean isTooEmpty(int needed) {
    return needed < entries.length - entries.length / 4 && (entries.length >= 64 || needed == 0);
  }

  private static byte[] allocate(int needed) {
    int spare = Math.min(needed >>> 3, MAX_SLACK);
    return needed == 0
        ? NO_BYTES
        : new byte[(int) Math.min(roundUp((long) needed + spare), Integer.MAX_VALUE - 8)];
  }

  /** Arrays end at multiples of eight bytes anyway. */
  private static long roundUp(long bytes) {
    return (bytes + 7) & ~7L;
  }
}
