package io.larder.engine.table;

import io.larder.value.HeapBytes;
import java.util.function.ToLongFunction;

/** An entry without a deadline that refers to its key. 32 bytes with compressed references. */
public final class KeyedEntry<K> extends Entry<K> {

  private static final long OBJECT = HeapBytes.object(FIELDS + HeapBytes.REFERENCE);

  private final K key;

  /** Makes an entry that no table holds yet. */
  public KeyedEntry(K key, int hash, Object value) {
    super(hash, value);
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
