package io.larder.value.packed;

import java.util.Arrays;

/**
 * The form of one entry of a listpack: a header that tells kind and length, the content, and the
 * length of both in one to five bytes that are read backwards, for walks towards the head.
 *
 * <pre>
 *   0xxxxxxx            0 to 127
 *   10nnnnnn            text of n bytes
 *   110xxxxx +1         13-bit integer, high bits first
 *   1110nnnn +1         text of n bytes, 12 bits, high bits first
 *   0xF0 +4             text, length of 32 bits, low bytes first
 *   0xF1 0xF2 0xF3 0xF4 integers of 16, 24, 32, 64 bits, low bytes first
 * </pre>
 */
final class Entries {

  private static final int TEXT_6 = 0x80;
  private static final int INTEGER_13 = 0xC0;
  private static final int TEXT_12 = 0xE0;
  private static final int TEXT_32 = 0xF0;
  private static final int INTEGER_16 = 0xF1;
  private static final int INTEGER_24 = 0xF2;
  private static final int INTEGER_32 = 0xF3;
  private static final int INTEGER_64 = 0xF4;

  private Entries() {}

  // Reading

  static boolean isInteger(byte[] block, int at) {
    int kind = block[at] & 0xFF;
    return kind < TEXT_6 || (kind & 0xE0) == INTEGER_13 || kind > TEXT_32;
  }

  /** The value of an entry of which {@link #isInteger} holds. */
  static long integer(byte[] block, int at) {
    int kind = block[at] & 0xFF;
    if (kind < TEXT_6) {
      return kind;
    }
    if ((kind & 0xE0) == INTEGER_13) {
      return (long) ((kind << 27) >> 19) | (block[at + 1] & 0xFF);
    }
    return littleEndian(block, at + 1, integerWidth(kind));
  }

  /** Where the content of a text begins. */
  static int textStart(byte[] block, int at) {
    return at + textHeader(block[at] & 0xFF);
  }

  /** The bytes of a text. */
  static int textLength(byte[] block, int at) {
    int kind = block[at] & 0xFF;
    if (kind < INTEGER_13) {
      return kind & 0x3F;
    }
    return kind == TEXT_32
        ? (int) littleEndian(block, at + 1, 4)
        : (kind & 0x0F) << 8 | (block[at + 1] & 0xFF);
  }

  static boolean textEquals(byte[] block, int at, byte[] text) {
    int start = textStart(block, at);
    return textLength(block, at) == text.length
        && Arrays.equals(block, start, start + text.length, text, 0, text.length);
  }

  /** The bytes of the whole entry. */
  static int size(byte[] block, int at) {
    int length = sizeAhead(block, at);
    return length + backLengthSize(length);
  }

  /** The bytes of the whole entry that ends where {@code end} points to. */
  static int sizeBefore(byte[] block, int end) {
    int length = 0;
    int shift = 0;
    int i = end;
    do {
      i--;
      length |= (block[i] & 0x7F) << shift;
      shift += 7;
    } while (block[i] < 0);
    return length + end - i;
  }

  /**
   * The bytes of the entry at an offset of bytes that nobody has checked, or -1 if no whole and
   * consistent entry lies there before {@code end}.
   */
  static int checkedSize(byte[] block, int at, int end) {
    int kind = block[at] & 0xFF;
    if (kind > INTEGER_64 || end - at < (isInteger(block, at) ? 1 : textHeader(kind))) {
      return -1;
    }
    // An unsigned length of 32 bits, as no int could hold it.
    long ahead = kind == TEXT_32 ? 5 + (textLength(block, at) & 0xFFFFFFFFL) : sizeAhead(block, at);
    long size = ahead + backLengthSize(ahead);
    if (size > end - at) {
      return -1;
    }
    byte[] expected = new byte[5];
    int backSize = writeBackLength(expected, 0, (int) ahead);
    int back = at + (int) ahead;
    return Arrays.equals(block, back, back + backSize, expected, 0, backSize) ? (int) size : -1;
  }

  // Writing

  /** The bytes that an integer's entry takes. */
  static int sizeOf(long integer) {
    int length;
    if (integer >= 0 && integer <= 127) {
      length = 1;
    } else if (integer >= -4096 && integer <= 4095) {
      length = 2;
    } else {
      length = 1 + integerWidth(integerKind(integer));
    }
    return length + 1;
  }

  /** The bytes that the entry of a text takes. */
  static long sizeOfText(long textLength) {
    long length = textLength + (textLength < 64 ? 1 : textLength < 4096 ? 2 : 5);
    return length + backLengthSize(length);
  }

  static void writeInteger(byte[] block, int at, long integer) {
    int length;
    if (integer >= 0 && integer <= 127) {
      block[at] = (byte) integer;
      length = 1;
    } else if (integer >= -4096 && integer <= 4095) {
      block[at] = (byte) (INTEGER_13 | (integer >> 8 & 0x1F));
      block[at + 1] = (byte) integer;
      length = 2;
    } else {
      int kind = integerKind(integer);
      block[at] = (byte) kind;
      length = 1 + integerWidth(kind);
      writeLittleEndian(block, at + 1, length - 1, integer);
    }
    writeBackLength(block, at + length, length);
  }

  static void writeText(byte[] block, int at, byte[] text) {
    int header;
    if (text.length < 64) {
      block[at] = (byte) (TEXT_6 | text.length);
      header = 1;
    } else if (text.length < 4096) {
      block[at] = (byte) (TEXT_12 | text.length >> 8);
      block[at + 1] = (byte) text.length;
      header = 2;
    } else {
      block[at] = (byte) TEXT_32;
      writeLittleEndian(block, at + 1, 4, text.length);
      header = 5;
    }
    System.arraycopy(text, 0, block, at + header, text.length);
    int length = header + text.length;
    writeBackLength(block, at + length, length);
  }

  static long littleEndian(byte[] block, int at, int width) {
    long value = block[at + width - 1];
    for (int i = width - 2; i >= 0; i--) {
      value = value << 8 | (block[at + i] & 0xFF);
    }
    return value;
  }

  static void writeLittleEndian(byte[] block, int at, int width, long value) {
    for (int i = 0; i < width; i++) {
      block[at + i] = (byte) (value >> (8 * i));
    }
  }

  private static int sizeAhead(byte[] block, int at) {
    int kind = block[at] & 0xFF;
    if (kind < TEXT_6) {
      return 1;
    }
    if ((kind & 0xE0) == INTEGER_13) {
      return 2;
    }
    return kind > TEXT_32 ? 1 + integerWidth(kind) : textHeader(kind) + textLength(block, at);
  }

  private static int textHeader(int kind) {
    if (kind < INTEGER_13) {
      return 1;
    }
    return kind == TEXT_32 ? 5 : 2;
  }

  /** The kind of an integer that is too large for 13 bits. */
  private static int integerKind(long integer) {
    if (integer == (short) integer) {
      return INTEGER_16;
    }
    if (integer >= -(1 << 23) && integer < 1 << 23) {
      return INTEGER_24;
    }
    return integer == (int) integer ? INTEGER_32 : INTEGER_64;
  }

  private static int integerWidth(int kind) {
    return kind == INTEGER_64 ? 8 : kind - INTEGER_16 + 2;
  }

  /** The bounds of two bytes and more are those of Redis, one short of what would fit. */
  private static int backLengthSize(long length) {
    if (length <= 127) {
      return 1;
    }
    if (length < 16_383) {
      return 2;
    }
    if (length < 2_097_151) {
      return 3;
    }
    return length < 268_435_455 ? 4 : 5;
  }

  private static int writeBackLength(byte[] block, int at, int length) {
    int size = backLengthSize(length);
    for (int i = 0; i < size; i++) {
      int more = i == 0 ? 0 : 0x80;
      block[at + i] = (byte) (((length >> (7 * (size - 1 - i))) & 0x7F) | more);
    }
    return size;
  }
}
