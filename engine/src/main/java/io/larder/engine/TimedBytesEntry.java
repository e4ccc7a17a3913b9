package io.larder.engine;

import io.larder.engine.table.TimedEntry;
import io.larder.value.HeapBytes;
import java.util.Arrays;
import java.util.function.ToLongFunction;

/**
 * An entry that may have a deadline and refers to the bytes of its key. 48 bytes with compressed
 * references.
 */
final class TimedBytesEntry extends TimedEntry<BinaryKey> {

  private static final long OBJECT = HeapBytes.object(TIMED_FIELDS + HeapBytes.REFERENCE);

  private final byte[] key;

  TimedBytesEntry(BinaryKey key, int hash, Object value, long deadline) {
    super(hash, value, deadline);
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
