package io.larder.engine;

import java.util.concurrent.locks.ReentrantLock;

/**
 * A lock for short changes that lets readers do without it: they go by the segment's stamp in the
 * {@link Directory}.
 *
 * <p>The owner changes the stamp only where a reader could be misled; a change that any reader sees
 * whole or not at all needs none.
 *
 * <p>A lock by inheritance, which saves an object on the way to every entry. Never serialized.
 */
@SuppressWarnings("serial")
class SegmentLock extends ReentrantLock {

  private static final int LOOKS = 50;
  private static final int LONGEST_PAUSE = 16; // all looks together take some fifteen microseconds
  private static final int YIELDS = 256; // longer than it takes to wake a thread

  private final Directory<?> directory;
  private final int number;
  private int unstable;

  /** The lock of one of the segments of a directory. */
  SegmentLock(Directory<?> directory, int number) {
    this.directory = directory;
    this.number = number;
  }

  // ---- writers ----

  /**
   * Takes the lock. Most who hold it do so for less time than it takes to put a thread to sleep and
   * to wake it, short scripts too, so who finds it taken looks again for that long before.
   */
  @Override
  public final void lock() {
    if (!tryLock() && !isTakenSoon()) {
      super.lock();
    }
  }

  private boolean isTakenSoon() {
    int pauses = 1;
    for (int look = 0; look < LOOKS; look++) {
      pause(pauses);
      pauses = Math.min(2 * pauses, LONGEST_PAUSE);
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

  /**
   * Lets others have the lock that this thread has just given up and is going to take again. Who
   * looks for it finds it in a moment; who was put to sleep has to be woken, and would find it
   * taken each time.
   */
  @SuppressWarnings("ThreadPriorityCheck") // a hint alone; the number of times is bounded
  final void letOthersIn() {
    pause(LOOKS);
    for (int yields = 0; yields < YIELDS && hasQueuedThreads(); yields++) {
      Thread.yield();
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
      directory.beginUnstable(number);
    }
  }

  final void endUnstable() {
    unstable--;
    if (unstable == 0) {
      directory.endUnstable(number);
    }
  }

  // ---- readers ----

  /** The stamp, for {@link #isUnchangedSince}. */
  final int stamp() {
    return directory.stamp(number);
  }

  /** Whether what was read since a stamp was taken was true at one instant. */
  final boolean isUnchangedSince(int before) {
    return directory.isUnchangedSince(before, number);
  }
}
