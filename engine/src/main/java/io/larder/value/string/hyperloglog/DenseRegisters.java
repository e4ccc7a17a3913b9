package io.larder.value.string.hyperloglog;

import io.larder.value.string.MutableString;

/** Registers of six bits each, lowest bits first, one behind the other: 12 KiB. */
final class DenseRegisters implements Registers {

  static final int BITS = 6;
  static final int BYTES = COUNT * BITS / 8;

  private static final int MASK = (1 << BITS) - 1;

  private final MutableString string;

  DenseRegisters(MutableString string) {
    this.string = string;
  }

  @Override
  public Outcome raise(int index, int value) {
    byte[] bytes = string.array();
    if (read(bytes, index) >= value) {
      return Outcome.HIGH_ENOUGH;
    }
    int at = byteOf(index);
    int shift = shiftOf(index);
    bytes[at] = (byte) ((bytes[at] & ~(MASK << shift)) | (value << shift));
    if (shift > 8 - BITS) {
      int low = 8 - shift; // bits in the first of the two bytes
      bytes[at + 1] = (byte) ((bytes[at + 1] & ~(MASK >>> low)) | (value >>> low));
    }
    return Outcome.RAISED;
  }

  @Override
  public void raiseInto(byte[] maxima) {
    byte[] bytes = string.array();
    int at = HyperLogLog.HEADER_BYTES;
    for (int index = 0; index < COUNT; index += 4, at += 3) { // four registers fill three bytes
      int four = (bytes[at] & 0xff) | (bytes[at + 1] & 0xff) << 8 | (bytes[at + 2] & 0xff) << 16;
      for (int i = 0; i < 4; i++) {
        int value = four >>> (i * BITS) & MASK;
        maxima[index + i] = (byte) Math.max(maxima[index + i], value);
      }
    }
  }

  @Override
  public void countInto(int[] histogram) {
    byte[] maxima = new byte[COUNT];
    raiseInto(maxima);
    for (byte value : maxima) {
      histogram[value]++;
    }
  }

  private static int read(byte[] bytes, int index) {
    int at = byteOf(index);
    int shift = shiftOf(index);
    int value = (bytes[at] & 0xff) >>> shift;
    if (shift > 8 - BITS) {
      value |= bytes[at + 1] << (8 - shift);
    }
    return value & MASK;
  }

  private static int byteOf(int index) {
    return HyperLogLog.HEADER_BYTES + index * BITS / 8;
  }

  private static int shiftOf(int index) {
    return index * BITS & 7;
  }
}
