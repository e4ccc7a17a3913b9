package io.larder.value.rdb;

import io.larder.value.number.Integers;

/**
 * The elements of a set of integers: the width of each and their count in four bytes, then the
 * integers in ascending order, the lowest byte first.
 */
final class IntsetElements implements Elements {
  private final RdbReader reader;
  private final int width;
  private final long count;
  private long previous;
  private long read;

  IntsetElements(byte[] bytes) throws MalformedRdbException {
    this.reader = new RdbReader(bytes, 0, bytes.length);
    this.width = (int) reader.littleEndian(Integer.BYTES);
    this.count = reader.unsignedLittleEndian(Integer.BYTES);
    if (width != Short.BYTES && width != Integer.BYTES && width != Long.BYTES
        || count * width != reader.remaining()) {
      throw damaged();
    }
  }

  @Override
  public boolean hasNext() {
    return read < count;
  }

  @Override
  public byte[] next() throws MalformedRdbException {
    long integer = reader.littleEndian(width);
    if (read > 0 && integer <= previous) {
      throw damaged();
    }
    previous = integer;
    read++;
    return Integers.digits(integer);
  }

  private static MalformedRdbException damaged() {
    return new MalformedRdbException("a set of integers is damaged");
  }
}
