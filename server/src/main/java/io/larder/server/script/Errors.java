package io.larder.server.script;

import io.larder.catalog.Failure;

/** Errors as scripts see them: tables with a field {@code err}, and what is answered of them. */
final class Errors {

  private static final String DEFAULT_CODE = "ERR ";

  private Errors() {}

  /** Pushes the error of a text, the code first. */
  static void push(LuaStack stack, String text) {
    stack.pushTable(0, 4);
    stack.push(text);
    stack.setField(-2, "err");
  }

  /** Pushes an error of the code {@code ERR}, for a function to return as its error. */
  static int raise(LuaStack stack, String sentence) {
    push(stack, DEFAULT_CODE + sentence);
    return LuaFunction.ERROR;
  }

  /**
   * The text of an error reply that a script makes: one that begins with a dash has its code up to
   * the first space.
   */
  static String worded(String text) {
    String trimmed = strip(text);
    if (trimmed.startsWith("-")) {
      trimmed = trimmed.substring(1);
    }
    return trimmed.indexOf(' ') < 0 ? DEFAULT_CODE + trimmed : trimmed;
  }

  private static String strip(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBreak(text.charAt(from))) {
      from++;
    }
    while (to > from && isBreak(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isBreak(char c) {
    return c == '\r' || c == '\n';
  }

  /** The failure of a text, whose line breaks are spaces from now on. */
  static Failure failure(String text) {
    return Failure.of(oneLine(strip(text)));
  }

  /** Some text as one line. */
  static String oneLine(String text) {
    return text.replace('\r', ' ').replace('\n', ' ');
  }
}
