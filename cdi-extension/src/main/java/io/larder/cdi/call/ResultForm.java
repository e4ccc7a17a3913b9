package io.larder.cdi.call;

import java.lang.reflect.Method;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** How a method gives its value: by returning it, or by a stage that it returns. */
@SuppressWarnings(
    "FutureReturnValueIgnored") // the caller of the method gets the future, or its copy
enum ResultForm {
  /** What is returned is the value. */
  DIRECT {
    @Override
    @Nullable Object restore(@Nullable Object value) {
      return value;
    }

    @Override
    @Nullable Object share(@Nullable Object result) {
      return result;
    }

    @Override
    @Nullable Object then(
        @Nullable Object result, BiConsumer<@Nullable Object, @Nullable Throwable> done) {
      done.accept(result, null);
      return result;
    }
  },

  /** What is returned is a {@code CompletionStage} of the value. */
  STAGED {
    @Override
    Object restore(@Nullable Object value) {
      return CompletableFuture.completedFuture(value);
    }

    @Override
    @Nullable Object share(@Nullable Object result) {
      return result instanceof CompletionStage<?> stage
          ? stage.toCompletableFuture().copy()
          : result;
    }

    /**
     * Returns a stage that completes after {@code done}, with what the method's stage has: the same
     * exception, and in the kind of future that the method made, whose executor carries the context
     * of its dependents.
     */
    @Override
    @Nullable Object then(
        @Nullable Object result, BiConsumer<@Nullable Object, @Nullable Throwable> done) {
      if (!(result instanceof CompletionStage<?> stage)) {
        done.accept(result, null);
        return result;
      }
      CompletableFuture<@Nullable Object> outer =
          stage instanceof CompletableFuture<?> future
              ? future.toCompletableFuture().newIncompleteFuture() // a minimal stage's cannot end
              : new CompletableFuture<>();
      stage.whenComplete(
          (value, thrown) -> {
            try {
              done.accept(value, thrown);
            } catch (Throwable failed) {
              if (thrown == null) {
                outer.completeExceptionally(failed);
                return;
              }
              thrown.addSuppressed(failed);
            }
            if (thrown == null) {
              outer.complete(value);
            } else {
              outer.completeExceptionally(thrown);
            }
          });
      if (stage instanceof CompletableFuture<?> inner) {
        outer.whenComplete(
            (value, thrown) -> {
              if (thrown instanceof CancellationException) {
                inner.toCompletableFuture().cancel(true);
              }
            });
      }
      return outer;
    }
  };

  /** Returns how {@code method} gives its value. */
  static ResultForm of(Method method) {
    Class<?> type = method.getReturnType();
    return type == CompletionStage.class || type == CompletableFuture.class ? STAGED : DIRECT;
  }

  /** Returns what a stage failed with, without what stages wrap it in. */
  static Throwable causeOf(Throwable thrown) {
    Throwable cause = thrown.getCause();
    return thrown instanceof CompletionException && cause != null ? cause : thrown;
  }

  /** Returns what a call is answered whose value was kept. */
  abstract @Nullable Object restore(@Nullable Object value);

  /** Returns what a second caller gets of the result of a first one. */
  abstract @Nullable Object share(@Nullable Object result);

  /**
   * Passes the value to {@code done} when it is there, or the exception of a stage, and returns
   * what the caller gets.
   */
  abstract @Nullable Object then(
      @Nullable Object result, BiConsumer<@Nullable Object, @Nullable Throwable> done);
}
