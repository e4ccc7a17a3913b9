package io.larder.server.config;

import java.util.List;
import java.util.stream.Collectors;

/** Writes words so that a configuration file gives them back. */
final class Quoting {

  private Quoting() {}

  /** A line of words. */
  static String line(List<String> words) {
    return words.stream().map(Quoting::word).collect(Collectors.joining(" "));
  }

  private static String word(String word) {
    boolean plain =
        !word.isEmpty()
            && !word.startsWith("#")
            && word.chars()
                .noneMatch(c -> c <= ' ' || c == '"' || c == '\'' || c == '\\' || c == 127);
    return plain ? word : quoted(word);
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
