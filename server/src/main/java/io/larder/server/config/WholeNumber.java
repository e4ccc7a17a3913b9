package io.larder.server.config;

import java.util.List;

/**
 * A whole number of a range.
 *
 * @param least the least
 * @param most the greatest
 * @param radix 10, or 8 as permissions of files are written
 */
record WholeNumber(long least, long most, int radix) implements ParameterType<Long> {

  private static final int OCTAL = 8;

  static WholeNumber of(long least, long most) {
    return new WholeNumber(least, most, 10);
  }

  /** Permissions of a file. */
  static WholeNumber permissions() {
    return new WholeNumber(0, 0777, OCTAL);
  }

  @Override
  public Long parse(List<String> words, Long current) {
    return inRange(digits(words.get(0)));
  }

  private long digits(String word) {
    boolean plausible = !word.startsWith("+") && !(radix == OCTAL && word.startsWith("-"));
    try {
      if (plausible) {
        return Long.parseLong(word, radix);
      }
    } catch (NumberFormatException notANumber) {
      // said below, as for what Java would take and Redis does not
    }
    throw new ConfigException(
        radix == OCTAL
            ? "argument couldn't be parsed as an octal number"
            : "argument couldn't be parsed into an integer");
  }

  long inRange(long number) {
    if (number < least || number > most) {
      throw new ConfigException(
          "argument must be between %s and %s inclusive"
              .formatted(Long.toString(least, radix), Long.toString(most, radix)));
    }
    return number;
  }

  @Override
  public String text(Long value) {
    return Long.toString(value, radix);
  }

  @Override
  public String description() {
    if (radix == OCTAL) {
      return "octal permissions";
    }
    return most == Long.MAX_VALUE ? "from " + least : least + " to " + most;
  }
}
