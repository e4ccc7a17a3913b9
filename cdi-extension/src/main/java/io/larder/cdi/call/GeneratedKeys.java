package io.larder.cdi.call;

import jakarta.interceptor.InvocationContext;
import java.lang.annotation.Annotation;
import javax.cache.annotation.CacheKeyGenerator;

/** Asks an application's generator for keys. */
final class GeneratedKeys<A extends Annotation> implements KeySource {

  private final CacheKeyGenerator generator;
  private final MethodContext<A> method;

  GeneratedKeys(CacheKeyGenerator generator, MethodContext<A> method) {
    this.generator = generator;
    this.method = method;
  }

  @Override
  public Object keyOf(InvocationContext call) {
    Object key = generator.generateCacheKey(new CallContext<>(method, call));
    if (key == null) {
      throw new IllegalStateException(
          generator.getClass().getName()
              + " made no key for "
              + method.getMethod()
              + "; a generator has to return a key that is not null.");
    }
    return key;
  }
}
