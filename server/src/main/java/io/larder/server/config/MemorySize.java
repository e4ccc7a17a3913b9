package io.larder.server.config;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A number of bytes, with or without a unit: {@code k}, {@code m} and {@code g} count in thousands,
 * {@code kb}, {@code mb} and {@code gb} in 1,024s.
 *
 * @param least the least; below zero if a share of {@code maxmemory} is possible, which is then the
 *     number of percent below zero
 */
record MemorySize(long least) implements ParameterType<Long> {

  private static final Map<String, Long> UNITS =
      Map.of(
          "", 1L,
          "b", 1L,
          "k", 1_000L,
          "kb", 1L << 10,
          "m", 1_000_000L,
          "mb", 1L << 20,
          "g", 1_000_000_000L,
          "gb", 1L << 30);
  private static final int MOST_PERCENT = 100;

  static MemorySize from(long least) {
    return new MemorySize(least);
  }

  static MemorySize orPercent() {
    return new MemorySize(-MOST_PERCENT);
  }

  @Override
  public Long parse(List<String> words, Long current) {
    String word = words.get(0);
    if (least < 0 && word.endsWith("%")) {
      return percent(word.substring(0, word.length() - 1));
    }
    long bytes = bytes(word);
    if (bytes < 0) {
      throw new ConfigException(
          least < 0
              ? "argument must be a memory or percent value"
              : "argument must be a memory value");
    }
    return WholeNumber.of(least, Long.MAX_VALUE).inRange(bytes);
  }

  private static long percent(String digits) {
    long percent = bytes(digits + "b");
    if (percent < 0) {
      throw new ConfigException("argument must be a memory or percent value");
    }
    if (percent > MOST_PERCENT) {
      throw new ConfigException("percentage argument must be less or equal to 100");
    }
    return -percent;
  }

  /** The bytes of a word, -1 if it is none. */
  static long bytes(String word) {
    int unit = 0;
    while (unit < word.length() && word.charAt(unit) >= '0' && word.charAt(unit) <= '9') {
      unit++;
    }
    Long factor = UNITS.get(word.substring(unit).toLowerCase(Locale.ROOT));
    if (unit == 0 || factor == null) {
      return -1;
    }
    try {
      return Math.multiplyExact(Long.parseLong(word.substring(0, unit)), factor);
    } catch (NumberFormatException | ArithmeticException tooLarge) {
      return -1;
    }
  }

  @Override
  public String text(Long value) {
    return value < 0 ? -value + "%" : value.toString();
  }

  @Override
  public String description() {
    return least < 0 ? "bytes or percent" : least == 0 ? "bytes" : "bytes, from " + least;
  }
}
