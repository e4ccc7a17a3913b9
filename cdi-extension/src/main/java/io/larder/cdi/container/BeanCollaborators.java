package io.larder.cdi.container;

import io.larder.cdi.call.Collaborators;
import jakarta.enterprise.inject.Instance;

/** Looks for a bean of a class, and makes an object of the class where it is none. */
final class BeanCollaborators implements Collaborators {

  private final Instance<Object> lookup;

  BeanCollaborators(Instance<Object> lookup) {
    this.lookup = lookup;
  }

  @Override
  public <T> T get(Class<T> type) {
    Instance<T> beans = lookup.select(type);
    return beans.isResolvable() ? beans.get() : Constructed.INSTANCE.get(type);
  }

  @Override
  public void check(Class<?> type) {
    if (!lookup.select(type).isResolvable()) {
      Constructed.INSTANCE.check(type);
    }
  }
}
