package io.larder.cdi.call;

import jakarta.interceptor.InvocationContext;
import javax.cache.Cache;

/** Finds the cache that a call is about; asked at each call, so that no cache is kept. */
@FunctionalInterface
interface CacheSource {

  /** Returns the open cache of a call. */
  Cache<Object, Object> cacheOf(InvocationContext call);
}
