package io.larder.jcache.value;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The classes that a codec may decode, by name; all others are denied. Arrays are allowed as their
 * components are. Thread-safe.
 */
final class AllowedTypes {

  /** What to do about a class that is not allowed. */
  static final String EXPECTED =
      "expected a common JDK class, one of the cache's declared types, one that this process has"
          + " encoded, or one that allowed-classes names";

  private final Set<String> names = ConcurrentHashMap.newKeySet();
  private final ClassPatterns patterns;

  AllowedTypes(Set<Class<?>> declaredTypes, ClassPatterns patterns) {
    this.patterns = patterns;
    names.addAll(DeclaredTypes.reachedFrom(declaredTypes));
  }

  /** Allows a class from now on, since this process has encoded it. */
  void remember(Class<?> type) {
    String name = type.getName();
    if (!names.contains(name)) {
      names.add(component(name));
      names.add(name);
    }
  }

  boolean isAllowed(String className) {
    if (names.contains(className)) {
      return true;
    }
    String name = component(className);
    return name.isEmpty()
        || CommonTypes.NAMES.contains(name)
        || names.contains(name)
        || patterns.allow(name);
  }

  /** The name of an array's innermost component, empty for a primitive; any other name as it is. */
  private static String component(String className) {
    if (!className.startsWith("[")) {
      return className;
    }
    int first = className.lastIndexOf('[') + 1;
    return className.endsWith(";") ? className.substring(first + 1, className.length() - 1) : "";
  }
}
