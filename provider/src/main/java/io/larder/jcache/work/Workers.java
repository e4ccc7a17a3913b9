package io.larder.jcache.work;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A bounded pool of threads that comes to life with its first task and leaves no thread behind when
 * it is idle or closed.
 *
 * <p>The threads are virtual where the JDK has them, otherwise daemons. They run with the class
 * loader of the manager as their context.
 */
public final class Workers implements AutoCloseable {

  private static final long IDLE_SECONDS = 5;

  private final String name;
  private final ClassLoader contextLoader;
  private final int threads;
  private final ReentrantLock lifecycle = new ReentrantLock();
  private volatile @Nullable ExecutorService pool;
  private boolean closed;

  /**
   * Workers that run at most {@code threads} tasks at once; more wait in line.
   *
   * @param name the start of the names of the threads
   * @param contextLoader the context class loader of the threads
   */
  public Workers(String name, ClassLoader contextLoader, int threads) {
    this.name = name;
    this.contextLoader = contextLoader;
    this.threads = threads;
  }

  /**
   * Runs a task on another thread, soon.
   *
   * @throws RejectedExecutionException if the workers are closed
   */
  public void execute(Runnable task) {
    pool().execute(task);
  }

  private ExecutorService pool() {
    ExecutorService current = pool;
    return current != null ? current : start();
  }

  private ExecutorService start() {
    lifecycle.lock();
    try {
      if (closed) {
        throw new RejectedExecutionException(name + " is closed");
      }
      ExecutorService current = pool;
      if (current == null) {
        current = newPool();
        pool = current;
      }
      return current;
    } finally {
      lifecycle.unlock();
    }
  }

  private ExecutorService newPool() {
    ThreadPoolExecutor fresh =
        new ThreadPoolExecutor(
            threads,
            threads,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            new WorkerThreads(name, contextLoader));
    fresh.allowCoreThreadTimeOut(true);
    return fresh;
  }

  /** Interrupts what is running and drops what is waiting. */
  @Override
  public void close() {
    lifecycle.lock();
    try {
      closed = true;
      ExecutorService current = pool;
      if (current != null) {
        current.shutdownNow();
      }
    } finally {
      lifecycle.unlock();
    }
  }
}
