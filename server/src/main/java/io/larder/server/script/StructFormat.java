package io.larder.server.script;

import java.nio.ByteOrder;

/** Steps through a format of the library {@code struct}, and keeps what it has said so far. */
final class StructFormat {

  private static final int LONGEST_INTEGER = 32;
  private static final int WIDEST_ALIGNMENT = 8;

  private final byte[] format;
  private final String function;
  private int at;
  private ByteOrder order = ByteOrder.nativeOrder();
  private int alignment = 1;

  StructFormat(byte[] format, String function) {
    this.format = format;
    this.function = function;
  }

  /** Whether there is another option; a zero byte ends the format. */
  boolean hasNext() {
    return at < format.length && format[at] != 0;
  }

  /** The next option's letter. */
  char next() {
    return (char) (format[at++] & 0xff);
  }

  /** The order of bytes. */
  ByteOrder order() {
    return order;
  }

  /** How many bytes the option takes, by what follows its letter; 0 if that depends. */
  int size(char option) {
    return switch (option) {
      case 'B', 'b', 'x' -> 1;
      case 'H', 'h' -> 2;
      case 'L', 'l', 'T', 'd' -> 8;
      case 'f' -> 4;
      case 'c' -> number(1);
      case 'i', 'I' -> integerSize();
      default -> 0;
    };
  }

  private int integerSize() {
    int size = number(4);
    if (size > LONGEST_INTEGER) {
      throw new LuaError("integral size " + size + " is larger than limit of " + LONGEST_INTEGER);
    }
    return size;
  }

  private int number(int otherwise) {
    if (at >= format.length || !isDigit(format[at])) {
      return otherwise;
    }
    long number = 0;
    while (at < format.length && isDigit(format[at])) {
      number = number * 10 + format[at++] - '0';
      if (number > Integer.MAX_VALUE) {
        throw new LuaError("integral size overflow");
      }
    }
    return (int) number;
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  /** How many bytes are left free before an option at this position. */
  int padding(long position, char option, int size) {
    if (size == 0 || option == 'c') {
      return 0;
    }
    int unit = Math.min(size, alignment);
    return (int) (unit - (position & unit - 1) & unit - 1);
  }

  /** Obeys an option that is no value. */
  void control(char option) {
    switch (option) {
      case ' ' -> {}
      case '>' -> order = ByteOrder.BIG_ENDIAN;
      case '<' -> order = ByteOrder.LITTLE_ENDIAN;
      case '!' -> align(number(WIDEST_ALIGNMENT));
      default -> throw LuaError.argument(1, function, "invalid format option '" + option + "'");
    }
  }

  private void align(int bytes) {
    if (Integer.bitCount(bytes) != 1) {
      throw new LuaError("alignment " + bytes + " is not a power of 2");
    }
    alignment = bytes;
  }
}
