package io.larder.commands;

import io.larder.engine.BinaryKey;
import java.nio.charset.StandardCharsets;

/** Keys and values of a database as strings in UTF-8. */
final class StringCodec implements CommandCodec<String, String> {

  static final StringCodec INSTANCE = new StringCodec();

  private StringCodec() {}

  @Override
  public Object storedKey(String key) {
    return new BinaryKey(encodeElement(key));
  }

  @Override
  public String key(Object storedKey) {
    return decodeElement(((BinaryKey) storedKey).bytes());
  }

  @Override
  public Object storedValue(String value) {
    return encodeElement(value);
  }

  @Override
  public String value(Object stored) {
    return stored instanceof byte[] bytes ? decodeElement(bytes) : stored.toString();
  }

  @Override
  public byte[] encodeElement(String value) {
    return value.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String decodeElement(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Override
  public byte[] encodeField(String field) {
    return encodeElement(field);
  }

  @Override
  public String decodeField(byte[] bytes) {
    return decodeElement(bytes);
  }
}
