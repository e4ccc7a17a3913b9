package io.larder.catalog;

import io.larder.engine.Deadline;
import io.larder.engine.KeyspaceEvent;
import io.larder.engine.Slot;
import io.larder.value.CollectionValue;
import io.larder.value.number.Integers;
import org.jspecify.annotations.Nullable;

/** A key opened as a string; it holds one or nothing. */
public final class StringSlot extends KeySlot {

  StringSlot(Call call, Slot<Object> slot) {
    super(call, slot);
    if (slot.value() instanceof CollectionValue) {
      throw Failure.WRONG_TYPE;
    }
  }

  /** The string in the form in which it is stored, or null. */
  public @Nullable Object stored() {
    return value();
  }

  /** The string as bytes, not to be changed; null if there is none. */
  public byte @Nullable [] bytes() {
    Object stored = value();
    return stored == null ? null : StringForm.bytes(stored, call().codec());
  }

  /**
   * The string as a number; 0 if there is none.
   *
   * @throws Failure {@link Failure#NOT_AN_INTEGER}
   */
  public long integer() {
    Object stored = value();
    if (stored == null) {
      return 0;
    }
    return stored instanceof Long number ? number : parse(StringForm.bytes(stored, call().codec()));
  }

  private static long parse(byte[] bytes) {
    if (!Integers.isInteger(bytes)) {
      throw Failure.NOT_AN_INTEGER;
    }
    return Integers.parse(bytes);
  }

  /** Stores a number; the deadline stays. */
  public void update(long number, KeyspaceEvent event) {
    put(call().codec().stored(number, value()), Deadline.KEEP, event);
  }

  /** Stores bytes; the deadline stays. */
  public void update(byte[] bytes, KeyspaceEvent event) {
    put(call().codec().stored(bytes), Deadline.KEEP, event);
  }
}
