package io.larder.cdi.model;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Collectors;
import javax.cache.annotation.CacheResolverFactory;

/**
 * A cached method as its author wrote it.
 *
 * @param beanClass the class of the bean; the method may be inherited
 * @param method the method, never a bridge
 * @param annotation the cache annotation that governs it, its own or its class's
 * @param cacheName the name of its cache, never empty
 * @param resolverFactory what finds the cache; {@code CacheResolverFactory} itself means the
 *     default
 */
public record Declaration(
    Class<?> beanClass,
    Method method,
    Annotation annotation,
    String cacheName,
    Class<? extends CacheResolverFactory> resolverFactory) {

  /** Returns whether the cache is found by its name. */
  public boolean isFoundByName() {
    return resolverFactory == CacheResolverFactory.class;
  }

  /**
   * Returns the default name of the cache of {@code method}, {@code
   * package.Class.method(package.Parameter,…)}: the class that declares the method, and its
   * parameters' declared types.
   */
  static String defaultCacheName(Method method) {
    return method.getDeclaringClass().getName() + "." + signature(method);
  }

  /** Returns {@code method(package.Parameter,…)}. */
  static String signature(Method method) {
    return Arrays.stream(method.getParameterTypes())
        .map(Class::getTypeName)
        .collect(Collectors.joining(",", method.getName() + "(", ")"));
  }

  /** Returns {@code package.Class.method}, of the class that declares the method. */
  public String name() {
    return method.getDeclaringClass().getName() + "." + method.getName();
  }

  /** Returns {@code package.Class.method(package.Parameter,…)}, of the bean's class. */
  @Override
  public String toString() {
    return beanClass.getName() + "." + signature(method);
  }
}
