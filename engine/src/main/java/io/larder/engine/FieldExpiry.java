package io.larder.engine;

import io.larder.engine.table.Entry;
import io.larder.value.hash.HashValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Deletes the fields of a segment's hashes whose deadlines have passed, with the last one the key.
 *
 * <p>A key's fields expire when its timer comes or when it is about to be opened, whatever is
 * first: a few at a time in either case, and the lock is free for others in between. Who has opened
 * the key nevertheless, as one of a whole keyspace, expires the rest at once: nobody ever sees a
 * field whose time is over.
 *
 * <p>Guarded by the segment's lock.
 */
final class FieldExpiry<K> {

  private static final int AT_ONCE = 256; // keeps the lock of a step under about 100 microseconds
  private static final long PAUSE_MILLIS = 20; // to look again at a key that was left alone

  private final Segment<K> segment;
  private final FieldTimers<K> timers;

  FieldExpiry(Segment<K> segment, KeyspaceEngine engine) {
    this.segment = segment;
    this.timers = new FieldTimers<>(engine, this::whenDue);
  }

  /** Sees to it that the fields of what a key holds now expire on time, if it is a hash. */
  void follow(K key, Object value) {
    if (value instanceof HashValue hash) {
      timers.follow(key, hash);
    } else {
      timers.forget(key);
    }
  }

  void forget(K key) {
    timers.forget(key);
  }

  void clear() {
    timers.clear();
  }

  /** Gives up all keys; with the instants at which to look at them. */
  Map<K, Long> giveUp() {
    return timers.takeAll();
  }

  /** Takes over keys that another segment gave up. */
  void take(Map<K, Long> dueMillis) {
    dueMillis.forEach(timers::schedule);
  }

  /** Whether a hash has fields that nobody may see any more. */
  boolean areDue(HashValue hash) {
    long next = hash.nextDeadline();
    return next != HashValue.NO_DEADLINE && next <= segment.nowMillis();
  }

  /** Whether fields of a key are due, as far as its timer tells. */
  boolean areDue(K key) {
    return timers.isDue(key, segment::nowMillis);
  }

  /** Expires every field that is due; the key's entry, or null if that was its last field. */
  @Nullable Entry<K> expireAll(Entry<K> entry, HashValue hash) {
    return expire(entry, hash, Integer.MAX_VALUE);
  }

  /**
   * Expires some fields of a key that nobody else has reserved; true if more are due, and others
   * should have the lock before.
   */
  boolean expireSome(K key) {
    if (!areDue(key)) {
      return false;
    }
    step(key);
    return areDue(key);
  }

  private void whenDue(K key) {
    segment.lock();
    try {
      if (segment.isReservedByOther(key) || !segment.keyspace().engine().isActiveExpiry()) {
        timers.schedule(key, segment.nowMillis() + PAUSE_MILLIS);
      } else {
        step(key); // what is left is due again at once
      }
    } finally {
      segment.unlock();
    }
  }

  private void step(K key) {
    timers.forget(key);
    Entry<K> entry = segment.findUnended(key, Keyspace.spread(key));
    if (entry != null && entry.value() instanceof HashValue hash) {
      if (areDue(hash)) {
        expire(entry, hash, AT_ONCE);
      } else {
        timers.follow(key, hash);
      }
    }
  }

  private @Nullable Entry<K> expire(Entry<K> entry, HashValue hash, int most) {
    hash.expireDue(segment.nowMillis(), most, field -> {});
    if (hash.isEmpty()) {
      segment.announce(entry.key(), hash, KeyspaceEvent.FIELDS_EXPIRED);
      segment.delete(entry, ChangeKind.REMOVED, KeyspaceEvent.DEL);
      return null;
    }
    return segment.replace(entry, hash, Deadline.KEEP, KeyspaceEvent.FIELDS_EXPIRED);
  }
}
