package io.larder.catalog;

import io.larder.engine.Deadline;
import io.larder.engine.KeyspaceEvent;
import io.larder.engine.Slot;
import io.larder.value.CollectionValue;
import io.larder.value.number.Integers;
import io.larder.value.string.MutableString;
import io.larder.value.string.StringView;
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
   * The string as its bytes are, without a copy if that can be; empty if there is none. Good until
   * the next change.
   */
  public StringView view() {
    if (value() instanceof MutableString string) {
      return new StringView(string.array(), string.length());
    }
    byte[] bytes = bytes();
    return bytes == null ? StringView.EMPTY : StringView.of(bytes);
  }

  /**
   * The string as one that can be changed in place, empty if there is none; a change is to be
   * {@linkplain #update(MutableString, KeyspaceEvent) stored}.
   */
  public MutableString mutable() {
    if (value() instanceof MutableString string) {
      return string;
    }
    return new MutableString(view().toByteArray());
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
    put(stored(number), Deadline.KEEP, event);
  }

  private Object stored(long number) {
    try {
      return call().codec().stored(number, value());
    } catch (IllegalArgumentException noSuchValue) {
      throw Failure.error(String.valueOf(noSuchValue.getMessage()));
    }
  }

  /** Stores bytes; the deadline stays. */
  public void update(byte[] bytes, KeyspaceEvent event) {
    put(StringForm.stored(bytes, call().codec()), Deadline.KEEP, event);
  }

  /** Stores a string that was changed in place; the deadline stays. */
  public void update(MutableString string, KeyspaceEvent event) {
    put(StringForm.stored(string, call().codec()), Deadline.KEEP, event);
  }

  /** Keeps a present string in the form in which it can be changed in place, though it was not. */
  public void reshape(MutableString unchanged) {
    if (call().codec().isBinary()) {
      reshape((Object) unchanged);
    }
  }
}
