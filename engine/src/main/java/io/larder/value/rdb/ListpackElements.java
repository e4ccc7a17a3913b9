package io.larder.value.rdb;

import io.larder.value.packed.Listpack;

/** The elements of a listpack. */
final class ListpackElements implements Elements {
  private final Listpack pack;
  private int at;

  /** Of the listpack that the bytes are. */
  ListpackElements(byte[] bytes) throws MalformedRdbException {
    this.pack = pack(bytes);
    this.at = pack.first();
  }

  /** The listpack that the bytes are. */
  static Listpack pack(byte[] bytes) throws MalformedRdbException {
    Listpack pack = Listpack.read(bytes);
    if (pack == null) {
      throw new MalformedRdbException("a listpack is damaged");
    }
    return pack;
  }

  @Override
  public boolean hasNext() {
    return at >= 0;
  }

  @Override
  public byte[] next() {
    byte[] element = pack.bytes(at);
    at = pack.next(at);
    return element;
  }
}
