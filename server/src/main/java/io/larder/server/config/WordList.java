package io.larder.server.config;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Words between spaces; none if there is a single empty one.
 *
 * @param description what they are, for the documentation
 * @param reading gives words as they are kept; throws a {@link ConfigException} if they are none
 */
record WordList(String description, UnaryOperator<List<String>> reading)
    implements ParameterType<List<String>> {

  private static final int MOST_ADDRESSES = 16;
  private static final int PERCENTILE_DIGITS = 6;
  private static final int OOM_SCORES = 3;
  private static final int MOST_OOM_SCORE = 2000;

  /** Addresses to listen on. */
  static WordList addresses() {
    return new WordList(
        "addresses",
        words -> {
          if (words.size() > MOST_ADDRESSES) {
            throw new ConfigException("Too many bind addresses specified.");
          }
          return words;
        });
  }

  /** Pairs of seconds and changes. */
  static WordList savePoints() {
    return new WordList(
        "pairs of seconds and changes",
        words -> {
          for (int i = 0; i < words.size(); i++) {
            if (words.size() % 2 != 0 || number(words.get(i)) < 1 - i % 2) {
              throw new ConfigException("Invalid save parameters");
            }
          }
          return words;
        });
  }

  /** Percentiles from 0 to 100. */
  static WordList percentiles() {
    return new WordList("percentiles", words -> words.stream().map(WordList::percentile).toList());
  }

  /** Scores for the kernel's choice when memory runs out. */
  static WordList oomScores() {
    return new WordList(
        "three scores",
        words -> {
          if (words.size() != OOM_SCORES) {
            throw new ConfigException("wrong number of arguments");
          }
          for (String word : words) {
            if (!word.matches("-?[0-9]{1,4}")
                || Math.abs(Integer.parseInt(word)) > MOST_OOM_SCORE) {
              throw new ConfigException(
                  "Invalid oom-score-adj-values, elements must be between -2000 and 2000.");
            }
          }
          return words;
        });
  }

  /** Host and port of a server to follow. */
  static WordList hostAndPort() {
    return new WordList(
        "host and port",
        words -> {
          if (words.size() != 2) {
            throw new ConfigException("wrong number of arguments");
          }
          return words;
        });
  }

  private static long number(String word) {
    return word.matches("[0-9]{1,18}") ? Long.parseLong(word) : -1;
  }

  private static String percentile(String word) {
    if (!word.matches("[-+]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][-+]?[0-9]+)?")) {
      throw new ConfigException("Invalid latency-tracking-info-percentiles parameters");
    }
    double percentile = Double.parseDouble(word);
    if (percentile < 0 || percentile > 100) {
      throw new ConfigException(
          "latency-tracking-info-percentiles parameters should sit between [0.0,100.0]");
    }
    BigDecimal rounded = new BigDecimal(word).setScale(PERCENTILE_DIGITS, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  @Override
  public List<String> parse(List<String> words, List<String> current) {
    List<String> read = words.size() == 1 && words.get(0).isEmpty() ? List.of() : words;
    return List.copyOf(reading.apply(read));
  }

  @Override
  public String text(List<String> value) {
    return String.join(" ", value);
  }

  @Override
  public boolean takesSeveralWords() {
    return true;
  }
}
