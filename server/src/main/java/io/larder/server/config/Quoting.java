package io.larder.server.config;

import java.util.List;
import java.util.StringJoiner;

/** Writes words so that a configuration file gives them back. */
final class Quoting {

  private Quoting() {}

  /** A line of words. */
  static String line(List<String> words) {
    StringJoiner line = new StringJoiner(" ");
    for (String word : words) {
      line.add(isPlain(word) ? word : quoted(word));
    }
    return line.toString();
  }

  private static boolean isPlain(String word) {
    if (word.isEmpty() || word.startsWith("#")) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c <= ' ' || c == '"' || c == '\'' || c == '\\' || c == 127) {
        return false;
      }
    }
    return true;
  }

  private static String quoted(String word) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      switch (c) {
        case '"', '\\' -> quoted.append('\\').append(c);
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default -> {
          if (c < ' ' || c == 127) {
            quoted.append("\\x%02x".formatted((int) c));
          } else {
            quoted.append(c);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }
}
