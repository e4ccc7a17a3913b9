package io.larder.jcache.copy;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * Constructors as serialization uses them: they make an object of a class and run the first
 * constructor of a superclass that is not serializable. They come from {@code
 * sun.reflect.ReflectionFactory}, which the JDK has for this purpose and exports ({@code
 * jdk.unsupported}); it is found by its name, since compilers warn of it.
 */
final class SerialConstructors {

  private record Factory(Object instance, Method constructorOf) {}

  private static final @Nullable Factory FACTORY = factory();

  private SerialConstructors() {}

  /** The constructor of a class; null if it has none or this JVM does not tell. */
  static @Nullable Constructor<?> of(Class<?> type) throws ReflectiveOperationException {
    return FACTORY == null
        ? null
        : (Constructor<?>) FACTORY.constructorOf().invoke(FACTORY.instance(), type);
  }

  private static @Nullable Factory factory() {
    try {
      Class<?> type =
          Class.forName(
              "sun.reflect.ReflectionFactory", true, ClassLoader.getPlatformClassLoader());
      return new Factory(
          type.getMethod("getReflectionFactory").invoke(null),
          type.getMethod("newConstructorForSerialization", Class.class));
    } catch (ReflectiveOperationException | RuntimeException notThere) {
      return null;
    }
  }
}
