package io.larder.commands;

import io.larder.engine.BinaryKey;
import io.larder.value.number.Integers;

/** Keys and values of a database as bytes; copied both ways, since arrays can be changed. */
final class BytesCodec implements CommandCodec<byte[], byte[]> {

  static final BytesCodec INSTANCE = new BytesCodec();

  private BytesCodec() {}

  @Override
  public Object storedKey(byte[] key) {
    return new BinaryKey(key.clone());
  }

  @Override
  public byte[] key(Object storedKey) {
    return ((BinaryKey) storedKey).bytes().clone();
  }

  @Override
  public Object storedValue(byte[] value) {
    return value.clone();
  }

  @Override
  public byte[] value(Object stored) {
    return stored instanceof byte[] bytes ? bytes.clone() : Integers.digits((Long) stored);
  }

  @Override
  public byte[] encodeElement(byte[] value) {
    return value.clone();
  }

  @Override
  public byte[] decodeElement(byte[] bytes) {
    return bytes.clone();
  }

  @Override
  public byte[] encodeField(byte[] field) {
    return field.clone();
  }

  @Override
  public byte[] decodeField(byte[] bytes) {
    return bytes.clone();
  }
}
