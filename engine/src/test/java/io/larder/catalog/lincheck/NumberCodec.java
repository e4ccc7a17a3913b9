package io.larder.catalog.lincheck;

import io.larder.commands.CommandCodec;
import io.larder.engine.KeyspaceCodec;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Small numbers as keys and values, stored as they are, as a cache does. Unlike the keys of a
 * database they have the same hashes in every process, so that a find can be repeated.
 */
final class NumberCodec implements KeyspaceCodec<Integer>, CommandCodec<Integer, Integer> {

  static final NumberCodec INSTANCE = new NumberCodec();

  private NumberCodec() {}

  @Override
  public Integer key(byte[] bytes) {
    return decodeElement(bytes);
  }

  @Override
  public byte[] keyBytes(Integer key) {
    return encodeElement(key);
  }

  @Override
  public Object stored(byte[] bytes) {
    return decodeElement(bytes);
  }

  @Override
  public Object stored(long number, @Nullable Object before) {
    return (int) number;
  }

  @Override
  public byte[] bytes(Object stored) {
    return encodeElement((Integer) stored);
  }

  @Override
  public boolean isBinary() {
    return false;
  }

  @Override
  public Object storedKey(Integer key) {
    return key;
  }

  @Override
  public Integer key(Object storedKey) {
    return (Integer) storedKey;
  }

  @Override
  public Object storedValue(Integer value) {
    return value;
  }

  @Override
  public Integer value(Object stored) {
    return (Integer) stored;
  }

  @Override
  public byte[] encodeElement(Integer value) {
    return value.toString().getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public Integer decodeElement(byte[] bytes) {
    return Integer.valueOf(new String(bytes, StandardCharsets.US_ASCII));
  }

  @Override
  public byte[] encodeField(Integer field) {
    return encodeElement(field);
  }

  @Override
  public Integer decodeField(byte[] bytes) {
    return decodeElement(bytes);
  }
}
