package io.larder.commands;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What {@code SET} may be told besides key and value: a condition, and what becomes of the
 * deadline.
 *
 * <p>Immutable: begin with {@link #NONE} and go on with the methods that give changed copies.
 *
 * @param condition when to store
 * @param ttl the time to live, more than zero; null if there is none
 * @param expireAt the deadline; null if there is none
 * @param keepTtl whether the present deadline stays
 */
public record SetArgs(
    Condition condition, @Nullable Duration ttl, @Nullable Instant expireAt, boolean keepTtl) {

  /** When to store. */
  public enum Condition {
    ALWAYS,
    IF_ABSENT,
    IF_PRESENT
  }

  /** Store in any case, without a deadline. */
  public static final SetArgs NONE = new SetArgs(Condition.ALWAYS, null, null, false);

  /** {@code NX}: only if the key holds nothing. */
  public SetArgs ifAbsent() {
    return new SetArgs(Condition.IF_ABSENT, ttl, expireAt, keepTtl);
  }

  /** {@code XX}: only if the key holds something. */
  public SetArgs ifPresent() {
    return new SetArgs(Condition.IF_PRESENT, ttl, expireAt, keepTtl);
  }

  /** {@code PX}: with a time to live, rounded up to milliseconds. */
  public SetArgs ttl(Duration ttl) {
    return new SetArgs(condition, ttl, null, false);
  }

  /** {@code PXAT}: with a deadline. */
  public SetArgs expireAt(Instant expireAt) {
    return new SetArgs(condition, null, expireAt, false);
  }

  /** {@code KEEPTTL}: with the deadline that the key has. */
  public SetArgs keepingTtl() {
    return new SetArgs(condition, null, null, true);
  }
}
