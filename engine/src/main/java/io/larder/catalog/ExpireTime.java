package io.larder.catalog;

import io.larder.engine.Deadline;

/** The four ways in which commands say when a key expires, by the words that stand before them. */
public enum ExpireTime {
  EX(1_000, true),
  PX(1, true),
  EXAT(1_000, false),
  PXAT(1, false);

  private final long millis;
  private final boolean relative;

  ExpireTime(long millis, boolean relative) {
    this.millis = millis;
    this.relative = relative;
  }

  /**
   * The deadline that a word asks for.
   *
   * @throws Failure if it is no integer, not more than zero, or too large
   */
  public long deadline(Call call, int word) {
    long number = call.integer(word);
    if (number <= 0 || number > Long.MAX_VALUE / millis) {
      throw Failure.invalidExpireTime(call.command());
    }
    return at(call, number * millis);
  }

  private long at(Call call, long sum) {
    if (!relative) {
      return Math.min(sum, Deadline.NEVER - 1); // the last instant there is, not none
    }
    long deadline = Deadline.after(call.nowMillis(), sum);
    if (deadline == Deadline.NEVER) {
      throw Failure.invalidExpireTime(call.command());
    }
    return deadline;
  }
}
