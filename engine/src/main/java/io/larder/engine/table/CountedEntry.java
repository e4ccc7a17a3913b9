package io.larder.engine.table;

import io.larder.value.HeapBytes;

/**
 * An entry where entries are counted, and where the policy remembers no more than a few accesses.
 *
 * <p>Memory: 56 bytes with compressed references, with a deadline or without.
 */
public final class CountedEntry<K> extends BoundedEntry<K> {

  private static final long OBJECT = HeapBytes.object(BOUNDED_FIELDS + 1);

  private byte access;

  /** Makes an entry that no table holds yet. */
  public CountedEntry(K key, int hash, Object value, long deadline) {
    super(key, hash, value, deadline);
  }

  @Override
  protected long objectBytes() {
    return OBJECT;
  }

  @Override
  public int access() {
    return access;
  }

  /** Lets the entry remember accesses: eight bits of what is given. */
  @Override
  public void setAccess(int access) {
    this.access = (byte) access;
  }

  /** One. */
  @Override
  public int charge() {
    return 1;
  }
}
