package io.larder.engine;

import org.jspecify.annotations.Nullable;

/** Keys and values that are bytes, as those of numbered databases. */
final class BinaryCodec implements KeyspaceCodec<BinaryKey> {

  static final BinaryCodec INSTANCE = new BinaryCodec();

  private BinaryCodec() {}

  @Override
  public BinaryKey key(byte[] bytes) {
    return new BinaryKey(bytes);
  }

  @Override
  public byte[] keyBytes(BinaryKey key) {
    return key.bytes();
  }

  @Override
  public Object stored(byte[] bytes) {
    return bytes;
  }

  @Override
  public Object stored(long number, @Nullable Object before) {
    return number;
  }

  @Override
  public byte[] bytes(Object stored) {
    throw new IllegalStateException(
        "a database holds a " + stored.getClass().getName() + "; expected numbers and bytes");
  }

  @Override
  public boolean isBinary() {
    return true;
  }
}
