package io.larder.jcache.copy;

import java.io.ObjectInputStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * What the JDK has for those who serialize: {@code sun.reflect.ReflectionFactory}, exported by
 * {@code jdk.unsupported}. It is found by its name, since compilers warn of it.
 */
final class SerializationLibrary {

  private static final MethodType READS =
      MethodType.methodType(void.class, Object.class, ObjectInputStream.class);

  private static final @Nullable Object FACTORY = factory();

  private SerializationLibrary() {}

  /**
   * The constructor that serialization uses: it makes an object of a class and runs the first
   * constructor of a superclass that is not serializable. Null if there is none.
   */
  static @Nullable Constructor<?> constructor(Class<?> type) throws ReflectiveOperationException {
    return (Constructor<?>) ask("newConstructorForSerialization", type);
  }

  /**
   * What sets the fields of a class, be they final, from those that a stream says it has read: a
   * handle of type {@code (Object, ObjectInputStream)void}. Null before Java 24.
   */
  static @Nullable MethodHandle defaultRead(Class<?> type) throws ReflectiveOperationException {
    MethodHandle read = (MethodHandle) ask("defaultReadObjectForSerialization", type);
    return read == null ? null : read.asType(READS);
  }

  private static @Nullable Object ask(String question, Class<?> type)
      throws ReflectiveOperationException {
    if (FACTORY == null) {
      return null;
    }
    for (Method method : FACTORY.getClass().getMethods()) {
      if (method.getName().equals(question) && method.getParameterCount() == 1) {
        return method.invoke(FACTORY, type);
      }
    }
    return null;
  }

  private static @Nullable Object factory() {
    try {
      Class<?> type =
          Class.forName(
              "sun.reflect.ReflectionFactory", true, ClassLoader.getPlatformClassLoader());
      return type.getMethod("getReflectionFactory").invoke(null);
    } catch (ReflectiveOperationException | RuntimeException notThere) {
      return null;
    }
  }
}
