package io.larder.server.config;

import java.util.List;

/**
 * The values that a parameter may have, and how they are written. Immutable.
 *
 * @param <T> immutable values
 */
public interface ParameterType<T> {

  /**
   * Reads a value.
   *
   * @param words at least one; exactly one if not {@link #takesSeveralWords}
   * @param current the value so far, for those that are changed in part
   * @throws ConfigException if the words are none
   */
  T parse(List<String> words, T current);

  /** A value as {@code CONFIG GET} answers it. */
  String text(T value);

  /** Which values there are, in a few words, for the documentation. */
  String description();

  /** Whether a value is written as several words. */
  default boolean takesSeveralWords() {
    return false;
  }

  /** The words after the parameter's name, of each line that a file has for a value. */
  default List<List<String>> lines(T value) {
    String text = text(value);
    return List.of(
        takesSeveralWords() && !text.isEmpty() ? List.of(text.split(" ")) : List.of(text));
  }
}
