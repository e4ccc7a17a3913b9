package io.larder.server.config;

import java.util.List;
import java.util.Locale;

/**
 * One of a few words.
 *
 * @param words in small letters
 */
record Choice(List<String> words) implements ParameterType<String> {

  static Choice of(String... words) {
    return new Choice(List.of(words));
  }

  @Override
  public String parse(List<String> given, String current) {
    String word = given.get(0).toLowerCase(Locale.ROOT);
    if (!words.contains(word)) {
      throw new ConfigException(
          "argument(s) must be one of the following: " + String.join(", ", words));
    }
    return word;
  }

  @Override
  public String text(String value) {
    return value;
  }

  @Override
  public String description() {
    return String.join(", ", words);
  }
}
