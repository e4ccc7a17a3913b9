package io.larder.cdi.call;

import io.larder.cdi.call.ResultAdvice.Results;
import io.larder.cdi.statistics.Ticker;
import jakarta.interceptor.InvocationContext;
import javax.cache.Cache;
import org.jspecify.annotations.Nullable;

/** Runs the method and keeps what comes of it. */
final class RunAndKeep implements Loading {

  private final Results results;
  private final Ticker ticker;

  RunAndKeep(Results results, Ticker ticker) {
    this.results = results;
    this.ticker = ticker;
  }

  @Override
  public @Nullable Object load(
      InvocationContext call, @Nullable Cache<Object, Object> cache, Object key) throws Exception {
    long begin = ticker.nanos();
    Object result;
    try {
      result = call.proceed();
    } catch (Throwable thrown) {
      keepThrown(call, key, thrown);
      throw thrown;
    }
    return results
        .form()
        .then(
            result,
            (value, thrown) -> {
              if (thrown == null) {
                results.statistics().ran(ticker.nanos() - begin);
                keep(call, cache, key, value);
              }
            });
  }

  private void keep(
      InvocationContext call,
      @Nullable Cache<Object, Object> cache,
      Object key,
      @Nullable Object value) {
    if (value == null) {
      results.memory().returnedNothing(call, key);
    } else {
      results.cache().put(cache, key, value);
    }
  }

  /** The method's exception is the caller's, whatever becomes of the memory of it. */
  private void keepThrown(InvocationContext call, Object key, Throwable thrown) {
    try {
      results.memory().threw(call, key, thrown);
    } catch (RuntimeException notKept) {
      thrown.addSuppressed(notKept);
    }
  }
}
