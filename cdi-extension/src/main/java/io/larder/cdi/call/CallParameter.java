package io.larder.cdi.call;

import java.lang.annotation.Annotation;
import java.util.Set;
import javax.cache.annotation.CacheInvocationParameter;
import org.jspecify.annotations.Nullable;

/**
 * One parameter of a call.
 *
 * @param rawType its declared type
 * @param value what was passed
 * @param annotations its annotations
 * @param position its position, from 0
 */
record CallParameter(
    Class<?> rawType, @Nullable Object value, Set<Annotation> annotations, int position)
    implements CacheInvocationParameter {

  @Override
  public Class<?> getRawType() {
    return rawType;
  }

  @Override
  public @Nullable Object getValue() {
    return value;
  }

  @Override
  public Set<Annotation> getAnnotations() {
    return annotations;
  }

  @Override
  public int getParameterPosition() {
    return position;
  }
}
