package io.larder.cdi.model;

import io.larder.cdi.CacheRemoveByPrefix;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import javax.cache.annotation.CacheDefaults;
import javax.cache.annotation.CacheKeyGenerator;
import javax.cache.annotation.CachePut;
import javax.cache.annotation.CacheRemove;
import javax.cache.annotation.CacheRemoveAll;
import javax.cache.annotation.CacheResolverFactory;
import javax.cache.annotation.CacheResult;
import org.jspecify.annotations.Nullable;

/**
 * The attributes that the cache annotations share, each of which {@link CacheDefaults} may give.
 *
 * @param cacheName empty if not given
 * @param resolverFactory {@code CacheResolverFactory} itself if not given
 * @param keyGenerator {@code CacheKeyGenerator} itself if not given
 */
record Attributes(
    String cacheName,
    Class<? extends CacheResolverFactory> resolverFactory,
    Class<? extends CacheKeyGenerator> keyGenerator) {

  /** Reads the cache annotation of a method. */
  static Attributes of(Annotation annotation) {
    if (annotation instanceof CacheResult a) {
      return new Attributes(a.cacheName(), a.cacheResolverFactory(), a.cacheKeyGenerator());
    }
    if (annotation instanceof CachePut a) {
      return new Attributes(a.cacheName(), a.cacheResolverFactory(), a.cacheKeyGenerator());
    }
    if (annotation instanceof CacheRemove a) {
      return new Attributes(a.cacheName(), a.cacheResolverFactory(), a.cacheKeyGenerator());
    }
    if (annotation instanceof CacheRemoveByPrefix a) {
      return new Attributes(a.cacheName(), CacheResolverFactory.class, CacheKeyGenerator.class);
    }
    CacheRemoveAll a = (CacheRemoveAll) annotation;
    return new Attributes(a.cacheName(), a.cacheResolverFactory(), CacheKeyGenerator.class);
  }

  /** Fills what is not given from the class's defaults. */
  Attributes orElse(@Nullable CacheDefaults defaults) {
    if (defaults == null) {
      return this;
    }
    return new Attributes(
        cacheName.isEmpty() ? defaults.cacheName() : cacheName,
        resolverFactory == CacheResolverFactory.class
            ? defaults.cacheResolverFactory()
            : resolverFactory,
        keyGenerator == CacheKeyGenerator.class ? defaults.cacheKeyGenerator() : keyGenerator);
  }

  /** Makes the declaration of a method that has these attributes. */
  Declaration declare(Class<?> beanClass, Method method, Annotation annotation) {
    String name = cacheName.isEmpty() ? Declaration.defaultCacheName(method) : cacheName;
    return new Declaration(beanClass, method, annotation, name, resolverFactory);
  }
}
