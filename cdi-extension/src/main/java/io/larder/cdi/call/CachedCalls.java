package io.larder.cdi.call;

import io.larder.cdi.model.CachedMethod;
import io.larder.cdi.model.CachedMethodReader;
import io.larder.cdi.model.Declaration;
import io.larder.cdi.settings.Settings;
import jakarta.interceptor.InvocationContext;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what the annotations say of a call, and does it. Thread-safe.
 *
 * <p>A container passes calls on objects of its own subclasses of beans, and with methods that may
 * be bridges. What is found of a pair of those is kept, so that a call costs two lookups.
 */
public final class CachedCalls implements InterceptedCalls {

  private final CachedMethodReader reader;
  private final Advices advices;
  private final Set<Class<?>> beanClasses;
  private final ConcurrentMap<Declaration, Once<Advice>> byDeclaration = new ConcurrentHashMap<>();
  private final ConcurrentMap<Class<?>, ConcurrentMap<Method, Governed>> byTarget =
      new ConcurrentHashMap<>();

  /**
   * Makes what intercepts the calls of an application.
   *
   * @param reader what reads annotations
   * @param beanClasses the classes of its beans with cached methods
   */
  public CachedCalls(
      CachedMethodReader reader,
      Set<Class<?>> beanClasses,
      Settings settings,
      Environment environment) {
    this.reader = reader;
    this.beanClasses = Set.copyOf(beanClasses);
    this.advices = new Advices(settings, environment);
  }

  /** The advice of a method, and the type of the annotation that asks for it. */
  private record Governed(@Nullable Class<? extends Annotation> by, Advice advice) {

    static final Governed BY_NOTHING = new Governed(null, Advice.NONE);
  }

  @Override
  public @Nullable Object around(Class<? extends Annotation> by, InvocationContext call)
      throws Exception {
    Governed governed = governed(call.getTarget().getClass(), call.getMethod());
    return governed.by == by ? governed.advice.around(call) : call.proceed();
  }

  private Governed governed(Class<?> target, Method method) {
    ConcurrentMap<Method, Governed> methods = byTarget.get(target);
    if (methods == null) {
      methods = byTarget.computeIfAbsent(target, type -> new ConcurrentHashMap<>());
    }
    Governed governed = methods.get(method);
    if (governed == null) {
      governed = find(target, method);
      methods.put(method, governed);
    }
    return governed;
  }

  /** All subclasses that containers make of one bean share the advice of a method. */
  private Governed find(Class<?> target, Method method) {
    Optional<CachedMethod> read = reader.read(beanClass(target), method);
    if (read.isEmpty()) {
      return Governed.BY_NOTHING;
    }
    Declaration declaration = read.get().declaration();
    return new Governed(
        declaration.annotation().annotationType(),
        byDeclaration
            .computeIfAbsent(declaration, d -> new Once<>(() -> advices.of(read.get())))
            .get());
  }

  private Class<?> beanClass(Class<?> target) {
    for (Class<?> type = target; type != null; type = type.getSuperclass()) {
      if (beanClasses.contains(type)) {
        return type;
      }
    }
    return target;
  }
}
