package io.larder.cdi.call;

import io.larder.cdi.statistics.MethodStatistics;
import jakarta.interceptor.InvocationContext;
import javax.cache.Cache;
import org.jspecify.annotations.Nullable;

/** Answers a call with what is known of its key, and loads what is not ({@code @CacheResult}). */
final class ResultAdvice implements Advice {

  private final Results results;
  private final KeySource keys;
  private final Loading loading;

  ResultAdvice(Results results, KeySource keys, Loading loading) {
    this.results = results;
    this.keys = keys;
    this.loading = loading;
  }

  /**
   * What is known of a method's results.
   *
   * @param form how the method gives them
   * @param cache where they are kept
   * @param memory what is kept where there is none
   * @param statistics what counts
   */
  record Results(ResultForm form, MethodCache cache, Memory memory, MethodStatistics statistics) {}

  /** Answers every call by loading it in the given way ({@code skipGet}). */
  Advice withoutLookup(Loading always) {
    return call -> {
      Object key = keys.keyOf(call);
      return always.load(call, results.cache.open(call), key);
    };
  }

  @Override
  public @Nullable Object around(InvocationContext call) throws Exception {
    Object key = keys.keyOf(call);
    Cache<Object, Object> cache = results.cache.open(call);
    Object found = results.cache.get(cache, key);
    if (found != null) {
      results.statistics.hit();
      return results.form.restore(found);
    }
    Outcome known = results.memory.recall(call, key);
    if (known != null) {
      results.statistics.hit();
      return results.form.restore(known.replay());
    }
    results.statistics.miss();
    return loading.load(call, cache, key);
  }
}
