package io.larder.engine.table;

import io.larder.value.HeapBytes;

/**
 * An entry that may be charged any number of units, and that any policy may look after.
 *
 * <p>Memory: 64 bytes with compressed references, with a deadline or without.
 */
public final class WeighedEntry<K> extends BoundedEntry<K> {

  private static final long OBJECT = HeapBytes.object(BOUNDED_FIELDS + 2 * Integer.BYTES);

  private int access;
  private int charge;

  /** Makes an entry that is charged {@code charge} units of the keyspace's bound. */
  public WeighedEntry(K key, int hash, Object value, long deadline, int charge) {
    super(key, hash, value, deadline);
    this.charge = charge;
  }

  @Override
  protected long objectBytes() {
    return OBJECT;
  }

  @Override
  public int access() {
    return access;
  }

  @Override
  public void setAccess(int access) {
    this.access = access;
  }

  @Override
  public int charge() {
    return charge;
  }

  /** Charges the entry otherwise; the caller holds the segment's lock. */
  public void setCharge(int charge) {
    this.charge = charge;
  }
}
