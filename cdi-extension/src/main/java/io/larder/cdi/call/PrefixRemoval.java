package io.larder.cdi.call;

import io.larder.cdi.key.CallKey;
import jakarta.interceptor.InvocationContext;
import javax.cache.Cache;

/** Removes the entries whose keys begin with the parameters of the call. */
final class PrefixRemoval implements Change {

  private final KeySource prefixes;
  private final MethodCache cache;
  private final Companion companion;

  PrefixRemoval(KeySource prefixes, MethodCache cache, Companion companion) {
    this.prefixes = prefixes;
    this.cache = cache;
    this.companion = companion;
  }

  @Override
  public Runnable prepare(InvocationContext call) {
    CallKey prefix = (CallKey) prefixes.keyOf(call);
    return () -> {
      Cache<Object, Object> opened = cache.open(call);
      cache.removeIf(opened, key -> key instanceof CallKey known && known.startsWith(prefix));
      companion.changedAll(call);
    };
  }
}
