package io.larder.commands;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What {@code RESTORE} may be told besides key and payload.
 *
 * <p>Immutable: begin with {@link #NONE} and go on with the methods that give changed copies.
 *
 * @param replaces whether a present key is replaced
 * @param ttl the time to live, more than zero; null if there is none
 * @param expireAt the deadline; null if there is none
 */
public record RestoreArgs(boolean replaces, @Nullable Duration ttl, @Nullable Instant expireAt) {

  /** To an absent key, without a deadline. */
  public static final RestoreArgs NONE = new RestoreArgs(false, null, null);

  /** {@code REPLACE}: to a present key as well. */
  public RestoreArgs replacing() {
    return new RestoreArgs(true, ttl, expireAt);
  }

  /** With a time to live, rounded up to milliseconds. */
  public RestoreArgs ttl(Duration ttl) {
    return new RestoreArgs(replaces, ttl, null);
  }

  /** {@code ABSTTL}: with a deadline. */
  public RestoreArgs expireAt(Instant expireAt) {
    return new RestoreArgs(replaces, null, expireAt);
  }
}
