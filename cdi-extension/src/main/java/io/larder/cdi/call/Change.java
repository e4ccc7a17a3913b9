package io.larder.cdi.call;

import jakarta.interceptor.InvocationContext;

/** What a call does to its cache. */
@FunctionalInterface
interface Change {

  /** Returns the change, which knows its key already, for the method may change its parameters. */
  Runnable prepare(InvocationContext call);
}
