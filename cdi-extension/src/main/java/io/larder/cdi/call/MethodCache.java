package io.larder.cdi.call;

import jakarta.interceptor.InvocationContext;
import java.util.function.Predicate;
import javax.cache.Cache;
import org.jspecify.annotations.Nullable;

/**
 * The cache of a method, as its calls use it. A call opens it once and then passes on what it got,
 * so that all it does concerns one cache.
 */
interface MethodCache {

  /** Returns the cache of a call; {@code null} if it is down and calls go on without it. */
  @Nullable Cache<Object, Object> open(InvocationContext call);

  /** Returns what is kept for a key; {@code null} if nothing is. */
  @Nullable Object get(@Nullable Cache<Object, Object> cache, Object key);

  /** Keeps a value. */
  void put(@Nullable Cache<Object, Object> cache, Object key, Object value);

  /** Removes an entry, if it is there. */
  void remove(@Nullable Cache<Object, Object> cache, Object key);

  /** Removes the entries whose keys {@code wanted} takes. */
  void removeIf(@Nullable Cache<Object, Object> cache, Predicate<Object> wanted);

  /** Removes all entries. */
  void removeAll(@Nullable Cache<Object, Object> cache);
}
