package io.larder.engine.expiry;

import org.jspecify.annotations.Nullable;

/**
 * Something with a deadline that a {@link TimerWheel} can hold: the links are in the node, so
 * filing allocates nothing.
 *
 * <p>The deadline may be read by any thread, and may move to a later instant at any time: a node
 * filed too early is found alive when its bucket comes due and filed anew. The links belong to the
 * wheel.
 */
public interface Timed {

  /** The deadline in epoch milliseconds, {@link Long#MAX_VALUE} if there is none. */
  long deadline();

  /** The node before this one in the wheel; null if it is not filed. */
  @Nullable Timed wheelPrevious();

  /** Links the node before; for the wheel. */
  void setWheelPrevious(@Nullable Timed previous);

  /** The node after this one in the wheel; null if it is not filed. */
  @Nullable Timed wheelNext();

  /** Links the node after; for the wheel. */
  void setWheelNext(@Nullable Timed next);
}
