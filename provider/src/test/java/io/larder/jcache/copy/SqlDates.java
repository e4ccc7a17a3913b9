package io.larder.jcache.copy;

import java.util.Date;

/** Dates of {@code java.sql}, a module that the provider does not read. */
final class SqlDates {

  private SqlDates() {}

  /** A date of the text that its class reads. */
  static Date of(String simpleName, String text) {
    try {
      return (Date)
          Class.forName("java.sql." + simpleName)
              .getMethod("valueOf", String.class)
              .invoke(null, text);
    } catch (ReflectiveOperationException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
