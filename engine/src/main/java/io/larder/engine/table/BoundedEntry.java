package io.larder.engine.table;

import org.jspecify.annotations.Nullable;

/**
 * An entry of a bounded keyspace: it also knows what it is charged and its neighbours in an
 * eviction queue.
 *
 * <p>Memory: 64 bytes with compressed references. Links, queue and charge are guarded by the
 * segment's lock.
 */
public final class BoundedEntry<K> extends Entry<K> {

  private int charge;
  private byte queue;
  private @Nullable BoundedEntry<K> queuePrevious;
  private @Nullable BoundedEntry<K> queueNext;

  /** Makes an entry that is charged {@code charge} units of the keyspace's bound. */
  public BoundedEntry(K key, int hash, Object value, long deadline, int charge) {
    super(key, hash, value, deadline);
    this.charge = charge;
  }

  /** The units of the bound that the entry takes. */
  public int charge() {
    return charge;
  }

  public void setCharge(int charge) {
    this.charge = charge;
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
