package io.larder.cdi.model;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The methods of a class as a container may intercept them. */
final class Methods {

  private Methods() {}

  /**
   * Returns the methods that a call on an object of {@code type} can reach, inherited ones and
   * default methods of interfaces among them, without static, private, abstract and bridge methods
   * and those of {@code Object}.
   */
  static Collection<Method> of(Class<?> type) {
    Map<List<Object>, Method> methods = new LinkedHashMap<>();
    for (Class<?> current = type;
        current != null && current != Object.class;
        current = current.getSuperclass()) {
      for (Method method : current.getDeclaredMethods()) {
        if (isCandidate(method)) {
          methods.putIfAbsent(identity(method), method);
        }
      }
    }
    for (Method method : type.getMethods()) {
      if (method.isDefault() && !method.isBridge()) {
        methods.putIfAbsent(identity(method), method);
      }
    }
    return methods.values();
  }

  /**
   * Returns the method of {@code type} that {@code bridge} stands for; {@code bridge} itself when
   * it is no bridge. A compiler makes bridges where an override has other erased types than what it
   * overrides.
   */
  static Method bridged(Class<?> type, Method bridge) {
    if (!bridge.isBridge()) {
      return bridge;
    }
    return of(type).stream()
        .filter(method -> isBridgedBy(method, bridge))
        .findFirst()
        .orElse(bridge);
  }

  private static boolean isBridgedBy(Method method, Method bridge) {
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

  private static boolean isCandidate(Method method) {
    int refused = Modifier.STATIC | Modifier.PRIVATE | Modifier.ABSTRACT;
    return (method.getModifiers() & refused) == 0 && !method.isSynthetic();
  }

  /** Overriding goes by name and parameters, and within its package for what is package-private. */
  private static List<Object> identity(Method method) {
    List<Object> identity = new ArrayList<>();
    identity.add(method.getName());
    identity.add(Arrays.asList(method.getParameterTypes()));
    if ((method.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) == 0) {
      identity.add(method.getDeclaringClass().getPackage());
    }
    return identity;
  }
}
