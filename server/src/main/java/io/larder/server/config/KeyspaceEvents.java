package io.larder.server.config;

import java.util.List;

/**
 * Letters of {@code notify-keyspace-events}: kept in the order in which Redis answers them, {@code
 * A} for all classes but {@code m} and {@code n}.
 */
final class KeyspaceEvents implements ParameterType<String> {

  static final KeyspaceEvents INSTANCE = new KeyspaceEvents();

  private static final String ALL = "g$lshzxetd";
  private static final String ORDER = ALL + "n"; // then K, E and m
  private static final String KNOWN = "A" + ORDER + "KEm";

  private KeyspaceEvents() {}

  @Override
  public String parse(List<String> words, String current) {
    String letters = words.get(0);
    if (!letters.chars().allMatch(letter -> KNOWN.indexOf(letter) >= 0)) {
      throw new ConfigException("Invalid event class character. Use 'Ag$lshzxeKEtmdn'.");
    }
    String given = letters.replace("A", ALL);
    boolean all = ALL.chars().allMatch(letter -> given.indexOf(letter) >= 0);
    StringBuilder text = new StringBuilder(all ? "A" : "");
    (ORDER + "KEm")
        .chars()
        .filter(letter -> given.indexOf(letter) >= 0)
        .filter(letter -> !all || ALL.indexOf(letter) < 0)
        .forEach(letter -> text.append((char) letter));
    return text.toString();
  }

  @Override
  public String text(String value) {
    return value.startsWith("A") ? value.replace("n", "") : value; // as Redis answers it
  }

  @Override
  public List<List<String>> lines(String value) {
    return List.of(List.of(value));
  }

  @Override
  public String description() {
    return "letters of " + KNOWN;
  }
}
