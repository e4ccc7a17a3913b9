package io.larder.cdi.call;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One run of a method for which others wait.
 *
 * @param pilot the thread that runs it
 * @param landing what it returned
 */
record Flight(Thread pilot, CompletableFuture<@Nullable Object> landing) {

  Flight(Thread pilot) {
    this(pilot, new CompletableFuture<>());
  }

  /** Lets the waiting go on with {@code result}, and returns it. */
  @Nullable Object board(@Nullable Object result) {
    landing.complete(result);
    return result;
  }
}
