package io.larder.jcache;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Other threads for one test, interrupted at its end. Nothing here waits longer than 20 s. */
final class Threads implements AfterEachCallback {

  private static final long SECONDS = 20;

  private final ExecutorService pool = Executors.newCachedThreadPool(Threads::daemon);

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "test");
    thread.setDaemon(true);
    return thread;
  }

  <T> Future<T> start(Callable<T> task) {
    return pool.submit(task);
  }

  Future<?> run(Runnable task) {
    return pool.submit(task);
  }

  /** What a task answered, or what it threw. */
  static <T> T outcome(Future<T> task) {
    try {
      return task.get(SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof Error error) {
        throw error;
      }
      if (failed.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new AssertionError(failed.getCause());
    } catch (InterruptedException | TimeoutException stuck) {
      throw new AssertionError("the task did not end", stuck);
    }
  }

  /** Waits for a latch; an error if it stays shut. */
  static void await(CountDownLatch latch) {
    try {
      if (!latch.await(SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("the latch was not opened");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  @Override
  public void afterEach(ExtensionContext context) {
    pool.shutdownNow();
  }
}
