package io.larder.jcache.processing;

import java.util.function.Supplier;
import javax.cache.processor.EntryProcessorException;
import javax.cache.processor.EntryProcessorResult;
import org.jspecify.annotations.Nullable;

/** What an entry processor returned for one key of many, or what it threw. */
public final class Result<T> implements EntryProcessorResult<T> {

  private final @Nullable T value;
  private final @Nullable EntryProcessorException failure;

  private Result(@Nullable T value, @Nullable EntryProcessorException failure) {
    this.value = value;
    this.failure = failure;
  }

  /**
   * Calls, and keeps what comes of it; null where the processor returned null, which JCache leaves
   * out.
   */
  public static <T> @Nullable Result<T> of(Supplier<@Nullable T> call) {
    try {
      T value = call.get();
      return value == null ? null : new Result<>(value, null);
    } catch (EntryProcessorException thrown) {
      return new Result<>(null, thrown);
    } catch (RuntimeException thrown) {
      return new Result<>(null, new EntryProcessorException(thrown));
    }
  }

  @Override
  @SuppressWarnings("NullAway") // without a failure there is a value
  public T get() {
    if (failure != null) {
      throw failure;
    }
    return value;
  }
}
