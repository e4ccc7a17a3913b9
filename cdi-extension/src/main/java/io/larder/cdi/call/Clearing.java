package io.larder.cdi.call;

import jakarta.interceptor.InvocationContext;

/** Removes all entries. */
final class Clearing implements Change {

  private final MethodCache cache;
  private final Companion companion;

  Clearing(MethodCache cache, Companion companion) {
    this.cache = cache;
    this.companion = companion;
  }

  @Override
  public Runnable prepare(InvocationContext call) {
    return () -> {
      cache.removeAll(cache.open(call));
      companion.changedAll(call);
    };
  }
}
