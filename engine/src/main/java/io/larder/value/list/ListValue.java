package io.larder.value.list;

import io.larder.value.CollectionValue;
import io.larder.value.EncodingLimits;
import io.larder.value.ValueType;
import io.larder.value.packed.Listpack;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A list of elements in the order in which they were put: a row of blocks, of which the small
 * encoding has exactly one.
 *
 * <p>Indexes count from 0 at the head. Methods that add elements return the list to keep, this one
 * or its larger form; after elements were removed, {@link #shrunk} tells what to keep. Both
 * conversions are those of Redis 7.2. Elements that are given are not kept; those that are returned
 * are the caller's own.
 *
 * <p>Not thread-safe. Finding an index is O(blocks) plus O(elements of a block).
 */
public abstract sealed class ListValue extends CollectionValue permits PackedList, QuickList {

  ListValue() {}

  /** An empty list in the small encoding. */
  public static ListValue create() {
    return new PackedList(new Listpack());
  }

  /**
   * The list that consists of the blocks, as found in a serialized form; its encoding follows the
   * limits.
   *
   * @param blocks handed over to the list; empty ones are left out
   */
  public static ListValue ofBlocks(List<Listpack> blocks, EncodingLimits limits) {
    QuickList list = new QuickList();
    for (Listpack block : blocks) {
      if (!block.isEmpty()) {
        list.addBlock(block);
      }
    }
    return list.isEmpty() ? create() : list.packedWithin(BlockLimit.of(limits));
  }

  @Override
  public final ValueType type() {
    return ValueType.LIST;
  }

  @Override
  public final boolean isEmpty() {
    return size() == 0;
  }

  @Override
  public abstract ListValue copy();

  /** The number of elements. O(1). */
  public abstract long size();

  /** The number of blocks, which is at least 1 unless the list is empty. O(1). */
  public abstract int blockCount();

  /** A block, which must not be changed; 0 is at the head. O(1). */
  public abstract Listpack block(int index);

  // Reading

  /** The element at an index, which counts from the tail if negative; null if there is none. */
  public final byte @Nullable [] get(long index) {
    long fromHead = index < 0 ? index + size() : index;
    return fromHead < 0 || fromHead >= size()
        ? null
        : new Cursor(this, End.HEAD, fromHead).element();
  }

  /**
   * Hands out elements from one end towards the other.
   *
   * @param skip how many to leave out first
   * @param count how many at most
   */
  public final void forEach(End from, long skip, long count, Consumer<byte[]> action) {
    view(
        from,
        skip,
        count,
        (array, start, length) -> action.accept(Arrays.copyOfRange(array, start, start + length)));
  }

  /** Shows elements where they lie, chosen as {@link #forEach} does. */
  public final void view(End from, long skip, long count, Listpack.Viewer viewer) {
    if (skip >= size() || count <= 0) {
      return;
    }
    Cursor cursor = new Cursor(this, from, skip);
    long left = Math.min(count, size() - skip);
    cursor.show(viewer);
    while (--left > 0) {
      cursor.move();
      cursor.show(viewer);
    }
  }

  /** The lowest index of an element that is equal to the given one, or -1. O(N). */
  public final long indexOf(byte[] element) {
    List<Long> found = positions(End.HEAD, element, new Search(1, 1, 0));
    return found.isEmpty() ? -1 : found.get(0);
  }

  /** The indexes of equal elements, in the order in which a search from an end meets them. O(N). */
  public final List<Long> positions(End from, byte[] element, Search search) {
    List<Long> found = new ArrayList<>();
    long looks = search.maxLength() == 0 ? size() : Math.min(size(), search.maxLength());
    if (looks == 0) {
      return found;
    }
    long matches = 0;
    Cursor cursor = new Cursor(this, from, 0);
    for (long i = 0; i < looks; i++) {
      if (i > 0) {
        cursor.move();
      }
      if (cursor.matches(element) && ++matches >= search.rank()) {
        found.add(from == End.HEAD ? i : size() - 1 - i);
        if (found.size() == search.count()) {
          return found;
        }
      }
    }
    return found;
  }

  // Adding

  /** The list to keep when an element is to come: this one or its larger form. */
  public abstract ListValue withRoomFor(byte[] element, EncodingLimits limits);

  /**
   * Pushes elements at an end, one after the other.
   *
   * @return the list to keep
   */
  public abstract ListValue push(End end, EncodingLimits limits, byte[]... elements);

  /**
   * Puts an element before the one at an index, or at the tail if that is the size.
   *
   * @return the list to keep
   */
  public abstract ListValue insert(long index, byte[] element, EncodingLimits limits);

  /**
   * Puts an element in the place of the one at an index, from 0 to the size less one.
   *
   * @return the list to keep
   */
  public abstract ListValue set(long index, byte[] element, EncodingLimits limits);

  // Removing

  /** Removes the element at an end and returns it; null if the list is empty. */
  public abstract byte @Nullable [] pop(End end);

  /**
   * Removes elements that are equal to the given one, from an end on. O(N).
   *
   * @param count how many at most, from 1
   * @return how many
   */
  public abstract long remove(End from, byte[] element, long count);

  /** Removes {@code count} elements from an index on; both must lie within the list. */
  public final void deleteRange(long index, long count) {
    Objects.checkFromIndexSize(index, count, size());
    if (count > 0) {
      delete(index, count);
    }
  }

  abstract void delete(long index, long count);

  /** The list to keep after elements were removed or replaced: this one or its smaller form. */
  public abstract ListValue shrunk(EncodingLimits limits);

  /** Removes equal elements from a block; how many. */
  static int removeFrom(Listpack block, End from, byte[] element, long count) {
    int removed = 0;
    int at = from == End.HEAD ? block.find(element, block.first(), 0) : block.last();
    while (at >= 0 && removed < count) {
      int towardsHead = from == End.TAIL ? block.previous(at) : -1;
      int following = at;
      if (block.matches(at, element)) {
        following = block.delete(at);
        removed++;
      }
      at = from == End.HEAD ? block.find(element, following, 0) : towardsHead;
    }
    return removed;
  }
}
