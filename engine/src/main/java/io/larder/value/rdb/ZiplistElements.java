package io.larder.value.rdb;

import io.larder.value.number.Integers;

/**
 * The elements of a ziplist, the packed form of Redis before 7.0.
 *
 * <pre>
 *   header   bytes in all (4), where the last entry begins (4), count or 65535 (2)
 *   entry    length of the entry before (1, or 0xfe and 4), kind and length, content
 *   end      0xff
 *
 *   00nnnnnn            text of n bytes
 *   01nnnnnn +1         text of n bytes, 14 bits, high bits first
 *   10000000 +4         text, length of 32 bits, high bytes first
 *   0xc0 0xd0 0xe0      integers of 16, 32, 64 bits, low bytes first
 *   0xf0 0xfe           integers of 24, 8 bits
 *   0xf1 to 0xfd        0 to 12
 * </pre>
 */
final class ZiplistElements implements Elements {
  private static final int HEADER = 10;
  private static final int END = 0xff;
  private static final int LONG_LENGTH = 0xfe;
  private static final int LONG_TEXT = 0x80;
  private static final int COUNT_UNKNOWN = 0xffff;

  private final RdbReader reader;
  private final long tail;
  private final int count;
  private int read;
  private int at = HEADER;
  private int previous;

  ZiplistElements(byte[] bytes) throws MalformedRdbException {
    RdbReader header = new RdbReader(bytes);
    long size = header.unsignedLittleEndian(4);
    this.tail = header.unsignedLittleEndian(4);
    this.count = (int) header.unsignedLittleEndian(2);
    if (size != bytes.length || size == HEADER || (bytes[bytes.length - 1] & 0xff) != END) {
      throw damaged();
    }
    this.reader = new RdbReader(bytes, HEADER, bytes.length - HEADER - 1);
    if (!hasNext() && (tail != HEADER || count != 0)) {
      throw damaged();
    }
  }

  @Override
  public boolean hasNext() {
    return reader.remaining() > 0;
  }

  @Override
  public byte[] next() throws MalformedRdbException {
    int before = reader.remaining();
    if (lengthOfPrevious() != previous) {
      throw damaged();
    }
    byte[] element = element();
    previous = before - reader.remaining();
    read++;
    if (!hasNext() && (at != tail || (count != COUNT_UNKNOWN && count != read))) {
      throw damaged();
    }
    at += previous;
    return element;
  }

  private long lengthOfPrevious() throws MalformedRdbException {
    int first = reader.octet();
    if (first == END) {
      throw damaged();
    }
    return first < LONG_LENGTH ? first : reader.unsignedLittleEndian(4);
  }

  private byte[] element() throws MalformedRdbException {
    int kind = reader.octet();
    return switch (kind >> 6) {
      case 0 -> reader.raw(kind & 0x3f);
      case 1 -> reader.raw(((kind & 0x3f) << 8) | reader.octet());
      case 2 -> longText(kind);
      default -> Integers.digits(integer(kind));
    };
  }

  private byte[] longText(int kind) throws MalformedRdbException {
    if (kind != LONG_TEXT) {
      throw damaged();
    }
    return reader.raw(reader.bigEndian(4));
  }

  private long integer(int kind) throws MalformedRdbException {
    return switch (kind) {
      case 0xc0 -> reader.littleEndian(2);
      case 0xd0 -> reader.littleEndian(4);
      case 0xe0 -> reader.littleEndian(8);
      case 0xf0 -> reader.littleEndian(3);
      case 0xfe -> reader.littleEndian(1);
      default -> small(kind);
    };
  }

  private static long small(int kind) throws MalformedRdbException {
    if (kind <= 0xf0 || kind > 0xfd) {
      throw damaged();
    }
    return (kind & 0x0fL) - 1;
  }

  private static MalformedRdbException damaged() {
    return new MalformedRdbException("a ziplist is damaged");
  }
}
