package io.larder.value.stream;

import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A short list in the order of its items' ids, added to at its end and mostly removed from at its
 * start, in one array that grows and shrinks with it.
 */
final class SortedRun<T> {

  /** Header 12, two references, two ints, padded. */
  private static final long OBJECT_BYTES = 32;

  private final Function<T, StreamId> idOf;
  private @Nullable Object[] items = new Object[1];
  private int start;
  private int end;

  SortedRun(Function<T, StreamId> idOf) {
    this.idOf = idOf;
  }

  int size() {
    return end - start;
  }

  boolean isEmpty() {
    return start == end;
  }

  @SuppressWarnings({"unchecked", "NullAway"}) // an index below the size: an item
  T get(int index) {
    return (T) items[start + index];
  }

  T last() {
    return get(size() - 1);
  }

  /** The index of the last item whose id is not above the given one, or -1. O(log size). */
  int floor(StreamId id) {
    int low = 0;
    int high = size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (idOf.apply(get(middle)).isAfter(id)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low - 1;
  }

  /** The bytes of the list itself. */
  long heapBytes() {
    return OBJECT_BYTES + HeapMeter.array(4L * items.length);
  }

  void append(T item) {
    if (end == items.length) {
      resize(size() + Math.max(1, size() / 2));
    }
    items[end++] = item;
  }

  /** Removes an item. O(1) at the start and at the end, O(size) between. */
  void remove(int index) {
    if (index == 0) {
      items[start++] = null;
    } else {
      int at = start + index;
      System.arraycopy(items, at + 1, items, at, end - at - 1);
      items[--end] = null;
    }
    if (size() < items.length / 4) {
      resize(2 * size() + 1);
    }
  }

  private void resize(int capacity) {
    int size = size();
    items = Arrays.copyOf(Arrays.copyOfRange(items, start, end), capacity);
    start = 0;
    end = size;
  }
}
