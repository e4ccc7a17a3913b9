package io.larder.value.string.hyperloglog;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Austin Appleby's 64-bit hash MurmurHash2, the variant A for 64-bit machines.
 *
 * @see <a href="https://github.com/aappleby/smhasher">SMHasher</a>
 */
final class MurmurHash64A {

  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long MULTIPLIER = 0xc6a4a7935bd1e995L;
  private static final int SHIFT = 47;

  private MurmurHash64A() {}

  static long hash(byte[] bytes, long seed) {
    long hash = seed ^ bytes.length * MULTIPLIER;
    int at = 0;
    for (; at <= bytes.length - Long.BYTES; at += Long.BYTES) {
      long word = (long) WORD.get(bytes, at) * MULTIPLIER;
      word ^= word >>> SHIFT;
      hash = (hash ^ word * MULTIPLIER) * MULTIPLIER;
    }
    if (at < bytes.length) {
      hash = (hash ^ tail(bytes, at)) * MULTIPLIER;
    }
    hash = (hash ^ hash >>> SHIFT) * MULTIPLIER;
    return hash ^ hash >>> SHIFT;
  }

  private static long tail(byte[] bytes, int from) {
    long tail = 0;
    for (int at = bytes.length - 1; at >= from; at--) {
      tail = tail << Byte.SIZE | (bytes[at] & 0xff);
    }
    return tail;
  }
}
