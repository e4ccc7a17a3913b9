package io.larder.engine;

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
  private final int hash;
  private final boolean exclusive;
  private volatile boolean overtaken;
  private boolean closed; // guarded by the segment's lock

  Reservation(Segment<K> segment, Claim<K> claim, int hash, boolean exclusive) {
    this.segment = segment;
    this.claim = claim;
    this.hash = hash;
    this.exclusive = exclusive;
  }

  /** The reserved key. */
  public K key() {
    return claim.key;
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
      segment.awaitTurn(claim.key);
      if (closed || overtaken) {
        return null;
      }
      end();
      return segment.run(claim.key, hash, step);
    } finally {
      close();
    }
  }

  /** Ends the reservation and lets waiters go on. Does nothing the second time. */
  @Override
  public void close() {
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
    } else {
      segment.withdraw(claim, this);
    }
    closed = true;
  }

  void overtaken() {
    overtaken = true;
  }
}
