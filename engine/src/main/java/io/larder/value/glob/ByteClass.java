package io.larder.value.glob;

/** A set of byte values, 32 bytes of bits. */
final class ByteClass {

  private final long[] bits = new long[4];

  boolean contains(byte value) {
    return (bits[(value & 0xff) >>> 6] & (1L << value)) != 0;
  }

  void add(byte value) {
    bits[(value & 0xff) >>> 6] |= 1L << value;
  }

  /** Adds what lies between two signed bytes, both included, whichever is the lower. */
  void addRange(byte one, byte other) {
    for (int value = Math.min(one, other); value <= Math.max(one, other); value++) {
      add((byte) value);
    }
  }

  /** Takes out what is in and puts in what is out. */
  void complement() {
    for (int i = 0; i < bits.length; i++) {
      bits[i] = ~bits[i];
    }
  }
}
