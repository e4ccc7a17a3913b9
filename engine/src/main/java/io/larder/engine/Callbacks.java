package io.larder.engine;

import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Threads for the user's callbacks: as many as there are callbacks that take time, none while there
 * are none. After {@link #close} nothing is run any more.
 */
final class Callbacks implements Executor, AutoCloseable {

  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          0,
          Integer.MAX_VALUE,
          1,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          Callbacks::daemon,
          new ThreadPoolExecutor.DiscardPolicy());

  @Override
  public void execute(Runnable task) {
    threads.execute(task);
  }

  /** Ends the threads when they are done with what they do. */
  @Override
  public void close() {
    threads.shutdown();
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(null, task, "larder-callback", 0, false);
    thread.setDaemon(true);
    thread.setContextClassLoader(null);
    return thread;
  }
}
