package io.larder.value.stream;

import java.util.function.LongUnaryOperator;

/**
 * How a consumer takes over pending entries.
 *
 * @param consumer who takes them
 * @param deliveredUntilMillis only entries that were last delivered at or before this time are
 *     taken; {@link Long#MAX_VALUE} for all
 * @param deliveredAtMillis the time of delivery that they get
 * @param deliveries the number of deliveries that they get, from the one that they have
 * @param unclaimed what becomes of an entry that is not pending
 */
public record Claim(
    StreamConsumer consumer,
    long deliveredUntilMillis,
    long deliveredAtMillis,
    LongUnaryOperator deliveries,
    Unclaimed unclaimed) {

  /** What becomes of an entry that is asked for but pending with nobody. */
  public enum Unclaimed {
    /** It is left alone. */
    SKIP,
    /** It is made pending, as if it had been delivered once. */
    FORCE
  }
}
