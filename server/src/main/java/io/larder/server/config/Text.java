package io.larder.server.config;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Any text, or text that is checked.
 *
 * @param description what it is, for the documentation
 * @param check gives the reason why a text is none; null if it may be one
 */
record Text(String description, Function<String, @Nullable String> check)
    implements ParameterType<String> {

  static final Text ANY = new Text("text", text -> null);
  static final Text FILE = new Text("a file", text -> null);

  @Override
  public String parse(List<String> words, String current) {
    String reason = check.apply(words.get(0));
    if (reason != null) {
      throw new ConfigException(reason);
    }
    return words.get(0);
  }

  @Override
  public String text(String value) {
    return value;
  }
}
