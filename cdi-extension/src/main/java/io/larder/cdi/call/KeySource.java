package io.larder.cdi.call;

import jakarta.interceptor.InvocationContext;

/** Makes the keys of a method's calls. */
@FunctionalInterface
interface KeySource {

  /** Returns the key of a call; to be asked before the method runs, which may change its arrays. */
  Object keyOf(InvocationContext call);
}
