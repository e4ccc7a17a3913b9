package io.larder.server.state;

import java.util.concurrent.atomic.AtomicBoolean;

/** How the server is ended from within, once. Thread-safe. */
public final class Ending {

  private final AtomicBoolean begun = new AtomicBoolean();
  private volatile Runnable end = () -> {};

  /** Sets what ends it; may wait for all threads of the server. */
  public void by(Runnable end) {
    this.end = end;
  }

  /** Begins to end it, in a thread of its own, as those of the server end too. */
  public void begin() {
    if (begun.compareAndSet(false, true)) {
      new Thread(end, "larder-shutdown-command").start();
    }
  }
}
