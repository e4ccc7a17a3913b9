package io.larder.engine.table;

import io.larder.value.HeapBytes;
import java.util.function.ToLongFunction;

/** An entry that may have a deadline and refers to its key. 48 bytes with compressed references. */
public final class TimedKeyedEntry<K> extends TimedEntry<K> {

  private static final long OBJECT = HeapBytes.object(TIMED_FIELDS + HeapBytes.REFERENCE);

  private final K key;

  /** Makes an entry that no table holds yet. */
  public TimedKeyedEntry(K key, int hash, Object value, long deadline) {
    super(hash, value, deadline);
    this.key = key;
  }

  @Override
  public K key() {
    return key;
  }

  @Override
  protected boolean isOf(K other) {
    return key == other || other.equals(key);
  }

  @Override
  public long heapBytes(ToLongFunction<? super K> keyBytes) {
    return OBJECT + keyBytes.applyAsLong(key);
  }
}
