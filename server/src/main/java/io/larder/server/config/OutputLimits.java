package io.larder.server.config;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How much may wait to be sent to a client of each class, {@code client-output-buffer-limit}.
 *
 * @param normal for clients that send requests
 * @param replica for replicas
 * @param pubsub for clients that listen to channels
 */
public record OutputLimits(Limit normal, Limit replica, Limit pubsub) {

  /**
   * A limit. A client is cut off when it exceeds the hard one, or the soft one for too long.
   *
   * @param hardBytes 0 for none
   * @param softBytes 0 for none
   * @param softSeconds how long more than {@code softBytes} may wait
   */
  public record Limit(long hardBytes, long softBytes, long softSeconds) {

    private String text() {
      return hardBytes + " " + softBytes + " " + softSeconds;
    }
  }

  private static final int WORDS_A_CLASS = 4;
  private static final long MEBI = 1 << 20;

  // Redis's own for normal clients is none; here a client that does not read must not fill the heap
  static final OutputLimits DEFAULTS =
      new OutputLimits(
          new Limit(64 * MEBI, 32 * MEBI, 10),
          new Limit(256 * MEBI, 64 * MEBI, 60),
          new Limit(32 * MEBI, 8 * MEBI, 60));

  /** These with those of the classes that the words name. */
  private OutputLimits with(List<String> words) {
    if (words.size() % WORDS_A_CLASS != 0) {
      throw new ConfigException("Wrong number of arguments in buffer limit configuration.");
    }
    OutputLimits limits = this;
    for (int i = 0; i < words.size(); i += WORDS_A_CLASS) {
      limits = limits.with(words.get(i), words.subList(i + 1, i + WORDS_A_CLASS));
    }
    return limits;
  }

  private OutputLimits with(String clients, List<String> numbers) {
    return switch (clients.toLowerCase(Locale.ROOT)) {
      case "normal" -> new OutputLimits(limit(numbers), replica, pubsub);
      case "slave", "replica" -> new OutputLimits(normal, limit(numbers), pubsub);
      case "pubsub" -> new OutputLimits(normal, replica, limit(numbers));
      default ->
          throw new ConfigException(
              "Invalid client class specified in buffer limit configuration.");
    };
  }

  private static Limit limit(List<String> numbers) {
    long hard = MemorySize.bytes(numbers.get(0));
    long soft = MemorySize.bytes(numbers.get(1));
    long seconds = numbers.get(2).matches("[0-9]{1,18}") ? Long.parseLong(numbers.get(2)) : -1;
    if (hard < 0 || soft < 0 || seconds < 0) {
      throw new ConfigException(
          "Error in hard, soft or soft_seconds setting in buffer limit configuration.");
    }
    return new Limit(hard, soft, seconds);
  }

  /** Reads and writes such limits; what is set leaves the classes that it does not name. */
  static final class Type implements ParameterType<OutputLimits> {

    static final Type INSTANCE = new Type();

    private Type() {}

    @Override
    public OutputLimits parse(List<String> words, OutputLimits current) {
      return current.with(words);
    }

    @Override
    public String text(OutputLimits value) {
      return "normal %s slave %s pubsub %s"
          .formatted(value.normal().text(), value.replica().text(), value.pubsub().text());
    }

    @Override
    public String description() {
      return "class, hard bytes, soft bytes, soft seconds";
    }

    @Override
    public boolean takesSeveralWords() {
      return true;
    }

    @Override
    public List<List<String>> lines(OutputLimits value) {
      return Stream.of(
              "normal " + value.normal().text(),
              "replica " + value.replica().text(),
              "pubsub " + value.pubsub().text())
          .map(line -> List.of(line.split(" ")))
          .toList();
    }
  }
}
