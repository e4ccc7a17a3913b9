package io.larder.commands;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How {@code XREAD} and {@code XREADGROUP} read.
 *
 * <p>Immutable: begin with {@link #NONE} and go on with the methods that give changed copies.
 *
 * @param count the most entries of each stream; 0 for all
 * @param block how long to wait if there are none, zero for ever; null not to wait
 * @param pending whether entries of a group are to be acknowledged; {@code XREAD} takes only true
 */
public record XReadArgs(long count, @Nullable Duration block, boolean pending) {

  /** All entries, without waiting. */
  public static final XReadArgs NONE = new XReadArgs(0, null, true);

  /** {@code COUNT}: at most so many entries of each stream. */
  public XReadArgs count(long count) {
    return new XReadArgs(count, block, pending);
  }

  /** {@code BLOCK}: waits if there are no entries; zero for ever. */
  public XReadArgs block(Duration block) {
    return new XReadArgs(count, block, pending);
  }

  /** {@code NOACK}: delivers entries without waiting for their acknowledgement. */
  public XReadArgs withoutAcknowledgement() {
    return new XReadArgs(count, block, false);
  }
}
