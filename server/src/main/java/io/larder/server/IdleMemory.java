package io.larder.server;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Looks every second whether the server has work, and gives memory back to the system when it has
 * had none for a while.
 *
 * <p>While there is work the heap is as large as makes collections rare. Once there is none it is
 * collected and cut to what is in it, and stays so until there is work again.
 */
final class IdleMemory implements Runnable {

  private static final long FEW = 100; // calls a second: less is what watches a server
  private static final int QUIET = 5; // seconds: a small heap collects often when work begins anew
  private static final int COLLECTED = QUIET + 4; // seconds, by which the collection has begun

  /** A heap that can be kept large or small. */
  interface Heap {

    /** Collects what is there from time to time, and keeps no more room than that needs. */
    void beSmall();

    /** Collects no longer when nothing happens. */
    void rest();

    /** Keeps as much room as the JVM thinks best. */
    void beLarge();
  }

  private final LongSupplier calls;
  private final Heap heap;
  private long seen;
  private int quietSeconds = COLLECTED; // there is nothing to give back at the start

  /**
   * Watches a server.
   *
   * @param calls how many commands have been called so far
   */
  IdleMemory(LongSupplier calls, Heap heap) {
    this.calls = calls;
    this.heap = heap;
  }

  /** Looks every second from now on, by a thread that does not keep the program alive. */
  void begin() {
    ScheduledExecutorService clock =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "larder-idle");
              thread.setDaemon(true);
              return thread;
            });
    var unused = clock.scheduleWithFixedDelay(this, 1, 1, TimeUnit.SECONDS);
  }

  /** Looks; a second later than before. */
  @Override
  public void run() {
    long now = calls.getAsLong();
    boolean works = now - seen > FEW;
    seen = now;
    if (works) {
      if (quietSeconds >= QUIET) {
        heap.beLarge();
      }
      quietSeconds = 0;
    } else if (quietSeconds < COLLECTED) {
      quietSeconds++;
      if (quietSeconds == QUIET) {
        heap.beSmall();
      } else if (quietSeconds == COLLECTED) {
        heap.rest();
      }
    }
  }
}
