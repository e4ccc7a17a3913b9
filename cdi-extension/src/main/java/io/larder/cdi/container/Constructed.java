package io.larder.cdi.container;

import io.larder.cdi.call.Collaborators;
import java.lang.reflect.Constructor;

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
      throw new IllegalArgumentException(
          type.getName()
              + " is neither a bean nor a class with a constructor without parameters: "
              + failed,
          failed);
    }
  }
}
