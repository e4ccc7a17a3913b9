package io.larder.catalog;

import io.larder.value.number.Doubles;
import io.larder.value.number.LongDouble;

/** How long a command waits, as its words say it. */
public final class Timeout {

  private Timeout() {}

  /**
   * The milliseconds of a word that tells seconds, rounded up; 0 waits for ever.
   *
   * @throws Failure if it is no number, negative, or beyond the end of time
   */
  public static long ofSeconds(Call call, int word) {
    double millis = Math.ceil(seconds(call.bytes(word)) * 1000);
    if (millis < 0) {
      throw Failure.TIMEOUT_NEGATIVE;
    }
    if (millis >= Long.MAX_VALUE - call.nowMillis()) {
      throw Failure.TIMEOUT_OUT_OF_RANGE;
    }
    return (long) millis;
  }

  /** Infinite also for what only C's long double can hold, where Redis keeps it. */
  private static double seconds(byte[] text) {
    double seconds = Doubles.parse(text);
    if (!Double.isNaN(seconds)) {
      return seconds;
    }
    if (LongDouble.parse(text) == null) {
      throw Failure.TIMEOUT_NOT_A_FLOAT;
    }
    return text[0] == '-' ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
  }
}
