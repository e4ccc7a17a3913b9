package io.larder.value.rdb;

import io.larder.value.number.Doubles;
import io.larder.value.number.Integers;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** The parts that Redis's files are made of, read from bytes that are not trusted. */
public final class RdbReader {
  private static final int FORM_MASK = 0xc0;

  private static final int ASCII_NAN = 253;
  private static final int ASCII_INFINITY = 254;
  private static final int ASCII_MINUS_INFINITY = 255;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final byte[] bytes;
  private final int end;
  private int at;

  /** Over {@code length} bytes from {@code from} on, which must not change. */
  public RdbReader(byte[] bytes, int from, int length) {
    this.bytes = bytes;
    this.at = from;
    this.end = from + length;
  }

  /** Over all of an array, which must not change. */
  RdbReader(byte[] bytes) {
    this(bytes, 0, bytes.length);
  }

  /** How many bytes are left. */
  public int remaining() {
    return end - at;
  }

  /** The next byte, 0 to 255. */
  public int octet() throws MalformedRdbException {
    return bytes[advance(1)] & 0xff;
  }

  /** As many bytes as they are. */
  public byte[] raw(long length) throws MalformedRdbException {
    int from = advance(length);
    return Arrays.copyOfRange(bytes, from, at);
  }

  /** Steps over as many bytes. */
  void skip(long length) throws MalformedRdbException {
    advance(length);
  }

  /** Eight bytes, the lowest first. */
  public long int64() throws MalformedRdbException {
    return (long) LONGS.get(bytes, advance(Long.BYTES));
  }

  /** A double in its eight bytes. */
  public double binaryDouble() throws MalformedRdbException {
    return Double.longBitsToDouble(int64());
  }

  /** A double as old files have it: a length and its decimal form, or a length that is a value. */
  public double asciiDouble() throws MalformedRdbException {
    int length = octet();
    return switch (length) {
      case ASCII_NAN -> Double.NaN;
      case ASCII_INFINITY -> Double.POSITIVE_INFINITY;
      case ASCII_MINUS_INFINITY -> Double.NEGATIVE_INFINITY;
      default -> decimalDouble(raw(length));
    };
  }

  /** The double that a decimal form is of, read as leniently as Redis reads it. */
  static double decimalDouble(byte[] form) throws MalformedRdbException {
    double value = form.length == 0 ? Double.NaN : Doubles.parseBound(form, 0, form.length);
    if (Double.isNaN(value)) {
      throw new MalformedRdbException("a score is not a number");
    }
    return value;
  }

  /**
   * A length or another number without sign; above {@code Long.MAX_VALUE} it comes out negative.
   */
  public long length() throws MalformedRdbException {
    int first = octet();
    if ((first & FORM_MASK) == RdbWriter.FORM_ENCODED) {
      throw new MalformedRdbException("a string stands where a length must be");
    }
    return length(first);
  }

  private long length(int first) throws MalformedRdbException {
    if (first < RdbWriter.FORM_14_BITS) {
      return first;
    }
    if (first < RdbWriter.FORM_32_BITS) {
      return ((long) (first & ~FORM_MASK) << 8) | octet();
    }
    return switch (first) {
      case RdbWriter.FORM_32_BITS -> bigEndian(Integer.BYTES);
      case RdbWriter.FORM_64_BITS -> bigEndian(Long.BYTES);
      default -> throw new MalformedRdbException("no length begins with " + first);
    };
  }

  /** An integer without sign, the highest byte first. */
  long bigEndian(int width) throws MalformedRdbException {
    long value = 0;
    for (int i = 0; i < width; i++) {
      value = value << 8 | octet();
    }
    return value;
  }

  /**
   * How many parts follow, each of which takes at least {@code least} bytes: refused if there are
   * not as many bytes left, so that room for the parts may be made at once.
   */
  public int count(int least) throws MalformedRdbException {
    long count = length();
    if (count < 0 || count > remaining() / least) {
      throw new MalformedRdbException("more parts are announced than there are bytes");
    }
    return (int) count;
  }

  /** A string: plain, the decimal form of a number, or decompressed. The array is the caller's. */
  public byte[] string() throws MalformedRdbException {
    int first = octet();
    if ((first & FORM_MASK) != RdbWriter.FORM_ENCODED) {
      return raw(length(first));
    }
    return switch (first & ~FORM_MASK) {
      case RdbWriter.ENCODED_INT8 -> Integers.digits(littleEndian(Byte.BYTES));
      case RdbWriter.ENCODED_INT16 -> Integers.digits(littleEndian(Short.BYTES));
      case RdbWriter.ENCODED_INT32 -> Integers.digits(littleEndian(Integer.BYTES));
      case RdbWriter.ENCODED_LZF -> compressed();
      default -> throw new MalformedRdbException("no string begins with " + first);
    };
  }

  private byte[] compressed() throws MalformedRdbException {
    long packed = length();
    long announced = length();
    int from = advance(packed);
    return Lzf.decompress(bytes, from, at - from, announced);
  }

  /** A signed integer of one to eight bytes, the lowest first. */
  long littleEndian(int width) throws MalformedRdbException {
    int unused = Long.SIZE - Byte.SIZE * width;
    return unsignedLittleEndian(width) << unused >> unused;
  }

  /** An integer without sign of up to seven bytes, the lowest first; of eight, with sign. */
  long unsignedLittleEndian(int width) throws MalformedRdbException {
    long value = 0;
    for (int i = 0; i < width; i++) {
      value |= (long) octet() << (Byte.SIZE * i);
    }
    return value;
  }

  /** Steps over as many bytes, which must be there; returns where they begin. */
  private int advance(long length) throws MalformedRdbException {
    if (length < 0 || length > remaining()) {
      throw new MalformedRdbException("the bytes end too early");
    }
    int from = at;
    at += (int) length;
    return from;
  }
}
