package io.larder.jcache.config;

import io.larder.jcache.LarderConfigurationException;
import java.lang.reflect.InvocationTargetException;
import javax.cache.configuration.Factory;

/**
 * Makes instances of a class by its public constructor without parameters. It holds the class, not
 * its name: no thread's class loader decides what is made.
 */
record NewInstances<T>(Class<? extends T> type) implements Factory<T> {

  private static final long serialVersionUID = 1L;

  @Override
  public T create() {
    try {
      return type.getConstructor().newInstance();
    } catch (InvocationTargetException e) {
      throw failed("its constructor threw " + e.getCause(), e);
    } catch (ReflectiveOperationException e) {
      throw failed(e.toString(), e);
    }
  }

  private LarderConfigurationException failed(String why, Throwable cause) {
    return new LarderConfigurationException(
        "cannot make an instance of " + type.getName() + ": " + why, cause);
  }
}
