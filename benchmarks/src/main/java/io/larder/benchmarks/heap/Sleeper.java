package io.larder.benchmarks.heap;

import java.util.concurrent.locks.LockSupport;

/**
 * A thread that does nothing but sleep for a moment, again and again: how late it wakes is what the
 * machine and the JVM add to whatever is measured meanwhile.
 */
final class Sleeper implements AutoCloseable {

  private final long momentNanos;
  private final Thread thread = new Thread(this::sleep, "sleeper");
  private volatile boolean done;
  private long latest;

  /** Begins to sleep. */
  Sleeper(long momentNanos) {
    this.momentNanos = momentNanos;
    thread.setDaemon(true);
    thread.start();
  }

  private void sleep() {
    while (!done) {
      long before = System.nanoTime();
      LockSupport.parkNanos(momentNanos);
      latest = Math.max(latest, System.nanoTime() - before - momentNanos);
    }
  }

  /** How many milliseconds late it woke at most; after {@link #close}. */
  double latestMillis() {
    return latest / 1e6;
  }

  /** Ends it and waits for its end. */
  @Override
  public void close() {
    done = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
