package io.larder.value.stream;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The live entries of a range of ids, in one direction. Any change of the stream makes it void. */
final class EntryIterator implements Iterator<StreamEntry> {

  private final BlockDirectory blocks;
  private final StreamId from;
  private final StreamId to;
  private final Direction direction;
  private @Nullable StreamBlock block;
  private @Nullable BlockCursor cursor;

  /**
   * The iterator before its first entry.
   *
   * @param from the smallest id
   * @param to the largest id
   */
  EntryIterator(BlockDirectory blocks, StreamId from, StreamId to, Direction direction) {
    this.blocks = blocks;
    this.from = from;
    this.to = to;
    this.direction = direction;
    this.block = startBlock();
    this.cursor = block == null ? null : block.cursor();
    advance();
  }

  @Override
  public boolean hasNext() {
    return cursor != null;
  }

  @Override
  public StreamEntry next() {
    if (cursor == null) {
      throw new NoSuchElementException();
    }
    StreamEntry entry = cursor.entry();
    advance();
    return entry;
  }

  /** The id of the entry that {@link #next} would give, or null. */
  @Nullable StreamId peekId() {
    return cursor == null ? null : cursor.id();
  }

  private @Nullable StreamBlock startBlock() {
    return switch (direction) {
      case FORWARD -> {
        StreamBlock floor = blocks.floor(from);
        yield floor == null ? blocks.first() : floor;
      }
      case BACKWARD -> blocks.floor(to);
    };
  }

  private @Nullable StreamBlock followingBlock(StreamBlock current) {
    return switch (direction) {
      case FORWARD -> blocks.after(current);
      case BACKWARD -> blocks.before(current);
    };
  }

  private void advance() {
    BlockCursor position = cursor;
    while (position != null) {
      if (!position.step(direction)) {
        position = enterFollowing();
      } else if (isPast(position)) {
        position = null;
      } else if (!position.isDeleted() && isReached(position)) {
        break;
      }
    }
    cursor = position;
  }

  private @Nullable BlockCursor enterFollowing() {
    block = block == null ? null : followingBlock(block);
    return block == null ? null : block.cursor();
  }

  private boolean isReached(BlockCursor position) {
    return switch (direction) {
      case FORWARD -> position.compareTo(from) >= 0;
      case BACKWARD -> position.compareTo(to) <= 0;
    };
  }

  private boolean isPast(BlockCursor position) {
    return switch (direction) {
      case FORWARD -> position.compareTo(to) > 0;
      case BACKWARD -> position.compareTo(from) < 0;
    };
  }
}
