package io.larder.server.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One of a few words.
 *
 * @param words in small letters
 * @param unlisted words that Redis does not have, so that they stand in no error of it
 */
record Choice(List<String> words, List<String> unlisted) implements ParameterType<String> {

  static Choice of(String... words) {
    return new Choice(List.of(words), List.of());
  }

  /** The same, or one that Redis does not have. */
  Choice orElse(String unlisted) {
    return new Choice(words, List.of(unlisted));
  }

  @Override
  public String parse(List<String> given, String current) {
    String word = given.get(0).toLowerCase(Locale.ROOT);
    if (!words.contains(word) && !unlisted.contains(word)) {
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
    List<String> all = new ArrayList<>(words);
    all.addAll(unlisted);
    return String.join(", ", all);
  }
}
