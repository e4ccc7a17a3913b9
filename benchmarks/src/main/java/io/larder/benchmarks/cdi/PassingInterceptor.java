package io.larder.benchmarks.cdi;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;

/** Passes every call on. */
@Passed
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class PassingInterceptor {

  /** Passes a call on. */
  @AroundInvoke
  public @Nullable Object around(InvocationContext call) throws Exception {
    return call.proceed();
  }
}
