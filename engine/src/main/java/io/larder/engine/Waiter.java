package io.larder.engine;

/**
 * A call that waits until one of its keys holds something for it, as {@code BLPOP} does.
 *
 * <p>It parks no thread of the engine: whoever makes a key ready tries the calls that wait for it,
 * the one that came first before the others.
 */
public interface Waiter {

  /** What came of an attempt. */
  enum Attempt {
    /** The call has what it wants, or has ended otherwise; it is forgotten. */
    OVER,
    /** There is nothing for the call; it waits on. */
    WAITING,
    /** Another key that the call needs is busy: it is to be tried again, before any other call. */
    BUSY
  }

  /**
   * Tries to go on. Called under the lock of the key; must not block, and must run no code of the
   * user: that is for {@link KeyLocks#afterwards}.
   *
   * @param locks holds the key; more keys may be taken with {@link KeyLocks#tryAdd}
   */
  Attempt attempt(KeyLocks locks, Keyspace<?> keyspace, Object key);

  /** Whether the call has ended, by a time-out for instance. */
  boolean isOver();

  /** Adds all keys that an attempt may need, to try again when some were busy. */
  void addKeys(KeyLocks locks);
}
