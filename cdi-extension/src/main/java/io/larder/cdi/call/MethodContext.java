package io.larder.cdi.call;

import io.larder.cdi.model.Declaration;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.cache.annotation.CacheInvocationParameter;
import javax.cache.annotation.CacheMethodDetails;
import org.jspecify.annotations.Nullable;

/**
 * What resolvers and key generators may know of a method.
 *
 * @param <A> the type of its cache annotation
 */
final class MethodContext<A extends Annotation> implements CacheMethodDetails<A> {

  /** The value's position where a method puts none. */
  static final int NO_VALUE = -1;

  private final Declaration declaration;
  private final A annotation;
  private final Set<Annotation> annotations;
  private final List<Set<Annotation>> parameterAnnotations;
  private final List<Integer> keyPositions;
  private final int valuePosition;

  MethodContext(
      Declaration declaration, A annotation, List<Integer> keyPositions, int valuePosition) {
    this.declaration = declaration;
    this.annotation = annotation;
    this.keyPositions = keyPositions;
    this.valuePosition = valuePosition;
    this.annotations = Set.of(declaration.method().getAnnotations());
    this.parameterAnnotations =
        Arrays.stream(declaration.method().getParameterAnnotations()).map(Set::of).toList();
  }

  @Override
  public Method getMethod() {
    return declaration.method();
  }

  @Override
  public Set<Annotation> getAnnotations() {
    return annotations;
  }

  @Override
  public A getCacheAnnotation() {
    return annotation;
  }

  @Override
  public String getCacheName() {
    return declaration.cacheName();
  }

  CacheInvocationParameter[] all(@Nullable Object[] values) {
    return IntStream.range(0, values.length)
        .mapToObj(position -> parameter(position, values))
        .toArray(CacheInvocationParameter[]::new);
  }

  CacheInvocationParameter[] keys(@Nullable Object[] values) {
    return keyPositions.stream()
        .map(position -> parameter(position, values))
        .toArray(CacheInvocationParameter[]::new);
  }

  @Nullable CacheInvocationParameter value(@Nullable Object[] values) {
    return valuePosition == NO_VALUE ? null : parameter(valuePosition, values);
  }

  private CallParameter parameter(int position, @Nullable Object[] values) {
    return new CallParameter(
        getMethod().getParameterTypes()[position],
        values[position],
        parameterAnnotations.get(position),
        position);
  }
}
