package io.larder.value.number;

import java.nio.charset.StandardCharsets;

/**
 * Doubles as Redis reads and writes them: scores, weights, coordinates.
 *
 * <p>Read is what C's {@code strtod} takes as a whole: {@code 3}, {@code .5}, {@code 5.}, {@code
 * 1e5}, {@code 0x1p3}, {@code inf}, {@code -Infinity}. Not-a-number is never a valid double, so
 * {@link Double#NaN} is free to mean "no double".
 */
public final class Doubles {

  private static final int EXACT_DIGITS = 15; // any such integer is exactly a double

  private Doubles() {}

  /** The double that the bytes spell; {@link Double#NaN} if they are none. */
  public static double parse(byte[] bytes) {
    return parse(bytes, 0, bytes.length);
  }

  /**
   * The double that the bytes from {@code from} to before {@code to} spell; {@link Double#NaN} if
   * they are none, or are one too great or too small for a double.
   */
  public static double parse(byte[] bytes, int from, int to) {
    double value = parseBound(bytes, from, to);
    if (to == from || isSpace(bytes[from]) || outOfRange(bytes, from, to, value)) {
      return Double.NaN;
    }
    return value;
  }

  /** Whether rounding made infinity of a number, or zero of one that is not zero. */
  private static boolean outOfRange(byte[] bytes, int from, int to, double value) {
    if (value == 0) {
      return hasNonZeroDigit(bytes, from, to);
    }
    return Double.isInfinite(value) && FloatSyntax.of(bytes, from, to) != FloatSyntax.INFINITE;
  }

  private static boolean hasNonZeroDigit(byte[] bytes, int from, int to) {
    boolean hexadecimal = FloatSyntax.of(bytes, from, to) == FloatSyntax.HEXADECIMAL;
    int exponent = hexadecimal ? 'p' : 'e';
    for (int i = from; i < to && (bytes[i] | 0x20) != exponent; i++) {
      int digit = bytes[i] | 0x20;
      if ((digit >= '1' && digit <= '9') || (digit >= 'a' && digit <= 'f')) {
        return true;
      }
    }
    return false;
  }

  /**
   * The double that the bytes spell where Redis is lenient, as in the bounds of a score range:
   * spaces in front are skipped, no bytes at all are 0, and what is beyond a double's range is
   * infinity or zero. {@link Double#NaN} if they spell none.
   */
  public static double parseBound(byte[] bytes, int from, int to) {
    int start = from;
    while (start < to && isSpace(bytes[start])) {
      start++;
    }
    if (from == to) {
      return 0;
    }
    if (isShortInteger(bytes, start, to)) {
      return Integers.parse(bytes, start, to);
    }
    return switch (FloatSyntax.of(bytes, start, to)) {
      case NOTHING -> Double.NaN;
      case INFINITE -> bytes[start] == '-' ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
      case DECIMAL -> Double.parseDouble(text(bytes, start, to));
      case HEXADECIMAL -> Double.parseDouble(withExponent(text(bytes, start, to)));
    };
  }

  private static boolean isShortInteger(byte[] bytes, int from, int to) {
    return to - from <= EXACT_DIGITS && Integers.isInteger(bytes, from, to);
  }

  private static boolean isSpace(byte b) {
    return b == ' ' || (b >= '\t' && b <= '\r');
  }

  private static String text(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
  }

  /** Java's hexadecimal form must have an exponent. */
  private static String withExponent(String text) {
    return text.indexOf('p') < 0 && text.indexOf('P') < 0 ? text + "p0" : text;
  }

  /**
   * The bytes that Redis 7.2 replies for a double: integers up to 2<sup>62</sup> in full, {@code
   * inf}, {@code -inf}, and else the shortest digits that read back as the same double, with an
   * exponent where it is long.
   */
  public static byte[] format(double value) {
    if (value == 0) {
      return bytes(1 / value < 0 ? "-0" : "0");
    }
    if (Math.abs(value) <= 0x1p62 && value == (long) value) {
      return Integers.digits((long) value);
    }
    if (Double.isInfinite(value)) {
      return bytes(value < 0 ? "-inf" : "inf");
    }
    if (Double.isNaN(value)) {
      return bytes("nan");
    }
    return ShortestDecimal.of(value).bytes();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
