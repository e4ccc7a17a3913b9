package io.larder.commands;

import org.jspecify.annotations.Nullable;

/**
 * What {@code XADD} may be told besides the fields.
 *
 * <p>Immutable: begin with {@link #NONE} and go on with the methods that give changed copies.
 *
 * @param id the id: {@code *} for one by the time, {@code 5-*} for the next in a millisecond
 * @param createsStream whether an absent stream is created
 * @param trim what goes at the same time; null for nothing
 */
public record XAddArgs(String id, boolean createsStream, @Nullable StreamTrim trim) {

  /** An id by the time, and nothing else. */
  public static final XAddArgs NONE = new XAddArgs("*", true, null);

  /** With this id. */
  public XAddArgs id(String id) {
    return new XAddArgs(id, createsStream, trim);
  }

  /** {@code NOMKSTREAM}: only if the stream is there. */
  public XAddArgs ifPresent() {
    return new XAddArgs(id, false, trim);
  }

  /** Trims the stream at the same time. */
  public XAddArgs trim(StreamTrim trim) {
    return new XAddArgs(id, createsStream, trim);
  }
}
