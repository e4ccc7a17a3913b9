package io.larder.value.list;

import io.larder.value.packed.Listpack;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of a list in their order, in a ring of references: O(1) at both ends and by index; in
 * the middle, the references on the nearer side move.
 */
final class BlockRow {

  private static final int FIRST_CAPACITY = 4;

  /** Header 12, a reference, two ints; the header of the array. */
  private static final long FRAME_BYTES = 24 + 16;

  /** A power of two long. */
  private @Nullable Listpack[] ring = new @Nullable Listpack[FIRST_CAPACITY];

  private int head;
  private int size;

  int size() {
    return size;
  }

  long heapBytes() {
    return FRAME_BYTES + 4L * ring.length;
  }

  Listpack get(int index) {
    return Objects.requireNonNull(ring[slot(Objects.checkIndex(index, size))]);
  }

  void set(int index, Listpack block) {
    ring[slot(Objects.checkIndex(index, size))] = block;
  }

  /** Adds a block before the one at an index, or at the tail if that is the size. */
  void insert(int index, Listpack block) {
    Objects.checkIndex(index, size + 1);
    if (size == ring.length) {
      resize(size * 2);
    }
    if (index < size / 2) {
      head = head - 1 & ring.length - 1;
      for (int i = 0; i < index; i++) {
        move(i + 1, i);
      }
    } else {
      for (int i = size; i > index; i--) {
        move(i - 1, i);
      }
    }
    size++;
    ring[slot(index)] = block;
  }

  /** Removes the blocks from one index to before another. */
  void removeRange(int from, int to) {
    Objects.checkFromToIndex(from, to, size);
    int removed = to - from;
    if (from < size - to) {
      for (int i = from - 1; i >= 0; i--) {
        move(i, i + removed);
      }
      clear(0, removed);
      head = slot(removed);
    } else {
      for (int i = to; i < size; i++) {
        move(i, i - removed);
      }
      clear(size - removed, size);
    }
    size -= removed;
    if (size < ring.length / 4 && ring.length > FIRST_CAPACITY) {
      resize(Math.max(FIRST_CAPACITY, Integer.highestOneBit(Math.max(size, 1)) * 2));
    }
  }

  private void move(int from, int to) {
    ring[slot(to)] = ring[slot(from)];
  }

  private void clear(int from, int to) {
    for (int i = from; i < to; i++) {
      ring[slot(i)] = null;
    }
  }

  private void resize(int capacity) {
    @Nullable Listpack[] larger = new @Nullable Listpack[capacity];
    for (int i = 0; i < size; i++) {
      larger[i] = ring[slot(i)];
    }
    ring = larger;
    head = 0;
  }

  private int slot(int index) {
    return head + index & ring.length - 1;
  }
}
