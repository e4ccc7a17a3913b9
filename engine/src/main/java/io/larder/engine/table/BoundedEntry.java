package io.larder.engine.table;

import io.larder.value.HeapBytes;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a bounded keyspace: it also knows what it is charged, how it was used, and its
 * neighbours in an eviction queue.
 *
 * <p>Links, queue and charge are guarded by the segment's lock.
 */
public abstract sealed class BoundedEntry<K> extends TimedEntry<K>
    permits CountedEntry, WeighedEntry {

  /** How many accesses {@link #noteAccess} counts. */
  public static final int MOST_ACCESSES = 3;

  /** The bytes of the fields here and above. */
  protected static final int BOUNDED_FIELDS =
      TIMED_FIELDS + 3 * HeapBytes.REFERENCE + Short.BYTES + 1;

  private final K key;
  private short guardian;
  private byte queue;
  private @Nullable BoundedEntry<K> queuePrevious;
  private @Nullable BoundedEntry<K> queueNext;

  /** Makes an entry that no table holds yet. */
  protected BoundedEntry(K key, int hash, Object value, long deadline) {
    super(hash, value, deadline);
    this.key = key;
  }

  @Override
  public final K key() {
    return key;
  }

  @Override
  protected final boolean isOf(K other) {
    return key == other || other.equals(key);
  }

  @Override
  public final long heapBytes(ToLongFunction<? super K> keyBytes) {
    return objectBytes() + keyBytes.applyAsLong(key);
  }

  /** The bytes of the object alone. */
  protected abstract long objectBytes();

  /** What the eviction policy remembers of accesses. */
  public abstract int access();

  /**
   * Lets the entry remember accesses. Readers do that without a lock: a lost update costs nothing.
   */
  public abstract void setAccess(int access);

  /**
   * Counts an access, unless {@value #MOST_ACCESSES} are counted already, so that a popular entry
   * is not written. Needs no lock, as {@link #setAccess}.
   */
  public final void noteAccess() {
    int accesses = access();
    if (accesses < MOST_ACCESSES) {
      setAccess(accesses + 1);
    }
  }

  /** The units of the bound that the entry takes. */
  public abstract int charge();

  /** The number of the policy that looks after the entry. */
  public final short guardian() {
    return guardian;
  }

  public final void setGuardian(short guardian) {
    this.guardian = guardian;
  }

  /** Knows no neighbours any longer. */
  public final void leaveQueue() {
    queuePrevious = null;
    queueNext = null;
  }

  /** The number that the eviction policy gave the queue in which the entry stands. */
  public final int queue() {
    return queue;
  }

  public final void setQueue(int queue) {
    this.queue = (byte) queue;
  }

  public final @Nullable BoundedEntry<K> queuePrevious() {
    return queuePrevious;
  }

  public final void setQueuePrevious(@Nullable BoundedEntry<K> previous) {
    this.queuePrevious = previous;
  }

  public final @Nullable BoundedEntry<K> queueNext() {
    return queueNext;
  }

  public final void setQueueNext(@Nullable BoundedEntry<K> next) {
    this.queueNext = next;
  }
}
