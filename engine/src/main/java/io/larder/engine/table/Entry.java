package io.larder.engine.table;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A key with its value; also the table's link, so that nothing stands between table and value.
 *
 * <h2>Forms</h2>
 *
 * How the key is held is the subclass's matter. An entry with a deadline is a {@link TimedEntry}:
 * most keys have none, and pay nothing for it. An entry that gets its first deadline is replaced by
 * one of the other form, see {@link HashTable#replace}.
 *
 * <h2>Concurrency</h2>
 *
 * Key and hash are fixed; the value is replaced in place under the segment's lock and read without
 * it.
 */
public abstract class Entry<K> {

  /** The deadline of what has none. */
  public static final long NO_DEADLINE = Long.MAX_VALUE;

  /** The bytes of the fields here, as they stand in every entry. */
  protected static final int FIELDS = 12;

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

  final int hash;
  private volatile Object value;
  private volatile @Nullable Entry<K> next;

  /** Makes an entry that no table holds yet. */
  protected Entry(int hash, Object value) {
    this.hash = hash;
    this.value = value;
  }

  /** The key; made anew at each call where the entry holds only what it is made of. */
  public abstract K key();

  /** Whether this is the entry of a key that has its hash. */
  protected abstract boolean isOf(K key);

  /**
   * The bytes of heap that the entry and its key take, with compressed references.
   *
   * @param keyBytes tells the bytes of a key that is an object of its own
   */
  public abstract long heapBytes(ToLongFunction<? super K> keyBytes);

  /** The spread hash of the key. */
  public final int hash() {
    return hash;
  }

  /** The deadline in epoch milliseconds, {@link #NO_DEADLINE} if there is none. */
  public final long deadline() {
    // not by overriding: where keys of many forms are read, that would be a call through a table
    return this instanceof TimedEntry<K> timed ? timed.instant() : NO_DEADLINE;
  }

  public final Object value() {
    return value;
  }

  /** Replaces the value; the caller holds the segment's lock. */
  public final void setValue(Object value) {
    VALUE.setRelease(this, value);
  }

  final @Nullable Entry<K> next() {
    return next;
  }

  final void setNext(@Nullable Entry<K> next) {
    NEXT.setRelease(this, next);
  }
}
