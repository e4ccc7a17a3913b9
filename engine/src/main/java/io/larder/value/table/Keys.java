package io.larder.value.table;

import java.util.Arrays;

/**
 * How a table reads the keys of its records: where they lie, and which position each has. A
 * position is a hash of {@value #POSITION_BITS} bits, since cursors are positions and some clients
 * keep cursors as doubles.
 */
record Keys(RecordKey place, ByteHash hash) {

  static final int POSITION_BITS = 52;

  /** One more than the last position. */
  static final long POSITIONS = 1L << POSITION_BITS;

  long position(byte[] record) {
    return position(record, place.start(record), place.length(record));
  }

  long position(byte[] array, int from, int length) {
    return hash.hash(array, from, length) >>> (Long.SIZE - POSITION_BITS);
  }

  boolean matches(byte[] record, byte[] array, int from, int length) {
    int start = place.start(record);
    return place.length(record) == length
        && Arrays.equals(record, start, start + length, array, from, from + length);
  }
}
