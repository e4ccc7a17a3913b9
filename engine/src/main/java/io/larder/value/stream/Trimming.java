package io.larder.value.stream;

/** Which of a stream's oldest entries are to go. */
public abstract sealed class Trimming {

  private Trimming() {}

  /** All but the newest entries go; {@code length}, not negative, stay. */
  public static Trimming toLength(long length) {
    return new ToLength(length);
  }

  /** All entries whose id is below the given one go. */
  public static Trimming below(StreamId id) {
    return new Below(id);
  }

  /** Whether it is clear without a look at any entry that nothing is left to remove. */
  abstract boolean isDone(StreamValue stream);

  /** Whether all entries of the stream's first block are to go. */
  abstract boolean takesBlock(StreamValue stream, StreamBlock first);

  /** Whether the entry that a cursor stands on, the oldest but for deleted ones, is to stay. */
  abstract boolean keeps(StreamValue stream, BlockCursor cursor);

  private static final class ToLength extends Trimming {

    private final long length;

    ToLength(long length) {
      this.length = length;
    }

    @Override
    boolean isDone(StreamValue stream) {
      return stream.length() <= length;
    }

    @Override
    boolean takesBlock(StreamValue stream, StreamBlock first) {
      return stream.length() - first.live() >= length;
    }

    @Override
    boolean keeps(StreamValue stream, BlockCursor cursor) {
      return isDone(stream);
    }
  }

  private static final class Below extends Trimming {

    private final StreamId id;

    Below(StreamId id) {
      this.id = id;
    }

    @Override
    boolean isDone(StreamValue stream) {
      return false;
    }

    @Override
    boolean takesBlock(StreamValue stream, StreamBlock first) {
      BlockCursor cursor = first.cursor();
      return cursor.previous() && cursor.compareTo(id) < 0;
    }

    @Override
    boolean keeps(StreamValue stream, BlockCursor cursor) {
      return cursor.compareTo(id) >= 0;
    }
  }
}
