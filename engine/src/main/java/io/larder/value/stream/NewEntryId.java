package io.larder.value.stream;

import org.jspecify.annotations.Nullable;

/** The id that a new entry shall have, wholly or partly left to the stream. */
public sealed interface NewEntryId {

  /**
   * The id for a stream, or null if it would not be larger than the stream's last one.
   *
   * @param last the last id that the stream gave
   * @param nowMillis milliseconds since 1970
   */
  @Nullable StreamId after(StreamId last, long nowMillis);

  /** {@code *}: the time, or what follows the last id if the clock is behind that. */
  record Generated() implements NewEntryId {

    @Override
    public @Nullable StreamId after(StreamId last, long nowMillis) {
      return Long.compareUnsigned(nowMillis, last.millis()) > 0
          ? new StreamId(nowMillis, 0)
          : last.successor();
    }
  }

  /** {@code 5-*}: the next sequence within a millisecond. */
  record GeneratedSequence(long millis) implements NewEntryId {

    @Override
    public @Nullable StreamId after(StreamId last, long nowMillis) {
      if (millis == last.millis()) {
        return last.sequence() == -1 ? null : new StreamId(millis, last.sequence() + 1);
      }
      return Long.compareUnsigned(millis, last.millis()) > 0 ? new StreamId(millis, 0) : null;
    }
  }

  /** {@code 5-1}: the id itself. */
  record Exact(StreamId id) implements NewEntryId {

    @Override
    public @Nullable StreamId after(StreamId last, long nowMillis) {
      return id.isAfter(last) ? id : null;
    }
  }
}
