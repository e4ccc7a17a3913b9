package io.larder.jcache.event;

import io.larder.jcache.work.Workers;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Runs deliveries on other threads, those of one key one after the other in the order of arrival.
 *
 * <p>A key always takes the same lane; a lane has at most one thread at a time.
 */
final class Lanes {

  private static final Logger LOG = System.getLogger(Lanes.class.getName());

  /** Enough that one slow listener rarely stands in another key's way. */
  private static final int COUNT = 16;

  /** After so many deliveries a lane lets others have the thread. */
  private static final int TURN = 256;

  private final Workers workers;
  private final Lane[] lanes = new Lane[COUNT];
  private volatile boolean closed;

  Lanes(Workers workers) {
    this.workers = workers;
    for (int i = 0; i < COUNT; i++) {
      lanes[i] = new Lane();
    }
  }

  /** Queues a delivery; short and without blocking, for it is called under the lock of the key. */
  void add(Object key, Runnable delivery) {
    int hash = key.hashCode();
    lanes[(hash ^ hash >>> 16) & COUNT - 1].add(delivery);
  }

  /** Drops what was not delivered yet. */
  void close() {
    closed = true;
  }

  private final class Lane implements Runnable {

    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean scheduled = new AtomicBoolean();

    void add(Runnable delivery) {
      if (!closed) {
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
      for (int i = 0; i < TURN; i++) {
        Runnable delivery = waiting.poll();
        if (delivery == null) {
          break;
        }
        if (!closed) {
          deliver(delivery);
        }
      }
      scheduled.set(false);
      schedule();
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
