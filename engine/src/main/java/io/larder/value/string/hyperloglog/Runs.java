package io.larder.value.string.hyperloglog;

/**
 * The bytes of the sparse layout: registers of one value side by side are a run.
 *
 * <p>{@code 00xxxxxx} is a run of up to 64 zeros, {@code 01xxxxxx xxxxxxxx} one of up to 16,384,
 * and {@code 1vvvvvxx} one of up to four registers of a value up to 32; lengths and that value are
 * written less one.
 */
final class Runs {

  /** The highest value that a run can have. */
  static final int MAX_VALUE = 32;

  /** The most registers in a run of a value other than zero. */
  static final int MAX_VALUE_LENGTH = 4;

  private static final int MAX_SHORT_ZEROS = 64;
  private static final int LONG_ZEROS = 0x40;
  private static final int VALUE = 0x80;

  private Runs() {}

  /** How many bytes the run at a place takes. */
  static int bytesAt(byte[] bytes, int at) {
    return (bytes[at] & 0xc0) == LONG_ZEROS ? 2 : 1;
  }

  /** The value of the registers in the run at a place, 0 to {@link #MAX_VALUE}. */
  static int valueAt(byte[] bytes, int at) {
    return bytes[at] < 0 ? (bytes[at] >>> 2 & 0x1f) + 1 : 0;
  }

  /** How many registers are in the run at a place; a missing second byte counts as zero. */
  static int lengthAt(byte[] bytes, int at) {
    int first = bytes[at] & 0xff;
    if (first >= VALUE) {
      return (first & 3) + 1;
    }
    if (first < LONG_ZEROS) {
      return first + 1;
    }
    int second = at + 1 < bytes.length ? bytes[at + 1] & 0xff : 0;
    return ((first & 0x3f) << 8 | second) + 1;
  }

  /** Writes a run, unless it is of no registers, and returns the place behind. */
  static int write(byte[] target, int at, int value, int length) {
    if (length == 0) {
      return at;
    }
    if (value != 0) {
      target[at] = (byte) (VALUE | (value - 1) << 2 | (length - 1));
      return at + 1;
    }
    if (length <= MAX_SHORT_ZEROS) {
      target[at] = (byte) (length - 1);
      return at + 1;
    }
    target[at] = (byte) (LONG_ZEROS | (length - 1) >>> 8);
    target[at + 1] = (byte) (length - 1);
    return at + 2;
  }
}
