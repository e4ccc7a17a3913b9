package io.larder.catalog;

/** How long a command waits, as its words say it. */
public final class Timeout {

  private Timeout() {}

  /**
   * The milliseconds of a word that tells seconds, rounded up; 0 waits for ever.
   *
   * @throws Failure if it is no number, negative, or beyond the end of time
   */
  public static long ofSeconds(Call call, int word) {
    double millis = Math.ceil(call.real(word, Failure.TIMEOUT_NOT_A_FLOAT) * 1000);
    if (millis < 0) {
      throw Failure.TIMEOUT_NEGATIVE;
    }
    if (millis >= Long.MAX_VALUE - call.nowMillis()) {
      throw Failure.TIMEOUT_OUT_OF_RANGE;
    }
    return (long) millis;
  }
}
