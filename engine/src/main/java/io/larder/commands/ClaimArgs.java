package io.larder.commands;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What {@code XCLAIM} makes of the entries that it claims.
 *
 * <p>Immutable: begin with {@link #NONE} and go on with the methods that give changed copies.
 *
 * @param idle for how long they have been idle then; null for not at all
 * @param time when they have been delivered then; null for what {@code idle} says
 * @param deliveries how often they have been delivered then; -1 for once more
 * @param forces whether entries are claimed that are pending with nobody
 * @param lastId the id up to which the group moves ahead; null for none
 */
public record ClaimArgs(
    @Nullable Duration idle,
    @Nullable Instant time,
    long deliveries,
    boolean forces,
    @Nullable String lastId) {

  /** Delivered now, once more. */
  public static final ClaimArgs NONE = new ClaimArgs(null, null, -1, false, null);

  /** {@code IDLE}: as if delivered so long ago. Takes the place of {@link #time(Instant)}. */
  public ClaimArgs idle(Duration idle) {
    return new ClaimArgs(idle, null, deliveries, forces, lastId);
  }

  /**
   * {@code TIME}: as if delivered at an instant, cut to milliseconds; one to come counts as now.
   * Takes the place of {@link #idle(Duration)}.
   */
  public ClaimArgs time(Instant time) {
    return new ClaimArgs(null, time, deliveries, forces, lastId);
  }

  /** {@code RETRYCOUNT}: as if delivered so often. */
  public ClaimArgs deliveries(long deliveries) {
    return new ClaimArgs(idle, time, deliveries, forces, lastId);
  }

  /** {@code FORCE}: also entries that are pending with nobody. */
  public ClaimArgs force() {
    return new ClaimArgs(idle, time, deliveries, true, lastId);
  }

  /** {@code LASTID}: moves the group ahead. */
  public ClaimArgs lastId(String lastId) {
    return new ClaimArgs(idle, time, deliveries, forces, lastId);
  }
}
