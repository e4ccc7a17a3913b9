package io.larder.cdi.container;

import io.larder.cdi.call.Collaborators;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.Arrays;

/** Makes objects by the constructor without parameters, whatever its visibility. */
enum Constructed implements Collaborators {
  INSTANCE;

  @Override
  public <T> T get(Class<T> type) {
    try {
      Constructor<T> constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      return constructor.newInstance();
    } catch (ReflectiveOperationException | RuntimeException failed) {
      throw unknown(type, failed);
    }
  }

  @Override
  public void check(Class<?> type) {
    if (Modifier.isAbstract(type.getModifiers())) {
      throw unknown(type, new InstantiationException("it is abstract"));
    }
    if (Arrays.stream(type.getDeclaredConstructors()).allMatch(c -> c.getParameterCount() > 0)) {
      throw unknown(type, new NoSuchMethodException("<init>()"));
    }
  }

  private static IllegalArgumentException unknown(Class<?> type, Exception why) {
    return new IllegalArgumentException(
        type.getName()
            + " is neither a bean nor a class with a constructor without parameters: "
            + why,
        why);
  }
}
