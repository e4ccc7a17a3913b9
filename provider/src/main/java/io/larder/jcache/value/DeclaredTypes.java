package io.larder.jcache.value;

import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * The types that can be reached from a cache's declared types by what is declared in them: fields
 * that are serialized, their type arguments and array components, superclasses, and the permitted
 * subclasses of sealed types. The JDK's own classes are reached but not looked into.
 */
final class DeclaredTypes {

  private final Deque<Type> open = new ArrayDeque<>();
  private final Set<Type> seen = new HashSet<>();
  private final Set<String> names = new HashSet<>();

  private DeclaredTypes() {}

  /** The names of the types that are reached. */
  static Set<String> reachedFrom(Collection<? extends Class<?>> roots) {
    DeclaredTypes walk = new DeclaredTypes();
    roots.forEach(walk::reach);
    while (!walk.open.isEmpty()) {
      walk.lookInto(walk.open.remove());
    }
    return walk.names;
  }

  private void reach(Type type) {
    if (seen.add(type)) {
      open.add(type);
    }
  }

  private void lookInto(Type type) {
    if (type instanceof Class<?> known) {
      lookInto(known);
    } else if (type instanceof ParameterizedType parameterized) {
      reach(parameterized.getRawType());
      reachAll(parameterized.getActualTypeArguments());
    } else if (type instanceof GenericArrayType array) {
      reach(array.getGenericComponentType());
    } else if (type instanceof WildcardType wildcard) {
      reachAll(wildcard.getUpperBounds());
    } else if (type instanceof TypeVariable<?> variable) {
      reachAll(variable.getBounds());
    }
  }

  private void lookInto(Class<?> type) {
    if (type.isArray()) {
      reach(type.getComponentType());
      return;
    }
    if (type.isPrimitive()) {
      return;
    }
    names.add(type.getName());
    if (type.getGenericSuperclass() != null) {
      reach(type.getGenericSuperclass());
    }
    if (type.isSealed()) {
      reachAll(type.getPermittedSubclasses());
    }
    if (!isOfTheJdk(type)) {
      for (Field field : type.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())
            && !Modifier.isTransient(field.getModifiers())) {
          reach(field.getGenericType());
        }
      }
    }
  }

  private void reachAll(Type[] types) {
    for (Type type : types) {
      reach(type);
    }
  }

  private static boolean isOfTheJdk(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    return loader == null || loader == ClassLoader.getPlatformClassLoader();
  }
}
