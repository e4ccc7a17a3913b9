package io.larder.jcache.value;

import org.jspecify.annotations.Nullable;

/**
 * Text from bytes of unknown origin, made fit for messages: without control characters, and cut.
 */
final class Text {

  private static final int LONGEST = 200;

  private Text() {}

  /** A text, cleaned and cut. */
  static String clean(@Nullable String text) {
    if (text == null) {
      return "unknown";
    }
    String cut = text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
    return cut.replaceAll("\\p{Cntrl}", "?");
  }

  /** What an exception says of itself. */
  static String of(Throwable problem) {
    String name = problem.getClass().getSimpleName();
    return problem.getMessage() == null ? name : name + ": " + clean(problem.getMessage());
  }
}
