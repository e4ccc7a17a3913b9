package io.larder.engine.table;

import io.larder.value.HeapBytes;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a bounded keyspace: it also knows what it is charged, how it was used, and its
 * neighbours in an eviction queue.
 *
 * <p>Memory: 64 bytes with compressed references, with a deadline or without. Links, queue and
 * charge are guarded by the segment's lock.
 */
public final class BoundedEntry<K> extends TimedEntry<K> {

  private static final long OBJECT =
      HeapBytes.object(
          TIMED_FIELDS + 3 * HeapBytes.REFERENCE + 2 * Integer.BYTES + Short.BYTES + 1);

  private final K key;

  /**
   * What the eviction policy remembers of accesses. Readers write it without a lock: a lost update
   * costs nothing.
   */
  private int access;

  private int charge;
  private short guardian;
  private byte queue;
  private @Nullable BoundedEntry<K> queuePrevious;
  private @Nullable BoundedEntry<K> queueNext;

  /** Makes an entry that is charged {@code charge} units of the keyspace's bound. */
  public BoundedEntry(K key, int hash, Object value, long deadline, int charge) {
    super(hash, value, deadline);
    this.key = key;
    this.charge = charge;
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

  public int access() {
    return access;
  }

  public void setAccess(int access) {
    this.access = access;
  }

  /** The units of the bound that the entry takes. */
  public int charge() {
    return charge;
  }

  public void setCharge(int charge) {
    this.charge = charge;
  }

  /** The number of the policy that looks after the entry. */
  public short guardian() {
    return guardian;
  }

  public void setGuardian(short guardian) {
    this.guardian = guardian;
  }

  /** Knows no neighbours any longer. */
  public void leaveQueue() {
    queuePrevious = null;
    queueNext = null;
  }

  /** The number that the eviction policy gave the queue in which the entry stands. */
  public int queue() {
    return queue;
  }

  public void setQueue(int queue) {
    this.queue = (byte) queue;
  }

  public @Nullable BoundedEntry<K> queuePrevious() {
    return queuePrevious;
  }

  public void setQueuePrevious(@Nullable BoundedEntry<K> previous) {
    this.queuePrevious = previous;
  }

  public @Nullable BoundedEntry<K> queueNext() {
    return queueNext;
  }

  public void setQueueNext(@Nullable BoundedEntry<K> next) {
    this.queueNext = next;
  }
}
