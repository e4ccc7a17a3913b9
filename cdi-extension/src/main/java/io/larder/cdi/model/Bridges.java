package io.larder.cdi.model;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the methods that bridges stand for. A compiler makes bridges where an override has other
 * erased types than what it overrides.
 */
final class Bridges {

  private Bridges() {}

  /**
   * Returns the method of {@code type} that {@code called} stands for, itself if it is no bridge.
   */
  static Method resolve(Class<?> type, Method called) {
    if (!called.isBridge()) {
      return called;
    }
    List<Method> candidates =
        Methods.of(type).stream().filter(method -> isNarrower(method, called)).toList();
    if (candidates.size() < 2) {
      return candidates.isEmpty() ? called : candidates.get(0);
    }
    Set<List<Class<?>>> meant = parametersOfOverridden(type, called);
    return candidates.stream()
        .filter(method -> meant.contains(List.of(method.getParameterTypes())))
        .findFirst()
        .orElse(candidates.get(0));
  }

  /**
   * Returns whether {@code bridge} overrides {@code above} on behalf of one of {@code methods} that
   * has other erased parameters.
   */
  static boolean hides(Class<?> type, Method bridge, Method above, Collection<Method> methods) {
    List<Class<?>> erased = List.of(bridge.getParameterTypes());
    if (!above.getName().equals(bridge.getName())
        || !erased.equals(List.of(above.getParameterTypes()))
        || above.getDeclaringClass() == bridge.getDeclaringClass()
        || !above.getDeclaringClass().isAssignableFrom(bridge.getDeclaringClass())) {
      return false;
    }
    Set<List<Class<?>>> meant = parametersOfOverridden(type, bridge);
    return methods.stream()
        .filter(method -> method.getName().equals(bridge.getName()))
        .map(method -> List.of(method.getParameterTypes()))
        .anyMatch(parameters -> meant.contains(parameters) && !parameters.equals(erased));
  }

  /**
   * Returns the parameters, as {@code type} has them, of the methods of its supertypes whose
   * erasure the bridge has: overloads alone can tell which of them is meant.
   */
  private static Set<List<Class<?>>> parametersOfOverridden(Class<?> type, Method bridge) {
    TypeArguments arguments = new TypeArguments(type);
    Set<List<Class<?>>> found = new LinkedHashSet<>();
    for (Class<?> supertype : supertypes(type, new LinkedHashSet<>())) {
      for (Method method : supertype.getDeclaredMethods()) {
        if (!method.isBridge()
            && method.getName().equals(bridge.getName())
            && Arrays.equals(method.getParameterTypes(), bridge.getParameterTypes())) {
          found.add(
              Arrays.stream(method.getGenericParameterTypes())
                  .<Class<?>>map(arguments::erase)
                  .toList());
        }
      }
    }
    return found;
  }

  private static Set<Class<?>> supertypes(Class<?> type, Set<Class<?>> found) {
    if (found.add(type)) {
      if (type.getSuperclass() != null) {
        supertypes(type.getSuperclass(), found);
      }
      for (Class<?> implemented : type.getInterfaces()) {
        supertypes(implemented, found);
      }
    }
    return found;
  }

  private static boolean isNarrower(Method method, Method bridge) {
    if (!method.getName().equals(bridge.getName())
        || method.getParameterCount() != bridge.getParameterCount()
        || !bridge.getReturnType().isAssignableFrom(method.getReturnType())) {
      return false;
    }
    Class<?>[] narrow = method.getParameterTypes();
    Class<?>[] wide = bridge.getParameterTypes();
    for (int i = 0; i < narrow.length; i++) {
      if (!wide[i].isAssignableFrom(narrow[i])) {
        return false;
      }
    }
    return true;
  }
}
