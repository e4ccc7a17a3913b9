package io.larder.cdi.call;

import jakarta.interceptor.InvocationContext;
import java.lang.annotation.Annotation;
import org.jspecify.annotations.Nullable;

/** What the interceptors of one application ask about each call. Thread-safe. */
@FunctionalInterface
public interface InterceptedCalls {

  /** Lets every call go on as if it were not intercepted. */
  InterceptedCalls UNTOUCHED = (by, call) -> call.proceed();

  /**
   * Answers a call that an interceptor got.
   *
   * @param by the annotation that the interceptor is bound to; a call that another annotation
   *     governs goes on, since a method's own annotation wins over its class's
   * @throws Exception what the method throws, as it is
   */
  @Nullable Object around(Class<? extends Annotation> by, InvocationContext call) throws Exception;
}
