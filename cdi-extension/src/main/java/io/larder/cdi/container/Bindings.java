package io.larder.cdi.container;

import io.larder.cdi.CacheRemoveByPrefix;
import io.larder.cdi.interceptor.CachePutInterceptor;
import io.larder.cdi.interceptor.CacheRemoveAllInterceptor;
import io.larder.cdi.interceptor.CacheRemoveByPrefixInterceptor;
import io.larder.cdi.interceptor.CacheRemoveInterceptor;
import io.larder.cdi.interceptor.CacheResultInterceptor;
import jakarta.enterprise.inject.Stereotype;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Annotation;
import java.util.Map;
import javax.cache.annotation.CachePut;
import javax.cache.annotation.CacheRemove;
import javax.cache.annotation.CacheRemoveAll;
import javax.cache.annotation.CacheResult;

/** Which interceptor stands behind which annotation. */
final class Bindings {

  /** The interceptor of each annotation. */
  static final Map<Class<? extends Annotation>, Class<?>> INTERCEPTORS =
      Map.of(
          CacheResult.class, CacheResultInterceptor.class,
          CachePut.class, CachePutInterceptor.class,
          CacheRemove.class, CacheRemoveInterceptor.class,
          CacheRemoveAll.class, CacheRemoveAllInterceptor.class,
          CacheRemoveByPrefix.class, CacheRemoveByPrefixInterceptor.class);

  private Bindings() {}

  /**
   * Returns whether what has an annotation of {@code type} has the annotations of that type too.
   */
  static boolean passesOn(Class<? extends Annotation> type) {
    return type.isAnnotationPresent(Stereotype.class)
        || type.isAnnotationPresent(InterceptorBinding.class);
  }
}
