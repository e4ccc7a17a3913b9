package io.larder.cdi.call;

import io.larder.cdi.model.ExceptionRule;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;

/** Remembers exceptions ({@code exceptionCacheName}). */
final class ExceptionMemory implements Memory {

  private final MethodCache cache;
  private final ExceptionRule kept;

  ExceptionMemory(MethodCache cache, ExceptionRule kept) {
    this.cache = cache;
    this.kept = kept;
  }

  @Override
  public @Nullable Outcome recall(InvocationContext call, Object key) {
    Object thrown = cache.get(cache.open(call), key);
    return thrown == null ? null : Outcome.of((Throwable) thrown);
  }

  @Override
  public void threw(InvocationContext call, Object key, Throwable thrown) {
    if (kept.test(thrown)) {
      cache.put(cache.open(call), key, thrown);
    }
  }
}
