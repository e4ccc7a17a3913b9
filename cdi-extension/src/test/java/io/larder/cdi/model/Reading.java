package io.larder.cdi.model;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Stereotype;
import jakarta.interceptor.InterceptorBinding;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;

/** Reads the cached methods of test beans, as a container without annotations of its own would. */
final class Reading {

  static final CachedMethodReader READER =
      new CachedMethodReader(
          type ->
              type.isAnnotationPresent(Stereotype.class)
                  || type.isAnnotationPresent(InterceptorBinding.class));

  private Reading() {}

  /** Returns the only cached method of a bean that has a name. */
  static CachedMethod of(Class<?> beanClass, String name) {
    List<CachedMethod> found =
        READER.readAll(beanClass).stream()
            .filter(cached -> cached.declaration().method().getName().equals(name))
            .toList();
    assertThat(found).as("cached methods named " + name).hasSize(1);
    return found.get(0);
  }

  /** Returns the only cached method of a bean that has a name, as what it has to be. */
  static <T extends CachedMethod> T of(Class<?> beanClass, String name, Class<T> kind) {
    CachedMethod found = of(beanClass, name);
    assertThat(found).isInstanceOf(kind);
    return kind.cast(found);
  }

  /** Returns the name of the cache of the only cached method of a bean that has a name. */
  static String cacheName(Class<?> beanClass, String name) {
    return of(beanClass, name).declaration().cacheName();
  }

  /** Returns the names of all cached methods of a bean, sorted. */
  static List<String> names(Class<?> beanClass) {
    return READER.readAll(beanClass).stream()
        .map(cached -> cached.declaration().method().getName())
        .sorted()
        .toList();
  }

  /** Returns the bridge with a name that a compiler put into a class. */
  static Method bridge(Class<?> type, String name) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> method.isBridge() && method.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
