package io.larder.engine;

import java.lang.System.Logger.Level;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Deletes entries whose time has passed, in a thread that lives only while there are deadlines.
 *
 * <p>It sleeps until the earliest deadline of the engine, and is woken when an earlier one comes.
 * When no deadline is left it lingers for a second, so that a keyspace with a few short-lived
 * entries does not start a thread for each, and ends.
 */
final class ExpiryThread implements Runnable {

  private static final long LINGER_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final KeyspaceEngine engine;
  private final ThreadFactory threads;
  private final AtomicBoolean running = new AtomicBoolean();
  private volatile long wakeAtMillis = Long.MAX_VALUE;
  private volatile @Nullable Thread thread;
  private volatile boolean stopped;

  ExpiryThread(KeyspaceEngine engine, ThreadFactory threads) {
    this.engine = engine;
    this.threads = threads;
  }

  /** Makes sure that the thread looks again at {@code dueMillis} at the latest. */
  void wakeAt(long dueMillis) {
    if (dueMillis < wakeAtMillis) {
      wakeAtMillis = dueMillis;
      LockSupport.unpark(thread);
    }
    if (!running.get()) {
      start();
    }
  }

  void stop() {
    stopped = true;
    LockSupport.unpark(thread);
  }

  private void start() {
    if (!stopped && running.compareAndSet(false, true)) {
      Thread started = threads.newThread(this);
      thread = started;
      started.start();
    }
  }

  @Override
  public void run() {
    try {
      while (!stopped && (expireWhileDue() || lingered())) {
        // each turn of the conditions is one cycle
      }
    } finally {
      thread = null;
      running.set(false);
      if (engine.nextDueMillis() != Long.MAX_VALUE) {
        start(); // a deadline came between the last look and the end
      }
    }
  }

  /** One cycle: expire what is due and sleep to the next deadline; false if there is none. */
  private boolean expireWhileDue() {
    wakeAtMillis =
        Long.MAX_VALUE; // whoever files a deadline from here on sees that it must wake this thread
    long due = engine.nextDueMillis();
    if (due == Long.MAX_VALUE) {
      return false;
    }
    long now = engine.clock().millis();
    if (due > now) {
      wakeAtMillis = due;
      LockSupport.parkNanos(this, TimeUnit.MILLISECONDS.toNanos(due - now));
    } else {
      expire();
    }
    return true;
  }

  private void expire() {
    try {
      engine.expireDue();
    } catch (RuntimeException broken) {
      // looked for here alone: finding out who logs takes as long as all else that an engine begins
      System.getLogger(ExpiryThread.class.getName())
          .log(
              Level.ERROR,
              "expired entries could not be deleted; they stay invisible and are tried again",
              broken);
      LockSupport.parkNanos(this, LINGER_NANOS);
    }
  }

  /** Waits a while for a deadline; true if one came. */
  private boolean lingered() {
    LockSupport.parkNanos(this, LINGER_NANOS);
    return engine.nextDueMillis() != Long.MAX_VALUE;
  }
}
