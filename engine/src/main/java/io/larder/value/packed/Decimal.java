package io.larder.value.packed;

/**
 * Integers as the text that stands for them: decimal digits without a leading zero, plus sign or
 * space, and no minus sign before zero, so that each {@code long} has exactly one text.
 */
final class Decimal {

  /** The digits of {@link Long#MIN_VALUE} and its sign. */
  static final int MAX_LENGTH = 20;

  private Decimal() {}

  /** Whether the bytes are the text of a {@code long}. */
  static boolean isLong(byte[] text) {
    int length = text.length;
    if (length == 0 || length > MAX_LENGTH) {
      return false;
    }
    int start = text[0] == '-' ? 1 : 0;
    if (start == length) {
      return false;
    }
    if (text[start] == '0') {
      return length == 1;
    }
    for (int i = start; i < length; i++) {
      if (text[i] < '0' || text[i] > '9') {
        return false;
      }
    }
    // 18 digits always fit; beyond them the value has wrapped if its sign is wrong or a digit
    // more than 19 was given.
    return length - start <= 18 || (length - start == 19 && (parse(text) < 0) == (start == 1));
  }

  /** The value of bytes of which {@link #isLong} holds. */
  static long parse(byte[] text) {
    int start = text[0] == '-' ? 1 : 0;
    long negated = 0;
    for (int i = start; i < text.length; i++) {
      negated = negated * 10 - (text[i] - '0');
    }
    return start == 1 ? negated : -negated;
  }

  /** The bytes of a value's text. */
  static int length(long value) {
    int sign = value < 0 ? 1 : 0;
    long rest = value < 0 ? value : -value;
    int digits = 1;
    while (rest <= -10) {
      rest /= 10;
      digits++;
    }
    return sign + digits;
  }

  static byte[] text(long value) {
    byte[] text = new byte[length(value)];
    long rest = value < 0 ? value : -value;
    for (int i = text.length - 1; i >= 0; i--) {
      text[i] = (byte) ('0' - rest % 10);
      rest /= 10;
    }
    if (value < 0) {
      text[0] = '-';
    }
    return text;
  }
}
