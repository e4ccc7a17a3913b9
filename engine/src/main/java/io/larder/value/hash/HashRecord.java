package io.larder.value.hash;

import io.larder.value.table.RecordKey;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The layout of a field in a large hash, one array of bytes:
 *
 * <pre>
 * head    2 * the field's length, plus 1 if it has a deadline; 7 bits a byte, lowest first
 * field
 * time    only with a deadline: the deadline (8 bytes), the index in the heap of deadlines (4)
 * value   to the end
 * </pre>
 */
enum HashRecord implements RecordKey {
  /** The place of the field, for the table. */
  FIELD;

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final int TIME_BYTES = Long.BYTES + Integer.BYTES;

  static byte[] of(byte[] field, byte[] value) {
    return compose(field, 0, value);
  }

  static byte[] timed(byte[] field, byte[] value, long deadline) {
    byte[] record = compose(field, TIME_BYTES, value);
    LONG.set(record, timeStart(record), deadline);
    return record;
  }

  private static byte[] compose(byte[] field, int timeBytes, byte[] value) {
    long head = 2L * field.length + (timeBytes == 0 ? 0 : 1);
    int headBytes = headBytes(head);
    long length = headBytes + (long) field.length + timeBytes + value.length;
    byte[] record = new byte[Math.toIntExact(length)];
    long rest = head;
    for (int i = 0; i < headBytes; i++, rest >>>= 7) {
      record[i] = (byte) ((rest & 0x7f) | (i + 1 < headBytes ? 0x80 : 0));
    }
    System.arraycopy(field, 0, record, headBytes, field.length);
    System.arraycopy(value, 0, record, record.length - value.length, value.length);
    return record;
  }

  private static int headBytes(long head) {
    int bits = Long.SIZE - Long.numberOfLeadingZeros(head | 1);
    return (bits + 6) / 7;
  }

  private static long head(byte[] record) {
    long head = record[0] & 0x7f;
    for (int i = 0; record[i] < 0; ) {
      i++;
      head |= (record[i] & 0x7fL) << (7 * i);
    }
    return head;
  }

  @Override
  public int start(byte[] record) {
    int start = 1;
    while (record[start - 1] < 0) {
      start++;
    }
    return start;
  }

  @Override
  public int length(byte[] record) {
    return (int) (head(record) >>> 1);
  }

  static byte[] field(byte[] record) {
    int start = FIELD.start(record);
    return Arrays.copyOfRange(record, start, start + FIELD.length(record));
  }

  static byte[] value(byte[] record) {
    return Arrays.copyOfRange(record, valueStart(record), record.length);
  }

  /** Overwrites the value by one of its length. */
  static void setValue(byte[] record, byte[] value) {
    System.arraycopy(value, 0, record, record.length - value.length, value.length);
  }

  static int valueLength(byte[] record) {
    return record.length - valueStart(record);
  }

  private static int valueStart(byte[] record) {
    return timeStart(record) + (isTimed(record) ? TIME_BYTES : 0);
  }

  /** Whether the field has a deadline. */
  static boolean isTimed(byte[] record) {
    return (record[0] & 1) != 0;
  }

  static long deadline(byte[] record) {
    return (long) LONG.get(record, timeStart(record));
  }

  static int heapIndex(byte[] record) {
    return (int) INT.get(record, timeStart(record) + Long.BYTES);
  }

  static void setHeapIndex(byte[] record, int index) {
    INT.set(record, timeStart(record) + Long.BYTES, index);
  }

  private static int timeStart(byte[] record) {
    return FIELD.start(record) + FIELD.length(record);
  }
}
