package io.larder.cdi.call;

/** Where the objects come from that annotations name by their class. */
@FunctionalInterface
public interface Collaborators {

  /**
   * Returns the bean of a class, or a new object where the class is none.
   *
   * @throws IllegalArgumentException if there is no way to have one
   */
  <T> T get(Class<T> type);

  /**
   * Checks that {@link #get} can return one, as far as that is known without making it.
   *
   * @throws IllegalArgumentException if it cannot; says why
   */
  default void check(Class<?> type) {}
}
