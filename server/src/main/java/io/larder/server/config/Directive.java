package io.larder.server.config;

import io.larder.server.resp.InlineRequest;
import io.larder.server.resp.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A line of a configuration: a name and the words behind it.
 *
 * @param words the name first; none if the line is empty or a comment
 * @param text as it is written
 * @param origin where that is, as errors say it
 */
record Directive(List<String> words, String text, String origin) {

  private static final Set<String> SECRETS = Set.of("user"); // beside the parameters that are

  /**
   * Reads a line.
   *
   * @throws ConfigFileException if its quotes do not match
   */
  static Directive read(String line, String origin) {
    String text = line.strip();
    Directive unread = new Directive(List.of(), text, origin);
    if (text.isEmpty() || text.startsWith("#")) {
      return unread;
    }
    try {
      Object[] words = InlineRequest.split(text.getBytes(StandardCharsets.UTF_8));
      List<String> read = new ArrayList<>(words.length);
      for (Object word : words) {
        read.add(new String((byte[]) word, StandardCharsets.UTF_8));
      }
      return new Directive(List.copyOf(read), text, origin);
    } catch (ProtocolException unbalanced) {
      throw new ConfigFileException(unread, "Unbalanced quotes in configuration line");
    }
  }

  /** A line of these words. */
  static Directive of(List<String> words, String origin) {
    return new Directive(words, Quoting.line(words), origin);
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  boolean isOfFile() {
    return origin.startsWith(ConfigFile.READING);
  }

  /** The name in small letters. */
  String name() {
    return words.get(0).toLowerCase(Locale.ROOT);
  }

  /** The words behind the name. */
  List<String> values() {
    return words.subList(1, words.size());
  }

  /** The line for messages: secrets are left out. */
  String shown() {
    String first = text.split("[\\s\"']", 2)[0];
    Parameter<?> parameter = ParameterCatalog.find(first);
    boolean secret = parameter != null && parameter.is(Parameter.Trait.SECRET);
    return secret || SECRETS.contains(first.toLowerCase(Locale.ROOT)) ? first + " ..." : text;
  }
}
