package io.larder.value.table;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.SecureRandom;

/**
 * SipHash-1-3 (Aumasson and Bernstein): a hash whose collisions cannot be found by those who do not
 * know its key, so that no client can slow a table down by the choice of its elements. Thread-safe.
 */
public final class SipHash implements ByteHash {

  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final SipHash OF_THIS_PROCESS = withRandomKey(new SecureRandom());

  private final long key0;
  private final long key1;

  /** The function with a key of 128 bits. */
  public SipHash(long key0, long key1) {
    this.key0 = key0;
    this.key1 = key1;
  }

  /** The function whose key this process drew when it started. */
  public static SipHash ofThisProcess() {
    return OF_THIS_PROCESS;
  }

  private static SipHash withRandomKey(SecureRandom random) {
    return new SipHash(random.nextLong(), random.nextLong());
  }

  @Override
  public long hash(byte[] array, int from, int length) {
    long v0 = key0 ^ 0x736f6d6570736575L;
    long v1 = key1 ^ 0x646f72616e646f6dL;
    long v2 = key0 ^ 0x6c7967656e657261L;
    long v3 = key1 ^ 0x7465646279746573L;
    int wholeWords = length & -8;
    for (int offset = 0; offset <= wholeWords; offset += 8) {
      long word =
          offset < wholeWords
              ? (long) WORD.get(array, from + offset)
              : lastWord(array, from + offset, length);
      v3 ^= word;
      // one round a word
      v0 += v1;
      v2 += v3;
      v1 = Long.rotateLeft(v1, 13) ^ v0;
      v3 = Long.rotateLeft(v3, 16) ^ v2;
      v0 = Long.rotateLeft(v0, 32);
      v2 += v1;
      v0 += v3;
      v1 = Long.rotateLeft(v1, 17) ^ v2;
      v3 = Long.rotateLeft(v3, 21) ^ v0;
      v2 = Long.rotateLeft(v2, 32);
      v0 ^= word;
    }
    v2 ^= 0xff;
    for (int round = 0; round < 3; round++) {
      v0 += v1;
      v2 += v3;
      v1 = Long.rotateLeft(v1, 13) ^ v0;
      v3 = Long.rotateLeft(v3, 16) ^ v2;
      v0 = Long.rotateLeft(v0, 32);
      v2 += v1;
      v0 += v3;
      v1 = Long.rotateLeft(v1, 17) ^ v2;
      v3 = Long.rotateLeft(v3, 21) ^ v0;
      v2 = Long.rotateLeft(v2, 32);
    }
    return v0 ^ v1 ^ v2 ^ v3;
  }

  /** The bytes that fill no word of their own, below the lowest byte of the length. */
  private static long lastWord(byte[] array, int from, int length) {
    long word = (long) length << 56;
    for (int i = 0; i < (length & 7); i++) {
      word |= (array[from + i] & 0xffL) << (8 * i);
    }
    return word;
  }
}
