package io.larder.cdi.call;

import jakarta.interceptor.InvocationContext;
import javax.cache.Cache;
import org.jspecify.annotations.Nullable;

/** Answers a call that the cache could not answer. */
@FunctionalInterface
interface Loading {

  /**
   * Runs the method, or lets another call run it.
   *
   * @param cache the call's cache; {@code null} if it is down
   * @throws Exception what the method throws, as it is
   */
  @Nullable Object load(InvocationContext call, @Nullable Cache<Object, Object> cache, Object key)
      throws Exception;
}
