package io.larder.value.string;

import java.util.Arrays;

/** The bytes of a string without a copy of them, good until the string is changed. */
public final class StringView {

  /** The empty string. */
  public static final StringView EMPTY = of(new byte[0]);

  private final byte[] array;
  private final int length;

  /**
   * A view of a string.
   *
   * @param array begins with the string; not copied
   * @param length how many bytes of the array are the string
   */
  public StringView(byte[] array, int length) {
    this.array = array;
    this.length = length;
  }

  /** The whole of an array. */
  public static StringView of(byte[] bytes) {
    return new StringView(bytes, bytes.length);
  }

  /** An array that begins with the string; must not be changed. */
  public byte[] array() {
    return array;
  }

  /** How many bytes the string has. */
  public int length() {
    return length;
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
