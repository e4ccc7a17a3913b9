package io.larder.value.rdb;

/** The elements of a large collection: a count, then each as a string. */
final class StringElements implements Elements {
  private final RdbReader reader;
  private long left;

  private StringElements(RdbReader reader, long count) {
    this.reader = reader;
    this.left = count;
  }

  /** Of a collection whose count is of single elements. */
  static Elements singles(RdbReader reader) throws MalformedRdbException {
    return new StringElements(reader, reader.count(1));
  }

  /** Of a collection whose count is of pairs. */
  static Elements pairs(RdbReader reader) throws MalformedRdbException {
    return new StringElements(reader, 2L * reader.count(2));
  }

  @Override
  public boolean hasNext() {
    return left > 0;
  }

  @Override
  public byte[] next() throws MalformedRdbException {
    left--;
    return reader.string();
  }
}
