package io.larder.jcache.config;

import java.lang.reflect.Modifier;
import javax.cache.configuration.Factory;

/** Classes that a file names, found by the manager's class loader and checked at once. */
final class ClassNames {

  private ClassNames() {}

  /** A class; it is not initialized. */
  static Class<?> type(Found found) {
    String expected = "the full name of a class that the manager's class loader finds";
    try {
      return Class.forName(found.text(expected), false, found.loader());
    } catch (ClassNotFoundException | LinkageError e) {
      throw found.wrong(expected);
    }
  }

  /** A factory of instances of a class, which must be of a kind and have a public constructor. */
  @SuppressWarnings("unchecked") // type arguments are the file's promise, as in any factory by name
  static <T> Factory<T> factory(Found found, Class<? super T> kind) {
    Class<?> type = type(found);
    if (!kind.isAssignableFrom(type)) {
      throw found.wrong("a class that implements " + kind.getName());
    }
    if (Modifier.isAbstract(type.getModifiers())
        || !Modifier.isPublic(type.getModifiers())
        || !hasPublicConstructor(type)) {
      throw found.wrong("a public class with a public constructor without parameters");
    }
    return new NewInstances<>((Class<? extends T>) type);
  }

  private static boolean hasPublicConstructor(Class<?> type) {
    try {
      return Modifier.isPublic(type.getConstructor().getModifiers());
    } catch (NoSuchMethodException | LinkageError e) {
      return false;
    }
  }
}
