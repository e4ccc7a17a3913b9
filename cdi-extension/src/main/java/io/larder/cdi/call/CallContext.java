package io.larder.cdi.call;

import jakarta.interceptor.InvocationContext;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Set;
import javax.cache.annotation.CacheInvocationParameter;
import javax.cache.annotation.CacheKeyInvocationContext;
import org.jspecify.annotations.Nullable;

/**
 * What resolvers and key generators may know of one call.
 *
 * @param <A> the type of the method's cache annotation
 */
final class CallContext<A extends Annotation> implements CacheKeyInvocationContext<A> {

  private final MethodContext<A> method;
  private final InvocationContext call;

  CallContext(MethodContext<A> method, InvocationContext call) {
    this.method = method;
    this.call = call;
  }

  @Override
  public Object getTarget() {
    return call.getTarget();
  }

  @Override
  public CacheInvocationParameter[] getAllParameters() {
    return method.all(call.getParameters());
  }

  @Override
  public CacheInvocationParameter[] getKeyParameters() {
    return method.keys(call.getParameters());
  }

  @Override
  public @Nullable CacheInvocationParameter getValueParameter() {
    return method.value(call.getParameters());
  }

  @Override
  public Method getMethod() {
    return method.getMethod();
  }

  @Override
  public Set<Annotation> getAnnotations() {
    return method.getAnnotations();
  }

  @Override
  public A getCacheAnnotation() {
    return method.getCacheAnnotation();
  }

  @Override
  public String getCacheName() {
    return method.getCacheName();
  }

  @Override
  public <T> T unwrap(Class<T> type) {
    if (type.isInstance(this)) {
      return type.cast(this);
    }
    if (type.isInstance(call)) {
      return type.cast(call);
    }
    throw new IllegalArgumentException(
        "A call can be unwrapped to " + InvocationContext.class.getName() + ", not to " + type);
  }

  @Override
  public String toString() {
    return "call of " + method.getMethod();
  }
}
