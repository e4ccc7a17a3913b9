package io.larder.catalog.hash;

import io.larder.catalog.Call;
import io.larder.catalog.Failure;

/** The four ways in which commands say when a field expires, and are told. */
enum FieldTime {
  SECONDS(1_000),
  MILLIS(1),
  UNIX_SECONDS(1_000),
  UNIX_MILLIS(1);

  /** The latest deadline of a field, in the year 4199: Redis keeps 46 bits. */
  private static final long LATEST_MILLIS = (1L << 46) - 1;

  private final long millis;

  FieldTime(long millis) {
    this.millis = millis;
  }

  /**
   * The deadline that a word asks for, in epoch milliseconds.
   *
   * @throws Failure if it is no integer, negative or too late
   */
  long deadline(Call call, int word) {
    long number = call.integer(word);
    if (number < 0) {
      throw HashFailures.NEGATIVE_TIME;
    }
    long base = base(call);
    if (number > LATEST_MILLIS / millis || number * millis > LATEST_MILLIS - base) {
      throw Failure.invalidExpireTime(call.command());
    }
    return base + number * millis;
  }

  /** How a deadline is answered; seconds are rounded up. */
  long answer(Call call, long deadlineMillis) {
    return (deadlineMillis - base(call) + millis - 1) / millis;
  }

  private long base(Call call) {
    return switch (this) {
      case SECONDS, MILLIS -> call.nowMillis();
      case UNIX_SECONDS, UNIX_MILLIS -> 0;
    };
  }
}
