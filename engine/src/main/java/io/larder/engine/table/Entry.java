package io.larder.engine.table;

import io.larder.engine.expiry.Timed;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * A key with its value, deadline and access bits; also the table's link, so that nothing stands
 * between table and value.
 *
 * <p>Memory: 48 bytes with compressed references. Key and hash are fixed; the value is replaced in
 * place under the segment's lock and read without it.
 */
public class Entry<K> extends Timed {

  private static final VarHandle VALUE;
  private static final VarHandle NEXT;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      VALUE = lookup.findVarHandle(Entry.class, "value", Object.class);
      NEXT = lookup.findVarHandle(Entry.class, "next", Entry.class);
    } catch (ReflectiveOperationException impossible) {
      throw new ExceptionInInitializerError(impossible);
    }
  }

  final K key;
  final int hash;
  private volatile Object value;
  private volatile @Nullable Entry<K> next;

  /**
   * What the eviction policy remembers of accesses. Readers write it without a lock: a lost update
   * costs nothing.
   */
  private int access;

  /** Makes an entry that no table holds yet. */
  public Entry(K key, int hash, Object value, long deadline) {
    super(deadline);
    this.key = key;
    this.hash = hash;
    this.value = value;
  }

  public final K key() {
    return key;
  }

  /** The spread hash of the key. */
  public final int hash() {
    return hash;
  }

  public final Object value() {
    return value;
  }

  /** Replaces the value; the caller holds the segment's lock. */
  public final void setValue(Object value) {
    VALUE.setRelease(this, value);
  }

  public final int access() {
    return access;
  }

  public final void setAccess(int access) {
    this.access = access;
  }

  final @Nullable Entry<K> next() {
    return next;
  }

  final void setNext(@Nullable Entry<K> next) {
    NEXT.setRelease(this, next);
  }
}
