package io.larder.cdi.call;

import jakarta.interceptor.InvocationContext;
import java.lang.annotation.Annotation;
import javax.cache.Cache;
import javax.cache.annotation.CacheResolver;

/** Asks an application's resolver for the cache. */
final class ResolvedCache<A extends Annotation> implements CacheSource {

  private final CacheResolver resolver;
  private final MethodContext<A> method;

  ResolvedCache(CacheResolver resolver, MethodContext<A> method) {
    this.resolver = resolver;
    this.method = method;
  }

  @Override
  public Cache<Object, Object> cacheOf(InvocationContext call) {
    Cache<Object, Object> cache = resolver.resolveCache(new CallContext<>(method, call));
    if (cache == null) {
      throw new IllegalStateException(
          resolver.getClass().getName()
              + " resolved no cache for "
              + method.getMethod()
              + "; a resolver has to return an open cache.");
    }
    return cache;
  }
}
