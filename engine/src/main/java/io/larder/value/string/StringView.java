package io.larder.value.string;

import java.util.Arrays;

/**
 * The bytes of a string without a copy of them, good until the string is changed.
 *
 * @param array begins with the string; must not be changed
 * @param length how many bytes of the array are the string
 */
public record StringView(byte[] array, int length) {

  /** The empty string. */
  public static final StringView EMPTY = new StringView(new byte[0], 0);

  /** The whole of an array. */
  public static StringView of(byte[] bytes) {
    return new StringView(bytes, bytes.length);
  }

  /** How many bits the string has. */
  public long bits() {
    return (long) length * Byte.SIZE;
  }

  /** A copy of the bytes from {@code from} (included) to {@code to} (excluded). */
  public byte[] range(int from, int to) {
    return Arrays.copyOfRange(array, from, to);
  }

  /** A copy of the whole string. */
  public byte[] toByteArray() {
    return range(0, length);
  }
}
