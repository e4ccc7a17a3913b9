package io.larder.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who needs a segment's lock again and again leaves it to others in between. */
class SegmentLockTest {

  private static final long PORTION_NANOS = 500_000; // longer than it takes to wake a thread
  private static final int SLEEPERS = 8;

  /** Of most threads one portion is enough, of threads that are kept from running some more. */
  private static final int PORTIONS = 100;

  private final SegmentLock lock =
      new SegmentLock(
          new Directory<>(
              Keyspace.<String>newSegments(1), new CoarseClock(InstantSource.system(), null)),
          0);

  @Test
  @Timeout(60)
  void letOthersIn_whileSomebodySleepsForTheLock_letsHimHaveIt() throws InterruptedException {
    int portions = 0;
    for (int sleeper = 0; sleeper < SLEEPERS; sleeper++) {
      portions += portionsUntilASleeperHasHadTheLock();
    }
    assertThat(portions).isLessThan(PORTIONS);
  }

  private int portionsUntilASleeperHasHadTheLock() throws InterruptedException {
    AtomicBoolean had = new AtomicBoolean();
    Thread other =
        new Thread(
            () -> {
              lock.lock();
              had.set(true);
              lock.unlock();
            });
    int portions = 0;
    lock.lock();
    try {
      other.start();
      while (!lock.hasQueuedThread(other)) {
        Thread.onSpinWait();
      }
      while (!had.get() && portions < PORTIONS) {
        work();
        portions++;
        lock.unlock();
        lock.letOthersIn();
        lock.lock();
      }
    } finally {
      lock.unlock();
    }
    other.join();
    return portions;
  }

  private static void work() {
    long end = System.nanoTime() + PORTION_NANOS;
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }
}
