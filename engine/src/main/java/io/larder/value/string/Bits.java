package io.larder.value.string;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Questions about the bits of an array, read a word of 64 at a time. Bit 0 is the highest bit of
 * the first byte.
 */
public final class Bits {

  /** Reads and writes eight bytes of an array, the first of them highest. */
  static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private Bits() {}

  /** Whether a bit is set; past the end of the string none is. */
  public static boolean isSet(StringView string, long offset) {
    long at = offset >>> 3;
    return at < string.length() && (string.array()[(int) at] & maskOf(offset)) != 0;
  }

  /** The place of a bit within its byte. */
  static int maskOf(long offset) {
    return 0x80 >>> (offset & 7);
  }

  /**
   * How many bits are set from {@code from} (included) to {@code to} (excluded).
   *
   * @param from in bits, as {@code to}; both within the array
   */
  public static long count(byte[] bytes, long from, long to) {
    if (from >= to) {
      return 0;
    }
    int first = (int) (from >>> 3);
    int last = (int) ((to - 1) >>> 3);
    if (first == last) {
      return Integer.bitCount(bytes[first] & headMask(from) & tailMask(to));
    }
    return Integer.bitCount(bytes[first] & headMask(from))
        + countBytes(bytes, first + 1, last)
        + Integer.bitCount(bytes[last] & tailMask(to));
  }

  private static long countBytes(byte[] bytes, int from, int to) {
    long count = 0;
    int at = from;
    for (; at <= to - Long.BYTES; at += Long.BYTES) {
      count += Long.bitCount((long) WORD.get(bytes, at));
    }
    for (; at < to; at++) {
      count += Integer.bitCount(bytes[at] & 0xff);
    }
    return count;
  }

  /**
   * Where the first bit of the wanted kind stands from {@code from} (included) to {@code to}
   * (excluded), or -1.
   *
   * @param from in bits, as {@code to}; both within the array
   */
  public static long indexOf(byte[] bytes, boolean wanted, long from, long to) {
    if (from >= to) {
      return -1;
    }
    int flip = wanted ? 0 : 0xff; // what is looked for is a one after the flip
    int first = (int) (from >>> 3);
    int last = (int) ((to - 1) >>> 3);
    int at = first;
    int found = (bytes[at] ^ flip) & headMask(from);
    if (found == 0 && at < last) {
      at = firstUnlike(bytes, (byte) flip, first + 1, last);
      found = (bytes[at] ^ flip) & 0xff;
    }
    if (at == last) {
      found &= tailMask(to);
    }
    return found == 0 ? -1 : ((long) at << 3) + Integer.numberOfLeadingZeros(found) - 24;
  }

  /** The first byte before {@code end} that is another than {@code dull}, else {@code end}. */
  private static int firstUnlike(byte[] bytes, byte dull, int from, int end) {
    int at = from;
    while (at <= end - Long.BYTES && (long) WORD.get(bytes, at) == dull) { // all zeros or all ones
      at += Long.BYTES;
    }
    while (at < end && bytes[at] == dull) {
      at++;
    }
    return at;
  }

  private static int headMask(long from) {
    return 0xff >>> (from & 7);
  }

  private static int tailMask(long to) {
    return 0xff << (-to & 7) & 0xff;
  }
}
