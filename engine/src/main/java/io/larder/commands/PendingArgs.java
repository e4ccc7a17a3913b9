package io.larder.commands;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Which pending entries {@code XPENDING} tells of.
 *
 * <p>Immutable: begin with {@link #first} and go on with the methods that give changed copies.
 *
 * @param start the smallest id; {@code -} for the first, {@code (5-1} to exclude
 * @param end the largest id; {@code +} for the last
 * @param count at most so many
 * @param minIdle only those that were last delivered so long ago
 * @param consumer only those of one consumer; null for all
 */
public record PendingArgs(
    String start, String end, long count, Duration minIdle, @Nullable String consumer) {

  /** The first so many of all. */
  public static PendingArgs first(long count) {
    return new PendingArgs("-", "+", count, Duration.ZERO, null);
  }

  /** Only those of a range of ids. */
  public PendingArgs between(String start, String end) {
    return new PendingArgs(start, end, count, minIdle, consumer);
  }

  /** {@code IDLE}: only those that were last delivered so long ago. */
  public PendingArgs minIdle(Duration minIdle) {
    return new PendingArgs(start, end, count, minIdle, consumer);
  }

  /** Only those of one consumer. */
  public PendingArgs consumer(String consumer) {
    return new PendingArgs(start, end, count, minIdle, consumer);
  }
}
