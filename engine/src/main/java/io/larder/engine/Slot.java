package io.larder.engine;

import io.larder.engine.table.Entry;
import io.larder.engine.table.LookAhead;
import org.jspecify.annotations.Nullable;

/**
 * A key opened for an update: its value and deadline, and the only ways to change them.
 *
 * <p>A slot is valid within the step or transaction body that it was given to, on that thread. An
 * expired entry has been deleted, and its change published, before the slot is opened.
 */
public final class Slot<K> {

  private final Segment<K> segment;
  private @Nullable K key;
  private int hash;
  private @Nullable Entry<K> entry;
  private long now = Long.MIN_VALUE;
  private boolean opened;

  Slot(Segment<K> segment) {
    this.segment = segment;
  }

  Slot<K> open(K key, int hash) {
    this.key = key;
    this.hash = hash;
    this.now = Long.MIN_VALUE;
    this.entry = segment.findLive(key, hash);
    this.opened = true;
    return this;
  }

  /** Stands for a key that is going to be locked, and is not open yet. */
  Slot<K> hold(K key, int hash) {
    this.key = key;
    this.hash = hash;
    return this;
  }

  /** Opens the key that it stands for, or comes back to it. */
  Slot<K> openHeld(boolean kept) {
    if (opened) {
      return reopen();
    }
    if (kept) {
      segment.keepUntilEnd(this);
    }
    return open(key(), hash);
  }

  Segment<K> segment() {
    return segment;
  }

  int hash() {
    return hash;
  }

  int lookAhead(LookAhead step) {
    return segment.lookAhead(hash, step);
  }

  boolean isFor(Segment<?> itsSegment, Object itsKey) {
    return segment == itsSegment && itsKey.equals(key);
  }

  /** Whether others must have the lock before the key is opened. */
  boolean isUnready() {
    return segment.isUnready(key());
  }

  /** Waits until the key is ready. */
  void awaitTurn() {
    segment.lock();
    try {
      segment.awaitTurn(key());
    } finally {
      segment.unlock();
    }
  }

  /**
   * This slot for the next command of a transaction: what was stored as expired is gone by now, so
   * is what was cleared with the whole keyspace, and what came from another database is here.
   */
  private Slot<K> reopen() {
    Entry<K> present = segment.find(key(), hash);
    entry = present;
    if (present != null
        && present.deadline() != Deadline.NEVER
        && present.deadline() <= nowMillis()) {
      deleteExpired();
    }
    return this;
  }

  void close() {
    key = null;
    entry = null;
  }

  @Nullable Entry<K> entry() {
    return entry;
  }

  /** The key. */
  public K key() {
    K opened = key;
    if (opened == null) {
      throw new IllegalStateException("the slot was used outside of the step that it was given to");
    }
    return opened;
  }

  /** Whether the key has a value. */
  public boolean isPresent() {
    return entry != null;
  }

  /** The value, or null if the key has none. Does not count as an access: see {@link #touch}. */
  public @Nullable Object value() {
    Entry<K> present = entry;
    return present == null ? null : present.value();
  }

  /** The deadline, or {@link Deadline#NEVER} if there is none or the key has no value. */
  public long expireAtMillis() {
    Entry<K> present = entry;
    return present == null ? Deadline.NEVER : present.deadline();
  }

  /** The engine's time in epoch milliseconds, the same throughout the step. */
  public long nowMillis() {
    if (now == Long.MIN_VALUE) {
      now = segment.nowMillis();
    }
    return now;
  }

  /**
   * The bytes of heap that a present key takes besides its value: its entry with its place in the
   * table, and the key itself. 0 of an absent key.
   */
  public long keyBytes() {
    Entry<K> present = entry;
    return present == null ? 0 : segment.bytesBesideValue(present);
  }

  /** Counts an access of a present key, for the eviction policy. */
  public void touch() {
    Entry<K> present = entry;
    if (present != null) {
      segment.hit(present);
    }
  }

  /**
   * Stores a value, and publishes that the key was created or updated.
   *
   * @param value the value
   * @param expireAtMillis the deadline; {@link Deadline#KEEP} leaves a present key's as it is
   * @throws KeyspaceFullException if there is no room; nothing is changed
   */
  public void set(Object value, long expireAtMillis) {
    Entry<K> present = entry;
    if (present == null) {
      entry = segment.create(key(), hash, value, expireAtMillis);
    } else {
      entry = segment.replace(present, value, expireAtMillis);
    }
  }

  /**
   * As {@link #set(Object, long)}, and says what the change is called in Redis. Storing the value
   * that is there already, changed in itself, publishes it anew.
   */
  public void set(Object value, long expireAtMillis, KeyspaceEvent event) {
    Entry<K> present = entry;
    if (present == null) {
      entry = segment.create(key(), hash, value, expireAtMillis, event);
    } else {
      entry = segment.replace(present, key(), value, expireAtMillis, event);
    }
  }

  /**
   * Puts another form of a present key's value in its place, equal to it for everybody: nothing is
   * published.
   */
  public void reshape(Object value) {
    Entry<K> present = entry;
    if (present != null) {
      segment.reshape(present, value);
    }
  }

  /**
   * Sets a present key's deadline by a command of this name. Unlike {@link #expireAt(long)} it
   * counts as a change for those who watch the key.
   */
  public void expireAt(long expireAtMillis, KeyspaceEvent event) {
    Entry<K> present = entry;
    if (present != null) {
      entry = segment.retime(present, expireAtMillis, event);
      segment.overtake(key());
    }
  }

  /** As {@link #delete()}, by this name. */
  public void delete(KeyspaceEvent event) {
    Entry<K> present = entry;
    if (present != null) {
      segment.delete(present, ChangeKind.REMOVED, event);
      entry = null;
    }
  }

  /** Publishes something that happened to the key besides its changes. */
  public void announce(KeyspaceEvent event) {
    segment.announce(key(), value(), event);
  }

  /**
   * Sets a present key's deadline, {@link Deadline#NEVER} to take it away. Does nothing if the key
   * has no value, and nothing if the deadline is {@link Deadline#KEEP}.
   */
  public void expireAt(long expireAtMillis) {
    Entry<K> present = entry;
    if (present != null
        && expireAtMillis != Deadline.KEEP
        && expireAtMillis != present.deadline()) {
      entry = segment.retime(present, expireAtMillis);
    }
  }

  /**
   * Deletes the key, and publishes that it was removed. Of an absent key it only overtakes
   * tentative reservations.
   */
  public void delete() {
    Entry<K> present = entry;
    if (present == null) {
      segment.overtake(key());
    } else {
      segment.delete(present, ChangeKind.REMOVED);
      entry = null;
    }
  }

  /** Deletes the key as {@link #delete} does, and publishes that it expired. */
  public void deleteExpired() {
    Entry<K> present = entry;
    if (present != null) {
      segment.delete(present, ChangeKind.EXPIRED);
      entry = null;
    }
  }
}
