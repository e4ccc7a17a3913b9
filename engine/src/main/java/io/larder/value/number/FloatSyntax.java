package io.larder.value.number;

/**
 * The grammar of C's {@code strtod}: which bytes, as a whole, are a floating-point number, and of
 * which form.
 */
enum FloatSyntax {
  /** No number, or one followed by something else. */
  NOTHING,
  /** {@code inf} or {@code infinity} in any case, with or without a sign. */
  INFINITE,
  /** Digits with an optional point and an optional exponent {@code e}. */
  DECIMAL,
  /** {@code 0x}, hexadecimal digits with an optional point, and an optional exponent {@code p}. */
  HEXADECIMAL;

  private static final String INFINITY = "infinity";

  /** The form of the bytes from {@code from} to before {@code to}; not-a-number is no number. */
  static FloatSyntax of(byte[] bytes, int from, int to) {
    int at = from;
    if (at < to && (bytes[at] == '-' || bytes[at] == '+')) {
      at++;
    }
    if (at == to) {
      return NOTHING;
    }
    if (isInfinity(bytes, at, to)) {
      return INFINITE;
    }
    if (to - at > 2 && bytes[at] == '0' && (bytes[at + 1] | 0x20) == 'x') {
      return number(bytes, at + 2, to, HEXADECIMAL);
    }
    return number(bytes, at, to, DECIMAL);
  }

  private static boolean isInfinity(byte[] bytes, int from, int to) {
    int length = to - from;
    if (length != 3 && length != INFINITY.length()) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if ((bytes[from + i] | 0x20) != INFINITY.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static FloatSyntax number(byte[] bytes, int from, int to, FloatSyntax form) {
    int at = from;
    int digits = 0;
    int points = 0;
    for (; at < to; at++) {
      if (form.isDigit(bytes[at])) {
        digits++;
      } else if (bytes[at] != '.' || ++points > 1) {
        break;
      }
    }
    return digits > 0 && (at == to || form.isExponent(bytes, at, to)) ? form : NOTHING;
  }

  private boolean isDigit(byte b) {
    return (b >= '0' && b <= '9')
        || (this == HEXADECIMAL && (b | 0x20) >= 'a' && (b | 0x20) <= 'f');
  }

  private boolean isExponent(byte[] bytes, int from, int to) {
    if ((bytes[from] | 0x20) != (this == HEXADECIMAL ? 'p' : 'e')) {
      return false;
    }
    int at = from + 1;
    if (at < to && (bytes[at] == '-' || bytes[at] == '+')) {
      at++;
    }
    if (at == to) {
      return false;
    }
    for (; at < to; at++) {
      if (bytes[at] < '0' || bytes[at] > '9') {
        return false;
      }
    }
    return true;
  }
}
