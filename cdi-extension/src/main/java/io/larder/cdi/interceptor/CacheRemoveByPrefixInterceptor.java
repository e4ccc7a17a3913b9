package io.larder.cdi.interceptor;

import io.larder.cdi.CacheRemoveByPrefix;
import io.larder.cdi.CachingOrder;
import io.larder.cdi.call.InterceptedCalls;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;

/** Intercepts methods with {@link CacheRemoveByPrefix}. */
@CacheRemoveByPrefix
@Interceptor
@Priority(CachingOrder.PRIORITY)
public class CacheRemoveByPrefixInterceptor {

  private final InterceptedCalls calls;

  /** Made by the container. */
  @Inject
  public CacheRemoveByPrefixInterceptor(InterceptedCalls calls) {
    this.calls = calls;
  }

  /** Answers a call. */
  @AroundInvoke
  public @Nullable Object around(InvocationContext call) throws Exception {
    return calls.around(CacheRemoveByPrefix.class, call);
  }
}
