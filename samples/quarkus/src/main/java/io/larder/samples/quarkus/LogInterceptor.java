package io.larder.samples.quarkus;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;

/** Notes the calls that reach it. The cache is asked before, so that it sees no hit. */
@Logged
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class LogInterceptor {

  private final CallLog log;

  /** Made by the container. */
  @Inject
  public LogInterceptor(CallLog log) {
    this.log = log;
  }

  /** Notes a call. */
  @AroundInvoke
  public @Nullable Object around(InvocationContext call) throws Exception {
    log.note(call.getMethod().getName());
    return call.proceed();
  }
}
