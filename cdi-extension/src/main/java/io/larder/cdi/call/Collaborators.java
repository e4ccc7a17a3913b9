package io.larder.cdi.call;

/** Where the objects come from that annotations name by their class. */
@FunctionalInterface
public interface Collaborators {

  /** Returns the bean of a class, or a new object where the class is none. */
  <T> T get(Class<T> type);
}
