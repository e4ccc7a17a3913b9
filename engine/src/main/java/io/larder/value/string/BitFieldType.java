package io.larder.value.string;

import java.util.OptionalLong;

/**
 * The type of an integer of any width within a string, as {@code BITFIELD} takes it: {@code i5},
 * {@code u12}.
 *
 * @param signed whether the highest bit is the sign
 * @param width bits, 1 to 64 signed and 1 to 63 unsigned
 */
public record BitFieldType(boolean signed, int width) {

  /** The widest signed field; unsigned ones are one bit narrower, for their values are longs. */
  public static final int MAX_WIDTH = 64;

  /** Fails with an {@link IllegalArgumentException} when there is no such type. */
  public BitFieldType {
    if (width < 1 || width > (signed ? MAX_WIDTH : MAX_WIDTH - 1)) {
      throw new IllegalArgumentException("Bit fields of " + width + " bits do not exist");
    }
  }

  /** The lowest number that the field can hold. */
  public long min() {
    return signed ? -1L << (width - 1) : 0;
  }

  /** The highest number that the field can hold. */
  public long max() {
    return signed ? ~min() : ~(-1L << width);
  }

  /**
   * Reads a field.
   *
   * @param length bytes of the array that count; zeros follow
   * @param offset of the field's first bit
   */
  public long read(byte[] bytes, int length, long offset) {
    long value = 0;
    long at = offset;
    for (int left = width; left > 0; ) {
      int bitInByte = (int) (at & 7);
      int taken = Math.min(left, 8 - bitInByte);
      int octet = at >>> 3 < length ? bytes[(int) (at >>> 3)] & 0xff : 0;
      value = (value << taken) | ((octet >>> (8 - bitInByte - taken)) & ~(-1 << taken));
      at += taken;
      left -= taken;
    }
    int unused = Long.SIZE - width;
    return signed ? value << unused >> unused : value;
  }

  /** Writes the lowest {@link #width} bits of a number over a field, growing the string for it. */
  public void write(MutableString string, long offset, long value) {
    string.ensureLength(endOf(offset));
    byte[] bytes = string.array();
    long at = offset;
    for (int left = width; left > 0; ) {
      int bitInByte = (int) (at & 7);
      int taken = Math.min(left, 8 - bitInByte);
      int shift = 8 - bitInByte - taken;
      int mask = ~(-1 << taken) << shift;
      int octet = ((int) (value >>> (left - taken)) << shift) & mask;
      bytes[(int) (at >>> 3)] = (byte) ((bytes[(int) (at >>> 3)] & ~mask) | octet);
      at += taken;
      left -= taken;
    }
  }

  /** How many bytes a string needs for a field that begins at a bit. */
  public int endOf(long offset) {
    return Math.toIntExact(((offset + width - 1) >>> 3) + 1);
  }

  /**
   * What a field holds after an addition.
   *
   * @param value any long: one that the field cannot hold is an overflow by itself. Of an unsigned
   *     field it is taken as unsigned
   * @return empty if the sum overflows and is to fail
   */
  public OptionalLong add(long value, long increment, BitFieldOverflow overflow) {
    int direction = overflowOf(value, increment);
    if (direction == 0) {
      return OptionalLong.of(value + increment);
    }
    return switch (overflow) {
      case WRAP -> OptionalLong.of(wrap(value + increment));
      case SAT -> OptionalLong.of(direction > 0 ? max() : min());
      case FAIL -> OptionalLong.empty();
    };
  }

  /** Above zero when the sum is too high, below when it is too low. */
  private int overflowOf(long value, long increment) {
    return signed ? signedOverflow(value, increment) : unsignedOverflow(value, increment);
  }

  /**
   * The differences wrap for values far out of range, so the lowest count as too high: as Redis.
   */
  private int signedOverflow(long value, long increment) {
    boolean narrow = width < MAX_WIDTH;
    if (value > max() || ((narrow || value >= 0) && increment > max() - value)) {
      return 1;
    }
    return value < min() || ((narrow || value < 0) && increment < min() - value) ? -1 : 0;
  }

  private int unsignedOverflow(long value, long increment) {
    if (value > max() || value < 0) {
      return 1;
    }
    // Neither difference overflows where it is compared: value lies between min and max.
    if (increment > 0 && Long.compareUnsigned(increment, max() - value) > 0) {
      return 1;
    }
    return increment < 0 && Long.compareUnsigned(-increment, value - min()) > 0 ? -1 : 0;
  }

  private long wrap(long sum) {
    int unused = Long.SIZE - width;
    return signed ? sum << unused >> unused : sum << unused >>> unused;
  }
}
