package io.larder.catalog;

import io.larder.engine.Deadline;
import io.larder.engine.KeyspaceEvent;
import io.larder.engine.Slot;
import io.larder.value.CollectionValue;
import io.larder.value.ValueType;
import io.larder.value.string.MutableString;
import org.jspecify.annotations.Nullable;

/**
 * A key opened by a command, whatever it holds: its value and deadline, and the only ways to change
 * them. Each change says what Redis calls it, and is published with that.
 *
 * <p>Valid while the command's code runs.
 */
public class KeySlot {

  private final Call call;
  private final Slot<Object> slot;

  KeySlot(Call call, Slot<Object> slot) {
    this.call = call;
    this.slot = slot;
  }

  /** The call. */
  final Call call() {
    return call;
  }

  /** The key as it is stored. */
  public final Object key() {
    return slot.key();
  }

  /** Whether the key holds nothing. */
  public final boolean isAbsent() {
    return !slot.isPresent();
  }

  /** What the key holds, or null. */
  public final @Nullable Object value() {
    return slot.value();
  }

  /** The type of what the key holds, or null. */
  public final @Nullable ValueType type() {
    Object value = slot.value();
    if (value == null) {
      return null;
    }
    return value instanceof CollectionValue collection ? collection.type() : ValueType.STRING;
  }

  /** The deadline in epoch milliseconds; {@link Deadline#NEVER} if there is none. */
  public final long expireAtMillis() {
    return slot.expireAtMillis();
  }

  /** The bytes of heap that the key takes besides what it holds; 0 if it is absent. */
  public final long keyBytes() {
    return slot.keyBytes();
  }

  /** Stores a value in place of whatever there was; the deadline stays. */
  public final void update(Object value, KeyspaceEvent event) {
    put(value, Deadline.KEEP, event);
  }

  /** Stores a value in place of whatever there was, without a deadline. */
  public final void overwrite(Object value, KeyspaceEvent event) {
    put(value, Deadline.NEVER, event);
  }

  final void reshape(Object sameValue) {
    slot.reshape(sameValue);
  }

  /** Stores a string that may later be changed in place, without a deadline. */
  public final void overwriteString(MutableString string, KeyspaceEvent event) {
    overwrite(StringForm.stored(string, call.codec()), event);
  }

  /**
   * Stores a value in place of whatever there was.
   *
   * @param expireAtMillis the deadline, {@link Deadline#NEVER} or {@link Deadline#KEEP}
   */
  public final void put(Object value, long expireAtMillis, KeyspaceEvent event) {
    call.session().observer().written(value);
    slot.set(value, expireAtMillis, event);
  }

  /**
   * Sets the deadline of a present key, {@link Deadline#NEVER} to take it away. One that has passed
   * deletes the key, which Redis calls {@code del}.
   */
  public final void expireAt(long expireAtMillis, KeyspaceEvent event) {
    if (expireAtMillis <= call.nowMillis()) {
      delete(KeyspaceEvent.DEL);
    } else {
      slot.expireAt(expireAtMillis, event);
    }
  }

  /** Deletes a present key. */
  public final void delete(KeyspaceEvent event) {
    if (slot.isPresent()) {
      call.session().observer().removed(slot.value());
      slot.delete(event);
    }
  }

  /** Publishes something that happened to the key besides its changes. */
  public final void announce(KeyspaceEvent event) {
    slot.announce(event);
  }

  final void touch() {
    slot.touch();
  }
}
