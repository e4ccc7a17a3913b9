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
    Map<List<Object>, List<Method>> bySignature = new LinkedHashMap<>();
    List<Method> bridges = new ArrayList<>();
    for (Class<?> current = type;
        current != null && current != Object.class;
        current = current.getSuperclass()) {
      for (Method method : current.getDeclaredMethods()) {
        if (isCandidate(method)) {
          addUnlessOverridden(bySignature, method);
        } else if (method.isBridge()) {
          bridges.add(method);
        }
      }
    }
    for (Method method : type.getMethods()) {
      if (method.isDefault() && !method.isBridge()) {
        addUnlessOverridden(bySignature, method);
      }
    }
    List<Method> methods = bySignature.values().stream().flatMap(List::stream).toList();
    return methods.stream()
        .filter(
            method ->
                bridges.stream().noneMatch(bridge -> Bridges.hides(type, bridge, method, methods)))
        .toList();
  }

  private static void addUnlessOverridden(
      Map<List<Object>, List<Method>> bySignature, Method method) {
    List<Method> below =
        bySignature.computeIfAbsent(
            List.of(method.getName(), Arrays.asList(method.getParameterTypes())),
            signature -> new ArrayList<>());
    if (below.stream().noneMatch(lower -> overrides(lower, method))) {
      below.add(method);
    }
  }

  /** Whoever sees a method of the same signature overrides it. */
  private static boolean overrides(Method below, Method above) {
    boolean isSeenEverywhere = (above.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0;
    return isSeenEverywhere
        || above.getDeclaringClass().getPackage() == below.getDeclaringClass().getPackage();
  }

  private static boolean isCandidate(Method method) {
    int refused = Modifier.STATIC | Modifier.PRIVATE | Modifier.ABSTRACT;
    return (method.getModifiers() & refused) == 0 && !method.isSynthetic();
  }
}
