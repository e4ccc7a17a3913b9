package io.larder.server.net;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** Tasks of event loops. */
final class Tasks {

  private Tasks() {}

  /**
   * Gives a task to an event loop. One that has ended takes none, and its connections are gone: who
   * publishes to them, perhaps under the lock of a key, need not know.
   */
  static void run(Executor loop, Runnable task) {
    try {
      loop.execute(task);
    } catch (RejectedExecutionException ended) {
      // nothing is left that the task could be for
    }
  }
}
