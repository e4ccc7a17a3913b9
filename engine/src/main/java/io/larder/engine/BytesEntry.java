package io.larder.engine;

import io.larder.engine.table.Entry;
import io.larder.value.HeapBytes;
import java.util.Arrays;
import java.util.function.ToLongFunction;

/**
 * An entry without a deadline that refers to the bytes of its key. 32 bytes with compressed
 * references.
 */
final class BytesEntry extends Entry<BinaryKey> {

  private static final long OBJECT = HeapBytes.object(FIELDS + HeapBytes.REFERENCE);

  private final byte[] key;

  BytesEntry(BinaryKey key, int hash, Object value) {
    super(hash, value);
    this.key = key.bytes();
  }

  @Override
  public BinaryKey key() {
    return new BinaryKey(key);
  }

  @Override
  protected boolean isOf(BinaryKey other) {
    return Arrays.equals(key, other.bytes());
  }

  @Override
  public long heapBytes(ToLongFunction<? super BinaryKey> keyBytes) {
    return OBJECT + HeapBytes.bytes(key.length);
  }
}
