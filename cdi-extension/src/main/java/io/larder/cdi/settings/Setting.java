package io.larder.cdi.settings;

import java.util.function.Function;

/**
 * One row of what can be configured.
 *
 * @param <T> the type of its values
 * @param name the name after {@code larder.cdi.}
 * @param scope whether caches or methods can have their own value
 * @param type how a value is read, and what a wrong one should have been
 * @param defaultText the default as it would be written, empty for none
 * @param sentence what it does, for people
 */
public record Setting<T>(
    String name, Scope scope, Type<T> type, String defaultText, String sentence) {

  /** For what a setting may have a value of its own. */
  public enum Scope {
    /** One value for the application. */
    APPLICATION,
    /** {@code larder.cdi.cache."NAME".…} wins over {@code larder.cdi.…}. */
    CACHE,
    /**
     * {@code larder.cdi.method."package.Class.method".…} wins over the cache's, and that over the
     * application's.
     */
    METHOD
  }

  /**
   * How the text of a value is read.
   *
   * @param <T> the type of the values
   * @param expected what a value has to be, after "it has to be"
   * @param reading reads a value; throws any {@code RuntimeException} if it cannot
   */
  public record Type<T>(String expected, Function<String, T> reading) {}

  T read(String property, String text) {
    try {
      return type.reading().apply(text.strip());
    } catch (RuntimeException wrong) {
      SettingException error = new SettingException(property, text, type.expected());
      error.initCause(wrong);
      throw error;
    }
  }
}
