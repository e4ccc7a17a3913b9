package io.larder.value.rdb;

/**
 * The fields and values of a zipmap, the packed form of hashes in Redis before 2.6: a count (254
 * and more for unknown); a field's length and bytes, a value's length, how many bytes after it are
 * unused, and its bytes; 0xff at the end. A length is one byte, or 0xfe and four bytes, the lowest
 * first.
 */
final class ZipmapElements implements Elements {
  private static final int END = 0xff;
  private static final int LONG_LENGTH = 0xfe;

  private final RdbReader reader;
  private final int count;
  private int read;

  ZipmapElements(byte[] bytes) throws MalformedRdbException {
    if (bytes.length < 2 || (bytes[bytes.length - 1] & 0xff) != END) {
      throw damaged();
    }
    this.count = bytes[0] & 0xff;
    this.reader = new RdbReader(bytes, 1, bytes.length - 2);
  }

  @Override
  public boolean hasNext() {
    return reader.remaining() > 0;
  }

  @Override
  public byte[] next() throws MalformedRdbException {
    long length = length();
    int unused = isValueNext() ? reader.octet() : 0;
    byte[] element = reader.raw(length);
    reader.skip(unused);
    read++;
    if (!hasNext() && (isValueNext() || isMiscounted())) {
      throw damaged();
    }
    return element;
  }

  private boolean isValueNext() {
    return read % 2 == 1;
  }

  private boolean isMiscounted() {
    return count < LONG_LENGTH && count != read / 2;
  }

  private long length() throws MalformedRdbException {
    int first = reader.octet();
    if (first == END) {
      throw damaged();
    }
    return first < LONG_LENGTH ? first : reader.unsignedLittleEndian(4);
  }

  private static MalformedRdbException damaged() {
    return new MalformedRdbException("a zipmap is damaged");
  }
}
