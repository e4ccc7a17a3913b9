package io.larder.cdi.model;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.stream.IntStream;
import javax.cache.annotation.CacheKey;
import javax.cache.annotation.CacheValue;

/** Which parameters of a method are marked, and what follows for its key and its value. */
final class MarkedParameters {

  private final Class<?> beanClass;
  private final Method method;
  private final List<Integer> keys;
  private final List<Integer> values;

  /** Reads the marks; refuses a parameter that has both, as a value is never part of its key. */
  MarkedParameters(Class<?> beanClass, Method method) {
    this.beanClass = beanClass;
    this.method = method;
    this.keys = marked(method, CacheKey.class);
    this.values = marked(method, CacheValue.class);
    for (int position : keys) {
      if (values.contains(position)) {
        throw broken(
            "parameter "
                + position
                + " has both @CacheKey and @CacheValue, but a value is never part of its key.");
      }
    }
  }

  /** Returns the positions that make the key: the marked ones, else all but the value's. */
  List<Integer> keyPositions() {
    if (!keys.isEmpty()) {
      return keys;
    }
    return IntStream.range(0, method.getParameterCount())
        .boxed()
        .filter(position -> !values.contains(position))
        .toList();
  }

  /** Returns the position of the one parameter that is put. */
  int valuePosition() {
    if (values.size() != 1) {
      throw broken(
          "has @CachePut and "
              + (values.isEmpty() ? "no parameter" : values.size() + " parameters")
              + " with @CacheValue, but exactly one is to be put.");
    }
    return values.get(0);
  }

  private CacheDefinitionException broken(String rule) {
    return new CacheDefinitionException(beanClass, method, rule);
  }

  private static List<Integer> marked(Method method, Class<? extends Annotation> mark) {
    Parameter[] parameters = method.getParameters();
    return IntStream.range(0, parameters.length)
        .filter(position -> parameters[position].isAnnotationPresent(mark))
        .boxed()
        .toList();
  }
}
