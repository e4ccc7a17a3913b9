package io.larder.value.rdb;

import io.larder.value.number.Integers;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The parts that Redis's files are made of, written into a buffer that grows. */
public final class RdbWriter {
  static final int FORM_14_BITS = 0x40;
  static final int FORM_32_BITS = 0x80;
  static final int FORM_64_BITS = 0x81;
  static final int FORM_ENCODED = 0xc0;

  static final int ENCODED_INT8 = 0;
  static final int ENCODED_INT16 = 1;
  static final int ENCODED_INT32 = 2;
  static final int ENCODED_LZF = 3;

  /** The longest decimal form of a 32-bit number. */
  private static final int LONGEST_INT = 11;

  /** Shorter strings are not worth an attempt to compress them (as in Redis). */
  private static final int LEAST_COMPRESSED = 21;

  static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private byte[] bytes = new byte[64];
  private int size;

  /** How many bytes have been written. */
  public int size() {
    return size;
  }

  /** A copy of what has been written. */
  public byte[] toByteArray() {
    return Arrays.copyOf(bytes, size);
  }

  /** The checksum of what has been written. */
  public long crc64() {
    return Crc64.of(bytes, 0, size);
  }

  /** One byte: the lowest eight bits. */
  public void octet(int value) {
    room(1);
    bytes[size++] = (byte) value;
  }

  /** Bytes as they are, with no length before them. */
  public void raw(byte[] value) {
    room(value.length);
    System.arraycopy(value, 0, bytes, size, value.length);
    size += value.length;
  }

  /** Eight bytes, the lowest first: an instant in milliseconds or a checksum. */
  public void int64(long value) {
    room(Long.BYTES);
    LONGS.set(bytes, size, value);
    size += Long.BYTES;
  }

  /** A double in its eight bytes. */
  public void binaryDouble(double value) {
    int64(Double.doubleToRawLongBits(value));
  }

  /** A length or another number without sign, in one, two, five or nine bytes. */
  public void length(long value) {
    if (value >= 0 && value < 1 << 6) {
      octet((int) value);
    } else if (value >= 0 && value < 1 << 14) {
      octet(FORM_14_BITS | (int) (value >>> 8));
      octet((int) value);
    } else if (value >>> Integer.SIZE == 0) {
      octet(FORM_32_BITS);
      bigEndian(value, Integer.BYTES);
    } else {
      octet(FORM_64_BITS);
      bigEndian(value, Long.BYTES);
    }
  }

  private void bigEndian(long value, int width) {
    for (int shift = 8 * (width - 1); shift >= 0; shift -= 8) {
      octet((int) (value >>> shift));
    }
  }

  /** A string: as a number if it is the decimal form of one, compressed if that is shorter. */
  public void string(byte[] value) {
    if (value.length <= LONGEST_INT && Integers.isInteger(value)) {
      decimal(Integers.parse(value));
    } else {
      text(value);
    }
  }

  private void text(byte[] value) {
    byte @Nullable [] compressed = value.length < LEAST_COMPRESSED ? null : Lzf.compress(value);
    if (compressed == null) {
      length(value.length);
      raw(value);
    } else {
      octet(FORM_ENCODED | ENCODED_LZF);
      length(compressed.length);
      length(value.length);
      raw(compressed);
    }
  }

  /** The decimal form of a number, as a string. */
  public void decimal(long value) {
    if (value == (int) value) {
      encodedInt((int) value);
    } else {
      byte[] digits = Integers.digits(value);
      length(digits.length);
      raw(digits);
    }
  }

  private void encodedInt(int value) {
    if (value == (byte) value) {
      octet(FORM_ENCODED | ENCODED_INT8);
      octet(value);
    } else if (value == (short) value) {
      octet(FORM_ENCODED | ENCODED_INT16);
      octet(value);
      octet(value >> 8);
    } else {
      octet(FORM_ENCODED | ENCODED_INT32);
      for (int shift = 0; shift < Integer.SIZE; shift += 8) {
        octet(value >> shift);
      }
    }
  }

  private void room(int more) {
    if (bytes.length - size < more) {
      int doubled = (int) Math.min(2L * bytes.length, Integer.MAX_VALUE - 8);
      bytes = Arrays.copyOf(bytes, Math.max(doubled, Math.addExact(size, more)));
    }
  }
}
