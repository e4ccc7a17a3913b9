package io.larder.cdi.call;

import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;

/** What is done around the calls of one method. Thread-safe. */
@FunctionalInterface
interface Advice {

  /** Goes on with the call. */
  Advice NONE = InvocationContext::proceed;

  /**
   * Answers a call, with the method or without it.
   *
   * @throws Exception what the method throws, as it is
   */
  @Nullable Object around(InvocationContext call) throws Exception;
}
