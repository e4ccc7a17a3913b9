package io.larder.commands;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What {@code XCLAIM} makes of the entries that it claims.
 *
 * <p>Immutable: begin with {@link #NONE} and go on with the methods that give changed copies.
 *
 * @param idle for how long they have been idle then; null for not at all
 * @param deliveries how often they have been delivered then; -1 for once more
 * @param forces whether entries are claimed that are pending with nobody
 * @param lastId the id up to which the group moves ahead; null for none
 */
public record ClaimArgs(
    @Nullable Duration idle, long deliveries, boolean forces, @Nullable String lastId) {

  /** Delivered now, once more. */
  public static final ClaimArgs NONE = new ClaimArgs(null, -1, false, null);

  /** {@code IDLE}: as if delivered so long ago. */
  public ClaimArgs idle(Duration idle) {
    return new ClaimArgs(idle, deliveries, forces, lastId);
  }

  /** {@code RETRYCOUNT}: as if delivered so often. */
  public ClaimArgs deliveries(long deliveries) {
    return new ClaimArgs(idle, deliveries, forces, lastId);
  }

  /** {@code FORCE}: also entries that are pending with nobody. */
  public ClaimArgs force() {
    return new ClaimArgs(idle, deliveries, true, lastId);
  }

  /** {@code LASTID}: moves the group ahead. */
  public ClaimArgs lastId(String lastId) {
    return new ClaimArgs(idle, deliveries, forces, lastId);
  }
}
