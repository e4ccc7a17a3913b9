package io.larder.jcache.loading;

import io.larder.jcache.store.Claim;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.cache.integration.CacheLoaderException;
import org.jspecify.annotations.Nullable;

/** A load of one key that is under way: one thread flies, others may wait for it to land. */
final class Flight<K, V> {

  private final Claim<K> claim;
  private final Thread pilot = Thread.currentThread();
  private final CompletableFuture<@Nullable V> result = new CompletableFuture<>();

  Flight(Claim<K> claim) {
    this.claim = claim;
  }

  Claim<K> claim() {
    return claim;
  }

  boolean isOwn() {
    return pilot == Thread.currentThread();
  }

  /** Whether what it brings may be out of date for somebody who asks now. */
  boolean isOvertaken() {
    return claim.isOvertaken();
  }

  void land(@Nullable V value) {
    result.complete(value);
  }

  void fail(Throwable cause) {
    result.completeExceptionally(cause);
  }

  /**
   * Waits for the value.
   *
   * @throws TimeoutException if it takes longer
   */
  @Nullable V await(Duration atMost, String cacheName) throws TimeoutException {
    try {
      return result.get(atMost.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CacheLoaderException(
          "interrupted while waiting for another thread's load of cache '" + cacheName + "'",
          interrupted);
    } catch (ExecutionException failed) {
      throw rethrown(failed.getCause(), cacheName);
    }
  }

  private static RuntimeException rethrown(@Nullable Throwable cause, String cacheName) {
    if (cause instanceof CacheLoaderException || cause instanceof IllegalStateException) {
      return (RuntimeException) cause;
    }
    return new CacheLoaderException(
        "another thread's load of cache '" + cacheName + "' failed", cause);
  }
}
