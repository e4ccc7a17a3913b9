package io.larder.engine;

import io.larder.engine.table.Entry;
import org.jspecify.annotations.Nullable;

/**
 * A key kept for a while for the sake of code that must not run under a lock.
 *
 * <p>An <em>exclusive</em> reservation makes every other thread that wants to change its key wait,
 * and nobody else; its own thread goes on changing the key through the keyspace. A
 * <em>tentative</em> one makes nobody wait: it is overtaken by any change of the key, and then its
 * {@link #commit} does nothing.
 *
 * <p>Close it in any case. An exclusive reservation is closed by the thread that made it; a
 * tentative one may be handed on.
 */
public final class Reservation<K> implements AutoCloseable {

  private final Segment<K> segment;
  private final Claim<K> claim;
  private final K key;
  private final int hash;
  private final boolean exclusive;
  private @Nullable Object value; // that was found
  private long expireAtMillis;
  private volatile boolean overtaken;
  private boolean closed; // guarded by the segment's lock; if exclusive, of one thread alone

  private Reservation(Segment<K> segment, Claim<K> claim, int hash, boolean exclusive) {
    this.segment = segment;
    this.claim = claim;
    this.key = claim.key();
    this.hash = hash;
    this.exclusive = exclusive;
  }

  /** With the entry of the key, null or expired if there is none. */
  static <K> Reservation<K> exclusive(
      Segment<K> segment, Claim<K> claim, int hash, @Nullable Entry<K> found) {
    Reservation<K> made = new Reservation<>(segment, claim, hash, true);
    if (found != null && !segment.hasExpired(found)) {
      made.value = found.value();
      made.expireAtMillis = found.deadline();
    }
    return made;
  }

  static <K> Reservation<K> tentative(Segment<K> segment, Claim<K> claim, int hash) {
    return new Reservation<>(segment, claim, hash, false);
  }

  /** The reserved key. */
  public K key() {
    return key;
  }

  /**
   * The key's entry as it was when the key was reserved, or null. As long as the reservation is
   * exclusive nobody else changes it, but it may expire.
   */
  public @Nullable EntryView<K> entry() {
    Object found = value;
    return found == null ? segment.view(key, hash) : new EntryView<>(key, found, expireAtMillis);
  }

  /**
   * Whether someone else has changed the key since this tentative reservation; always false of an
   * exclusive one.
   */
  public boolean isOvertaken() {
    return overtaken;
  }

  /**
   * Runs a step on the key unless it was overtaken, as one atomic operation, and ends the
   * reservation.
   *
   * @return what the step answered; null if the reservation was overtaken or already closed
   */
  public <R extends @Nullable Object> @Nullable R commit(Step<K, R> step) {
    segment.lock();
    try {
      return commitLocked(step);
    } finally {
      segment.unlock();
    }
  }

  private <R extends @Nullable Object> @Nullable R commitLocked(Step<K, R> step) {
    try {
      segment.awaitTurn(key);
      if (closed || overtaken) {
        return null;
      }
      end();
      return segment.run(key, hash, step);
    } finally {
      close();
    }
  }

  /**
   * Runs a step on the key, as one atomic operation, and with it ends this exclusive reservation;
   * if the step throws, the reservation stays.
   *
   * @return what the step answered
   * @throws IllegalStateException if the reservation is not exclusive, or has ended
   */
  public <R extends @Nullable Object> R finish(Step<K, R> step) {
    if (!exclusive || closed) {
      throw new IllegalStateException(
          "only an exclusive reservation that has not ended is finished");
    }
    segment.lock();
    try {
      R answer = segment.run(key, hash, step);
      end();
      return answer;
    } finally {
      segment.unlock();
    }
  }

  /** Ends the reservation and lets waiters go on. Does nothing the second time. */
  @Override
  public void close() {
    if (exclusive && closed) {
      return; // its own thread knows without the lock
    }
    segment.lock();
    try {
      if (!closed) {
        end();
      }
    } finally {
      segment.unlock();
    }
  }

  private void end() {
    if (exclusive) {
      segment.release(claim);
    } else if (!overtaken) { // else the claim has forgotten it
      segment.withdraw(claim, this);
    }
    closed = true;
  }

  void overtaken() {
    overtaken = true;
  }
}
