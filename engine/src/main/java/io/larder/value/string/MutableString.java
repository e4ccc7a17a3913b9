package io.larder.value.string;

import java.util.Arrays;
import java.util.Objects;

/**
 * A string value that is changed in place: bytes with room to grow.
 *
 * <p>When the room is used up, the array is replaced by one of twice the needed length, or of the
 * needed length and 1 MiB when that is less, so appending byte by byte is amortised O(1). Not
 * thread-safe.
 */
public final class MutableString {

  /** The most bytes that a string may have, 512 MiB: Redis's default {@code proto-max-bulk-len}. */
  public static final int MAX_LENGTH = 512 << 20;

  private static final int LARGEST_SPARE = 1 << 20;
  private static final int OBJECT_BYTES = 24; // header 12, reference 4, int 4, aligned to 8
  private static final int ARRAY_HEADER_BYTES = 16;

  private byte[] bytes;
  private int length;

  /**
   * A string of the given bytes.
   *
   * @param content is kept and changed: the caller gives it up
   */
  public MutableString(byte[] content) {
    this(content, content.length);
  }

  private MutableString(byte[] bytes, int length) {
    this.bytes = bytes;
    this.length = length;
  }

  /** A string that shares its array with others, and is only to be read. */
  public static MutableString over(StringView view) {
    return new MutableString(view.array(), view.length());
  }

  public int length() {
    return length;
  }

  /**
   * The array whose first {@link #length} bytes are the string; good until the next change, and
   * must not be changed.
   */
  public byte[] array() {
    return bytes;
  }

  /** A copy of the whole string. */
  public byte[] toByteArray() {
    return Arrays.copyOf(bytes, length);
  }

  /** A copy of the bytes from {@code from} (included) to {@code to} (excluded). */
  public byte[] range(int from, int to) {
    Objects.checkFromToIndex(from, to, length);
    return Arrays.copyOfRange(bytes, from, to);
  }

  /** Puts bytes behind the last one. */
  public void append(byte[] tail) {
    write(length, tail);
  }

  /**
   * Overwrites from {@code offset} on; the string becomes longer if need be, and a gap between its
   * end and {@code offset} is filled with zeros.
   */
  public void write(int offset, byte[] source) {
    ensureLength(Math.addExact(offset, source.length));
    System.arraycopy(source, 0, bytes, offset, source.length);
  }

  /** Makes the string at least this long, with zeros behind its last byte. */
  public void ensureLength(int least) {
    if (least > length) {
      makeRoom(least);
      length = least;
    }
  }

  /** Makes room for a string of this length, and for not one byte more. */
  public void reserve(int capacity) {
    if (capacity > bytes.length) {
      bytes = Arrays.copyOf(bytes, capacity);
    }
  }

  /** Replaces the bytes from {@code from} to {@code to} (excluded) by others. */
  public void splice(int from, int to, byte[] replacement) {
    Objects.checkFromToIndex(from, to, length);
    int tail = length - to;
    int grown = Math.addExact(from + replacement.length, tail);
    makeRoom(grown);
    System.arraycopy(bytes, to, bytes, from + replacement.length, tail);
    System.arraycopy(replacement, 0, bytes, from, replacement.length);
    if (grown < length) {
      Arrays.fill(bytes, grown, length, (byte) 0);
    }
    length = grown;
  }

  /** The bit at an offset, counted from the highest bit of the first byte; false past the end. */
  public boolean bit(long offset) {
    long at = offset >>> 3;
    return at < length && (bytes[(int) at] & Bits.maskOf(offset)) != 0;
  }

  /**
   * Sets a bit, with the string becoming long enough for it.
   *
   * @param offset from 0 to 2^32-1
   * @return what the bit was
   */
  public boolean setBit(long offset, boolean on) {
    int at = Math.toIntExact(offset >>> 3);
    ensureLength(at + 1);
    boolean old = bit(offset);
    if (old != on) {
      bytes[at] ^= (byte) Bits.maskOf(offset);
    }
    return old;
  }

  /** The heap that the string takes, unused room included. O(1). */
  public long heapBytes() {
    return OBJECT_BYTES + ((ARRAY_HEADER_BYTES + (long) bytes.length + 7) & ~7L);
  }

  /** A string of the same bytes, with no unused room. */
  public MutableString copy() {
    return new MutableString(toByteArray());
  }

  // Bytes of the array past the length are always zero, so growth within the room needs no fill.
  private void makeRoom(int least) {
    if (least > bytes.length) {
      bytes = Arrays.copyOf(bytes, least + Math.min(least, LARGEST_SPARE));
    }
  }
}
