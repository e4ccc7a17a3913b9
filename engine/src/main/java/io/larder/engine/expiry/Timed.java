package io.larder.engine.expiry;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * Something with a deadline that a {@link TimerWheel} can hold: the links are in the node, so
 * filing allocates nothing.
 *
 * <p>The deadline may be read by any thread. It is written under the wheel's lock, except that a
 * reader may move it to a later instant with {@link #extend}: a node filed too early is found alive
 * when its bucket comes due and filed anew.
 */
public abstract class Timed {

  private static final VarHandle DEADLINE;
  private static final long LONG_PAST = Long.MIN_VALUE + 1;

  static {
    try {
      DEADLINE = MethodHandles.lookup().findVarHandle(Timed.class, "deadline", long.class);
    } catch (ReflectiveOperationException impossible) {
      throw new ExceptionInInitializerError(impossible);
    }
  }

  private volatile long deadline;
  @Nullable Timed wheelPrevious;
  @Nullable Timed wheelNext;

  /** Makes a node with a deadline in epoch milliseconds; {@link Long#MAX_VALUE} means never. */
  protected Timed(long deadline) {
    DEADLINE.set(this, deadline);
  }

  /** The deadline in epoch milliseconds, {@link Long#MAX_VALUE} if there is none. */
  public final long deadline() {
    return deadline;
  }

  /** Sets the deadline; the caller holds the wheel's lock and tells the wheel. */
  public final void setDeadline(long deadline) {
    DEADLINE.setRelease(this, deadline);
  }

  /**
   * Moves the deadline from {@code seen} to a later instant, without a lock; false if it is no
   * longer {@code seen}.
   */
  public final boolean extend(long seen, long later) {
    return DEADLINE.compareAndSet(this, seen, later);
  }

  /**
   * Moves a deadline that has passed so far back that {@link #extend} finds it gone; false if it is
   * no longer {@code seen}. The caller holds the wheel's lock.
   */
  public final boolean end(long seen) {
    return DEADLINE.compareAndSet(this, seen, LONG_PAST);
  }

  final boolean isFiled() {
    return wheelNext != null;
  }
}
