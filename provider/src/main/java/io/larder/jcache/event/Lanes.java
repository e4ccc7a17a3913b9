package io.larder.jcache.event;

import io.larder.jcache.work.Workers;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Runs deliveries on other threads, those of one key one after the other in the order of arrival.
 *
 * <p>A key always takes the same lane; a lane has at most one thread at a time.
 *
 * <p><b>Memory.</b> While more than {@value #MOST_WAITING} deliveries wait, who is about to write
 * is held up until there is room again, but never longer than {@value #PATIENCE_MILLIS} ms a write:
 * a listener may itself wait for a lock or a key that the writer holds. So listeners that are slow
 * slow the writers down, and those that are stuck let about ten deliveries a second and writer pile
 * up. Nobody who delivers is held up.
 */
public final class Lanes {

  private static final Logger LOG = System.getLogger(Lanes.class.getName());

  /** Enough that one slow listener rarely stands in another key's way. */
  private static final int COUNT = 16;

  /** After so many deliveries a lane lets others have the thread. */
  private static final int TURN = 256;

  private static final int MOST_WAITING = 10_000;
  private static final int PATIENCE_MILLIS = 100;

  /** Set in threads that deliver, for whichever cache. */
  private static final ThreadLocal<@Nullable Boolean> DELIVERING = new ThreadLocal<>();

  private final Workers workers;
  private final int mostWaiting;
  private final Duration patience;
  private final Lane[] lanes = new Lane[COUNT];
  private final AtomicInteger waitingInAll = new AtomicInteger();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition room = lock.newCondition();
  private volatile boolean closed;

  /** Lanes on the threads of {@code workers}. */
  public Lanes(Workers workers) {
    this(workers, MOST_WAITING, Duration.ofMillis(PATIENCE_MILLIS));
  }

  /** Lanes with other limits. */
  Lanes(Workers workers, int mostWaiting, Duration patience) {
    this.workers = workers;
    this.mostWaiting = mostWaiting;
    this.patience = patience;
    for (int i = 0; i < COUNT; i++) {
      lanes[i] = new Lane();
    }
  }

  /** Queues a delivery; short and without blocking, for it is called under the lock of the key. */
  void add(Object key, Runnable delivery) {
    int hash = key.hashCode();
    lanes[(hash ^ hash >>> 16) & COUNT - 1].add(delivery);
  }

  /** Waits a while if too many deliveries wait. Not to be called under a lock of Larder's. */
  void awaitRoom() {
    if (waitingInAll.get() > mostWaiting && DELIVERING.get() == null) {
      awaitSignal();
    }
  }

  private void awaitSignal() {
    lock.lock();
    try {
      long nanos = patience.toNanos();
      while (nanos > 0 && !closed && waitingInAll.get() > mostWaiting) {
        nanos = room.awaitNanos(nanos);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  private void signalRoom() {
    lock.lock();
    try {
      room.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Drops what was not delivered yet. */
  void close() {
    closed = true;
    signalRoom();
  }

  private final class Lane implements Runnable {

    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean scheduled = new AtomicBoolean();

    void add(Runnable delivery) {
      if (!closed) {
        waitingInAll.incrementAndGet();
        waiting.add(delivery);
        schedule();
      }
    }

    private void schedule() {
      if (!waiting.isEmpty() && scheduled.compareAndSet(false, true)) {
        try {
          workers.execute(this);
        } catch (RejectedExecutionException shuttingDown) {
          waiting.clear();
        }
      }
    }

    @Override
    public void run() {
      DELIVERING.set(true);
      try {
        takeTurn();
      } finally {
        DELIVERING.remove();
      }
      scheduled.set(false);
      schedule();
    }

    private void takeTurn() {
      for (int i = 0; i < TURN; i++) {
        Runnable delivery = waiting.poll();
        if (delivery == null) {
          return;
        }
        if (!closed) {
          deliver(delivery);
        }
        if (waitingInAll.decrementAndGet() == mostWaiting) {
          signalRoom();
        }
      }
    }

    private static void deliver(Runnable delivery) {
      try {
        delivery.run();
      } catch (RuntimeException | Error thrown) {
        LOG.log(
            Level.WARNING, "an asynchronous cache entry listener threw; the change stays", thrown);
      }
    }
  }
}
