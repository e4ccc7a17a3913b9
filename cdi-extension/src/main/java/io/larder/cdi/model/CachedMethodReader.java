package io.larder.cdi.model;

import io.larder.cdi.CacheRemoveByPrefix;
import io.larder.cdi.model.CachedMethod.ExceptionCaching;
import io.larder.cdi.model.CachedMethod.Lookup;
import io.larder.cdi.model.CachedMethod.Moment;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.cache.annotation.CacheDefaults;
import javax.cache.annotation.CachePut;
import javax.cache.annotation.CacheRemove;
import javax.cache.annotation.CacheRemoveAll;
import javax.cache.annotation.CacheResult;

/**
 * Reads cached methods off classes, and refuses those that break a rule of JSR-107.
 *
 * <p>An annotation of the method wins over one of its bean's class. An annotation of a class holds
 * for every method of its beans that can be intercepted, but a {@code @CacheResult} not for those
 * that return nothing. It is not inherited by subclasses (CDI: only bindings that are
 * {@code @Inherited} are), while {@link CacheDefaults} is found on superclasses too.
 *
 * <p>Thread-safe, stateless.
 */
public final class CachedMethodReader {

  private final CacheAnnotations annotations;

  /**
   * Makes a reader.
   *
   * @param passesOn tells of an annotation whether what is annotated with it has the annotations of
   *     that annotation too, as stereotypes and interceptor bindings have it
   */
  public CachedMethodReader(Predicate<Class<? extends Annotation>> passesOn) {
    this.annotations = new CacheAnnotations(passesOn);
  }

  /**
   * Returns the cached methods of a bean.
   *
   * @throws CacheDefinitionException if a method breaks a rule
   */
  public List<CachedMethod> readAll(Class<?> beanClass) {
    List<CachedMethod> found = new ArrayList<>();
    for (Method method : Methods.of(beanClass)) {
      read(beanClass, method).ifPresent(found::add);
    }
    return found;
  }

  /**
   * Returns what the annotations say of a method of a bean; nothing if no cache annotation does. A
   * bridge is read as the method that it stands for.
   *
   * @throws CacheDefinitionException if the method breaks a rule
   */
  public Optional<CachedMethod> read(Class<?> beanClass, Method called) {
    Method method = Bridges.resolve(beanClass, called);
    List<Annotation> found = annotations.on(method);
    if (found.isEmpty()) {
      found = annotations.on(beanClass);
      found.removeIf(a -> a instanceof CacheResult && method.getReturnType() == void.class);
    }
    if (found.isEmpty()) {
      return Optional.empty();
    }
    if (found.size() > 1) {
      throw new CacheDefinitionException(
          beanClass, method, "has " + names(found) + ", but a method may have one of them only.");
    }
    return Optional.of(read(beanClass, method, found.get(0)));
  }

  /**
   * Returns the methods, inherited ones among them, whose annotations no container can honour,
   * since they are never intercepted.
   */
  public List<Method> unreachable(Class<?> beanClass) {
    List<Method> found = new ArrayList<>();
    for (Class<?> type = beanClass; type != null; type = type.getSuperclass()) {
      for (Method method : type.getDeclaredMethods()) {
        if ((method.getModifiers() & (Modifier.PRIVATE | Modifier.STATIC)) != 0
            && !annotations.on(method).isEmpty()) {
          found.add(method);
        }
      }
    }
    return found;
  }

  private CachedMethod read(Class<?> beanClass, Method method, Annotation found) {
    Attributes attributes = Attributes.of(found).orElse(annotations.defaultsOf(beanClass));
    Declaration declaration = attributes.declare(beanClass, method, found);
    MarkedParameters marked = new MarkedParameters(beanClass, method);
    KeyParameters key = new KeyParameters(marked.keyPositions(), attributes.keyGenerator());
    if (found instanceof CacheResult annotation) {
      if (method.getReturnType() == void.class) {
        throw new CacheDefinitionException(
            beanClass, method, "has @CacheResult, but returns nothing that could be kept.");
      }
      return new CachedMethod.Result(
          declaration, key, Lookup.of(annotation), ExceptionCaching.of(annotation));
    }
    if (found instanceof CachePut annotation) {
      return new CachedMethod.Put(
          declaration,
          key,
          marked.valuePosition(),
          Moment.of(annotation.afterInvocation()),
          ExceptionRule.none(annotation.cacheFor(), annotation.noCacheFor()));
    }
    if (found instanceof CacheRemove annotation) {
      return new CachedMethod.Remove(
          declaration,
          key,
          Moment.of(annotation.afterInvocation()),
          ExceptionRule.none(annotation.evictFor(), annotation.noEvictFor()));
    }
    if (found instanceof CacheRemoveByPrefix annotation) {
      return new CachedMethod.RemoveByPrefix(
          declaration,
          KeyParameters.ofDefault(marked.keyPositions()), // other keys have no beginning
          Moment.of(annotation.afterInvocation()),
          ExceptionRule.none(annotation.evictFor(), annotation.noEvictFor()));
    }
    CacheRemoveAll annotation = (CacheRemoveAll) found;
    return new CachedMethod.RemoveAll(
        declaration,
        Moment.of(annotation.afterInvocation()),
        ExceptionRule.none(annotation.evictFor(), annotation.noEvictFor()));
  }

  private static String names(List<Annotation> found) {
    return found.stream()
        .map(annotation -> "@" + annotation.annotationType().getSimpleName())
        .collect(Collectors.joining(" and "));
  }
}
