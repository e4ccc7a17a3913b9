package io.larder.value.number;

/**
 * Scan cursors: unsigned 64-bit numbers as {@code SCAN} and its kin read them, which is as C's
 * {@code strtoul} does.
 *
 * <p>So a sign and leading zeros are fine, {@code -1} is the greatest cursor, and no bytes at all
 * are cursor 0; a space in front, anything behind, and magnitudes beyond 64 bits are refused.
 */
public final class Cursors {

  private Cursors() {}

  /** Whether the bytes are a cursor. */
  public static boolean isCursor(byte[] bytes) {
    int at = firstDigit(bytes);
    if (at == bytes.length) {
      return at == 0;
    }
    long value = 0;
    for (; at < bytes.length; at++) {
      int digit = bytes[at] - '0';
      if (digit < 0 || digit > 9 || overflows(value, digit)) {
        return false;
      }
      value = value * 10 + digit;
    }
    return true;
  }

  private static boolean overflows(long value, int digit) {
    long greatest = Long.divideUnsigned(-1L, 10);
    int order = Long.compareUnsigned(value, greatest);
    return order > 0 || (order == 0 && digit > 5); // the greatest is ...615
  }

  private static int firstDigit(byte[] bytes) {
    return bytes.length > 0 && (bytes[0] == '-' || bytes[0] == '+') ? 1 : 0;
  }

  /**
   * The cursor that the bytes spell, to be read as unsigned.
   *
   * @throws NumberFormatException if they are no cursor
   */
  public static long parse(byte[] bytes) {
    if (!isCursor(bytes)) {
      throw new NumberFormatException("not a cursor");
    }
    long value = 0;
    for (int i = firstDigit(bytes); i < bytes.length; i++) {
      value = value * 10 + (bytes[i] - '0');
    }
    return bytes.length > 0 && bytes[0] == '-' ? -value : value;
  }
}
