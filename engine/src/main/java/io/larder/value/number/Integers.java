package io.larder.value.number;

/**
 * Signed 64-bit integers in Redis's canonical form: an optional minus, then digits without a
 * leading zero.
 *
 * <p>Every {@code long} has exactly one such form, so bytes may be replaced by the number they
 * spell and come back unchanged. Spaces, a plus, {@code -0}, {@code 007} and numbers beyond 64 bits
 * are no integers. Nothing but {@link #digits} allocates.
 */
public final class Integers {

  /** The most bytes that an integer takes: a minus and 19 digits. */
  public static final int MAX_LENGTH = 20;

  private static final int MAX_DIGITS = 19;

  private static final byte[] PAIRS = pairs();

  private Integers() {}

  /** Whether the bytes are an integer. */
  public static boolean isInteger(byte[] bytes) {
    return isInteger(bytes, 0, bytes.length);
  }

  /** Whether the bytes from {@code from} to before {@code to} are an integer. */
  public static boolean isInteger(byte[] bytes, int from, int to) {
    int length = to - from;
    if (length <= 0 || length > MAX_LENGTH) {
      return false;
    }
    byte first = bytes[from];
    if (first == '0') {
      return length == 1;
    }
    boolean negative = first == '-';
    int at = negative ? from + 1 : from;
    if (at == to || to - at > MAX_DIGITS || bytes[at] == '0') {
      return false;
    }
    for (int i = at; i < to; i++) {
      if (bytes[i] < '0' || bytes[i] > '9') {
        return false;
      }
    }
    return to - at < MAX_DIGITS || fits(bytes, at, to, negative);
  }

  /** Whether 19 digits are within 64 bits; only the last power of ten can overflow. */
  private static boolean fits(byte[] bytes, int from, int to, boolean negative) {
    long magnitude = 0;
    for (int i = from; i < to; i++) {
      magnitude = magnitude * 10 + (bytes[i] - '0');
    }
    return magnitude >= 0 || (negative && magnitude == Long.MIN_VALUE);
  }

  /**
   * The integer that the bytes spell.
   *
   * @throws NumberFormatException if they are no integer
   */
  public static long parse(byte[] bytes) {
    return parse(bytes, 0, bytes.length);
  }

  /**
   * The integer that the bytes from {@code from} to before {@code to} spell.
   *
   * @throws NumberFormatException if they are no integer
   */
  public static long parse(byte[] bytes, int from, int to) {
    if (!isInteger(bytes, from, to)) {
      throw new NumberFormatException("not an integer in canonical form");
    }
    boolean negative = bytes[from] == '-';
    long value = 0;
    for (int i = negative ? from + 1 : from; i < to; i++) {
      value = value * 10 + (bytes[i] - '0');
    }
    return negative ? -value : value;
  }

  /** The canonical form of a number, in a new array. */
  public static byte[] digits(long value) {
    byte[] digits = new byte[length(value)];
    write(value, digits, 0);
    return digits;
  }

  /** How many bytes the canonical form of a number takes. */
  public static int length(long value) {
    int length = value < 0 ? 2 : 1;
    for (long rest = value / 10; rest != 0; rest /= 10) {
      length++;
    }
    return length;
  }

  /**
   * Writes the canonical form of a number from {@code at} on and returns the index after it.
   *
   * @throws ArrayIndexOutOfBoundsException if there is no room for it
   */
  public static int write(long value, byte[] into, int at) {
    int end = at + length(value);
    int position = end;
    long rest = value < 0 ? value : -value; // the negative range holds every magnitude
    while (rest <= -10) {
      int pair = (int) -(rest % 100) * 2;
      rest /= 100;
      into[--position] = PAIRS[pair + 1];
      into[--position] = PAIRS[pair];
    }
    if (rest < 0 || value == 0) {
      into[--position] = (byte) ('0' - rest);
    }
    if (value < 0) {
      into[at] = '-';
    }
    return end;
  }

  private static byte[] pairs() {
    byte[] pairs = new byte[200];
    for (int i = 0; i < 100; i++) {
      pairs[2 * i] = (byte) ('0' + i / 10);
      pairs[2 * i + 1] = (byte) ('0' + i % 10);
    }
    return pairs;
  }
}
