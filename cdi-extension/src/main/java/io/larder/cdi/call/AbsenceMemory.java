package io.larder.cdi.call;

import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;

/**
 * Remembers for a while that a method returned {@code null}, in a cache of its own ({@code
 * NAME.absent}): so the cache of results holds results alone, of their declared type, and absence
 * has a time to live of its own with any provider.
 */
final class AbsenceMemory implements Memory, Companion {

  private final MethodCache cache;

  AbsenceMemory(MethodCache cache) {
    this.cache = cache;
  }

  /** Returns the name of the cache that holds what the cache {@code name} lacks. */
  static String nameBeside(String name) {
    return name + ".absent";
  }

  @Override
  public @Nullable Outcome recall(InvocationContext call, Object key) {
    return cache.get(cache.open(call), key) == null ? null : Outcome.NOTHING;
  }

  @Override
  public void returnedNothing(InvocationContext call, Object key) {
    cache.put(cache.open(call), key, true);
  }

  @Override
  public void forget(InvocationContext call, Object key) {
    cache.remove(cache.open(call), key);
  }

  @Override
  public void changed(InvocationContext call, Object key) {
    forget(call, key);
  }

  @Override
  public void changedAll(InvocationContext call) {
    cache.removeAll(cache.open(call));
  }
}
