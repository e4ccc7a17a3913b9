package io.larder.cdi.call;

import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A call of a method that nothing else intercepts. */
final class FakeCall implements InvocationContext {

  private final Object target;
  private final Method method;
  private @Nullable Object[] parameters;

  FakeCall(Object target, Method method, @Nullable Object... parameters) {
    this.target = target;
    this.method = method;
    this.parameters = parameters;
  }

  @Override
  public Object getTarget() {
    return target;
  }

  @Override
  public @Nullable Object getTimer() {
    return null;
  }

  @Override
  public Method getMethod() {
    return method;
  }

  @Override
  public @Nullable Constructor<?> getConstructor() {
    return null;
  }

  @Override
  public @Nullable Object[] getParameters() {
    return parameters;
  }

  @Override
  public void setParameters(@Nullable Object[] changed) {
    parameters = changed;
  }

  @Override
  public Map<String, Object> getContextData() {
    return Map.of();
  }

  @Override
  public @Nullable Object proceed() throws Exception {
    try {
      return method.invoke(target, parameters);
    } catch (InvocationTargetException thrown) {
      throw FakeCall.<Exception>unchecked(thrown.getCause());
    }
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // erased: nothing is cast
  private static <T extends Throwable> T unchecked(Throwable thrown) throws T {
    throw (T) thrown;
  }
}
