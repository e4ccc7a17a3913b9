package io.larder.engine;

import java.time.Duration;

/**
 * Instants at which entries expire, in milliseconds since the epoch, and the arithmetic that cannot
 * overflow on them.
 *
 * <p>An entry is alive while the engine's clock shows less than its deadline, and gone from the
 * deadline on.
 */
public final class Deadline {

  /** The deadline of an entry that never expires. */
  public static final long NEVER = Long.MAX_VALUE;

  /**
   * Asks a write to leave the present entry's deadline as it is; an absent entry gets {@link
   * #NEVER}.
   */
  public static final long KEEP = Long.MIN_VALUE;

  private Deadline() {}

  /**
   * The deadline {@code ttlMillis} after {@code nowMillis}; {@link #NEVER} where the sum is more
   * than a {@code long} holds.
   *
   * @param nowMillis milliseconds since the epoch
   * @param ttlMillis milliseconds; zero or less gives a deadline that has passed
   */
  public static long after(long nowMillis, long ttlMillis) {
    long sum = nowMillis + ttlMillis;
    boolean overflowed = ((nowMillis ^ sum) & (ttlMillis ^ sum)) < 0;
    if (overflowed) {
      return ttlMillis > 0 ? NEVER : Long.MIN_VALUE + 1;
    }
    return sum;
  }

  /**
   * The deadline {@code ttl} after {@code nowMillis}; a duration of more milliseconds than a {@code
   * long} holds gives {@link #NEVER}.
   */
  public static long after(long nowMillis, Duration ttl) {
    return after(nowMillis, millisOf(ttl));
  }

  /**
   * The whole milliseconds of a duration, rounded up, and saturated at the ends of {@code long}.
   */
  public static long millisOf(Duration ttl) {
    try {
      long millis = ttl.toMillis();
      return ttl.toNanosPart() % 1_000_000 == 0 || millis == Long.MAX_VALUE ? millis : millis + 1;
    } catch (ArithmeticException tooLong) {
      return ttl.isNegative() ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
  }
}
