package io.larder.value.rdb;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The checksum of Redis's files: CRC-64 with the Jones polynomial, bits reflected, starting at zero
 * and not inverted at the end. Eight bytes a step by eight tables (16 KiB).
 */
public final class Crc64 {
  /** The polynomial 0xad93d23594c935a9 with its bits in reverse order. */
  private static final long REFLECTED_POLYNOMIAL = 0x95ac9329ac4bc9b5L;

  private static final int SLICES = 8;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** {@code TABLES[s * 256 + b]}: what a byte {@code b} that {@code s} bytes follow contributes. */
  private static final long[] TABLES = tables();

  private Crc64() {}

  /** The checksum of {@code length} bytes from {@code from} on. O(N). */
  public static long of(byte[] bytes, int from, int length) {
    return update(0, bytes, from, length);
  }

  /** The checksum {@code crc} carried on over more bytes. O(N). */
  public static long update(long crc, byte[] bytes, int from, int length) {
    long sum = crc;
    int at = from;
    int end = from + length;
    for (; end - at >= SLICES; at += SLICES) {
      sum = eight(sum ^ (long) LONGS.get(bytes, at));
    }
    for (; at < end; at++) {
      sum = TABLES[(int) (sum ^ bytes[at]) & 0xff] ^ (sum >>> 8);
    }
    return sum;
  }

  private static long eight(long word) {
    return TABLES[7 * 256 + (int) (word & 0xff)]
        ^ TABLES[6 * 256 + (int) (word >>> 8 & 0xff)]
        ^ TABLES[5 * 256 + (int) (word >>> 16 & 0xff)]
        ^ TABLES[4 * 256 + (int) (word >>> 24 & 0xff)]
        ^ TABLES[3 * 256 + (int) (word >>> 32 & 0xff)]
        ^ TABLES[2 * 256 + (int) (word >>> 40 & 0xff)]
        ^ TABLES[256 + (int) (word >>> 48 & 0xff)]
        ^ TABLES[(int) (word >>> 56)];
  }

  private static long[] tables() {
    long[] tables = new long[SLICES * 256];
    for (int b = 0; b < 256; b++) {
      tables[b] = byteByBits(b);
    }
    for (int i = 256; i < tables.length; i++) {
      long before = tables[i - 256];
      tables[i] = tables[(int) (before & 0xff)] ^ (before >>> 8);
    }
    return tables;
  }

  private static long byteByBits(long b) {
    long sum = b;
    for (int bit = 0; bit < 8; bit++) {
      sum = (sum & 1) == 0 ? sum >>> 1 : sum >>> 1 ^ REFLECTED_POLYNOMIAL;
    }
    return sum;
  }
}
