package io.larder.engine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A key of a numbered database: some bytes, compared byte by byte.
 *
 * <p>Immutable. The hash is seeded anew in every process, so that nobody can choose keys that meet
 * in one bucket. 16 bytes beside the array.
 */
public final class BinaryKey {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long SEED = ThreadLocalRandom.current().nextLong() | 1;
  private static final long SECOND_SEED = ThreadLocalRandom.current().nextLong();

  private static final int LENGTH_SHIFT = Long.SIZE - Byte.SIZE;

  private final byte[] bytes;

  /** A key of these bytes, which must not be changed from now on. */
  public BinaryKey(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The bytes; not to be changed. */
  public byte[] bytes() {
    return bytes;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BinaryKey key && Arrays.equals(bytes, key.bytes);
  }

  /** Folds eight bytes a step with a full 128-bit product, keyed by two secrets of the process. */
  @Override
  public int hashCode() {
    int length = bytes.length;
    long h = SECOND_SEED ^ length;
    int i = 0;
    for (; i + Long.BYTES <= length; i += Long.BYTES) {
      h = fold(h ^ (long) LONGS.get(bytes, i), SEED);
    }
    long tail = 0;
    for (; i < length; i++) {
      tail = tail << Byte.SIZE | (bytes[i] & 0xFF);
    }
    h = fold(h ^ tail, SEED);
    return (int) (h ^ h >>> Integer.SIZE);
  }

  /** How many words the key takes when the last byte of the last one is kept for the length. */
  int words() {
    return bytes.length / Long.BYTES + 1;
  }

  /**
   * One of the key's words: its bytes in ascending order from the lowest; the highest byte of the
   * last word is the length. Equal words are equal keys. For keys of up to 127 bytes.
   */
  long word(int index) {
    int from = index * Long.BYTES;
    int rest = bytes.length - from;
    if (rest >= Long.BYTES) {
      return (long) LONGS.get(bytes, from);
    }
    long word = (long) bytes.length << LENGTH_SHIFT;
    for (int i = 0; i < rest; i++) {
      word |= (bytes[from + i] & 0xFFL) << (Byte.SIZE * i);
    }
    return word;
  }

  /** The length of the key that has such a last word. */
  static int lengthOf(long lastWord) {
    return (int) (lastWord >>> LENGTH_SHIFT);
  }

  private static long fold(long a, long b) {
    return (a * b) ^ Math.multiplyHigh(a, b);
  }

  /** Tells the length; never the bytes, which may be a secret. */
  @Override
  public String toString() {
    return "BinaryKey[" + bytes.length + " bytes]";
  }
}
