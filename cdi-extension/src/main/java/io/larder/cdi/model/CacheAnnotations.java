package io.larder.cdi.model;

import io.larder.cdi.CacheRemoveByPrefix;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.cache.annotation.CacheDefaults;
import javax.cache.annotation.CachePut;
import javax.cache.annotation.CacheRemove;
import javax.cache.annotation.CacheRemoveAll;
import javax.cache.annotation.CacheResult;
import org.jspecify.annotations.Nullable;

/**
 * Finds cache annotations where they are written: on the element itself, or on an annotation of it
 * that passes its own annotations on (a stereotype, or an interceptor binding), to any depth.
 */
final class CacheAnnotations {

  /** The annotations that make a method a cached one. */
  static final Set<Class<? extends Annotation>> TYPES =
      Set.of(
          CacheResult.class,
          CachePut.class,
          CacheRemove.class,
          CacheRemoveAll.class,
          CacheRemoveByPrefix.class);

  private final Predicate<Class<? extends Annotation>> passesOn;

  CacheAnnotations(Predicate<Class<? extends Annotation>> passesOn) {
    this.passesOn = passesOn;
  }

  /** Returns the annotations of {@link #TYPES} on {@code element}, the nearest ones. */
  List<Annotation> on(AnnotatedElement element) {
    return find(element, TYPES, new HashSet<>());
  }

  /** Returns the defaults of a class: its own, else its nearest superclass's. */
  @Nullable CacheDefaults defaultsOf(Class<?> beanClass) {
    for (Class<?> type = beanClass; type != null; type = type.getSuperclass()) {
      List<Annotation> found = find(type, Set.of(CacheDefaults.class), new HashSet<>());
      if (!found.isEmpty()) {
        return (CacheDefaults) found.get(0);
      }
    }
    return null;
  }

  private List<Annotation> find(
      AnnotatedElement element,
      Set<Class<? extends Annotation>> wanted,
      Set<Class<? extends Annotation>> seen) {
    List<Annotation> found = new ArrayList<>();
    for (Annotation annotation : element.getAnnotations()) {
      if (wanted.contains(annotation.annotationType())) {
        found.add(annotation);
      }
    }
    if (!found.isEmpty()) {
      return found;
    }
    for (Annotation annotation : element.getAnnotations()) {
      Class<? extends Annotation> type = annotation.annotationType();
      if (passesOn.test(type) && seen.add(type)) {
        found.addAll(find(type, wanted, seen));
      }
    }
    return found;
  }
}
