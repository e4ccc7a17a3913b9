package io.larder.engine.table;

import io.larder.engine.expiry.Timed;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * An entry that may have a deadline, and then stands in a timer wheel.
 *
 * <p>The deadline is written under the segment's lock, except that a reader may move it to a later
 * instant with {@link #extend}. An entry whose deadline is taken away keeps this form.
 */
public abstract class TimedEntry<K> extends Entry<K> implements Timed {

  /** The bytes of the fields here and above. */
  protected static final int TIMED_FIELDS = FIELDS + 16;

  private static final VarHandle DEADLINE;
  private static final long LONG_PAST = Long.MIN_VALUE + 1;

  static {
    try {
      DEADLINE = MethodHandles.lookup().findVarHandle(TimedEntry.class, "deadline", long.class);
    } catch (ReflectiveOperationException impossible) {
      throw new ExceptionInInitializerError(impossible);
    }
  }

  private volatile long deadline;
  private @Nullable Timed wheelPrevious;
  private @Nullable Timed wheelNext;

  /** Makes an entry that no table holds yet; {@link #NO_DEADLINE} means never. */
  protected TimedEntry(int hash, Object value, long deadline) {
    super(hash, value);
    DEADLINE.set(this, deadline);
  }

  final long instant() {
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

  @Override
  public final @Nullable Timed wheelPrevious() {
    return wheelPrevious;
  }

  @Override
  public final void setWheelPrevious(@Nullable Timed previous) {
    this.wheelPrevious = previous;
  }

  @Override
  public final @Nullable Timed wheelNext() {
    return wheelNext;
  }

  @Override
  public final void setWheelNext(@Nullable Timed next) {
    this.wheelNext = next;
  }
}
