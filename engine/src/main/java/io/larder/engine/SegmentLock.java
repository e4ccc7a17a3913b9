package io.larder.engine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A lock for short changes that lets readers do without it: they take a stamp before and after, and
 * look again if it has changed or is odd, which it is while its owner says so.
 *
 * <p>The owner changes the stamp only where a reader could be misled; a change that any reader sees
 * whole or not at all needs none.
 *
 * <p>A lock by inheritance, which saves an object on the way to every entry. Never serialized.
 */
@SuppressWarnings("serial")
class SegmentLock extends ReentrantLock {

  private static final VarHandle STAMP;
  private static final int LONGEST_PAUSE =
      64; // with those before some microseconds: less than to sleep and to be woken

  static {
    try {
      STAMP = MethodHandles.lookup().findVarHandle(SegmentLock.class, "stamp", int.class);
    } catch (ReflectiveOperationException impossible) {
      throw new ExceptionInInitializerError(impossible);
    }
  }

  private int stamp;
  private int unstable;

  // ---- writers ----

  /**
   * Takes the lock. Most who hold it do so for less time than it takes to put a thread to sleep, so
   * who finds it taken looks again some times before.
   */
  @Override
  public final void lock() {
    if (!tryLock() && !isTakenSoon()) {
      super.lock();
    }
  }

  private boolean isTakenSoon() {
    for (int pauses = 1; pauses <= LONGEST_PAUSE; pauses <<= 1) {
      pause(pauses);
      if (!isLocked() && tryLock()) {
        return true;
      }
    }
    return false;
  }

  /** Waits some moments without sleeping. */
  static void pause(int times) {
    for (int i = 0; i < times; i++) {
      Thread.onSpinWait();
    }
  }

  /** As {@code tryLock}, but fails as well if the thread holds the lock already. */
  final boolean tryLockAlone() {
    return !isHeldByCurrentThread() && tryLock();
  }

  /**
   * Makes readers look again or wait; under the lock. Nests: only the outermost begin and end
   * change the stamp.
   */
  final void beginUnstable() {
    unstable++;
    if (unstable == 1) {
      STAMP.setOpaque(this, stamp + 1);
      VarHandle.storeStoreFence();
    }
  }

  final void endUnstable() {
    unstable--;
    if (unstable == 0) {
      STAMP.setRelease(this, stamp + 1);
    }
  }

  // ---- readers ----

  /** The stamp, for {@link #isUnchangedSince}. */
  final int stamp() {
    return (int) STAMP.getAcquire(this);
  }

  /** Whether what was read since a stamp was taken was true at one instant. */
  final boolean isUnchangedSince(int before) {
    VarHandle.acquireFence();
    return (before & 1) == 0 && (int) STAMP.getOpaque(this) == before;
  }
}
