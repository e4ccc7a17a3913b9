package io.larder.cdi.interceptor;

import io.larder.cdi.CachingOrder;
import io.larder.cdi.call.InterceptedCalls;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import javax.cache.annotation.CacheRemoveAll;
import org.jspecify.annotations.Nullable;

/** Intercepts methods with {@link CacheRemoveAll}. */
@CacheRemoveAll
@Interceptor
@Priority(CachingOrder.PRIORITY)
public class CacheRemoveAllInterceptor {

  private final InterceptedCalls calls;

  /** Made by the container. */
  @Inject
  public CacheRemoveAllInterceptor(InterceptedCalls calls) {
    this.calls = calls;
  }

  /** Answers a call. */
  @AroundInvoke
  public @Nullable Object around(InvocationContext call) throws Exception {
    return calls.around(CacheRemoveAll.class, call);
  }
}
