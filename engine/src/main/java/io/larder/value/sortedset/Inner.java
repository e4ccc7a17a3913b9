package io.larder.value.sortedset;

import io.larder.value.HeapBytes;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A node above the leaves: its children, and of each the number of records below, the first record
 * and that one's score, so that few records are looked at on the way down. Its arrays have full
 * width, since there is one such node to about two thousand records.
 */
final class Inner extends Node {

  private static final long OBJECT_BYTES =
      HeapBytes.object(4 * HeapBytes.REFERENCE + 2 * Integer.BYTES);
  private static final byte[] FREE = new byte[0];

  private final @Nullable Node[] children;
  private final byte[][] lowest;
  private final double[] scores; // of the lowest
  private final int[] counts;
  private int width;
  private int count;

  private Inner(int fanout) {
    children = new Node[fanout];
    lowest = new byte[fanout][];
    Arrays.fill(lowest, FREE);
    scores = new double[fanout];
    counts = new int[fanout];
  }

  /** The parent of a node that was split and its new neighbour. */
  static Inner above(Node left, Node right, Shape shape) {
    Inner parent = new Inner(shape.fanout);
    shape.bytes += parent.bytes();
    parent.insert(0, left);
    parent.insert(1, right);
    return parent;
  }

  Node child(int index) {
    Node child = children[index];
    if (child == null) {
      throw new IndexOutOfBoundsException(index);
    }
    return child;
  }

  @Override
  int count() {
    return count;
  }

  @Override
  int width() {
    return width;
  }

  @Override
  byte[] lowest() {
    return lowest[0];
  }

  /** The last child whose first record is before a place, or the first child. */
  private int childAt(Cut cut) {
    int low = 1;
    int high = width;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (cut.isAfter(scores[middle], lowest[middle])) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  private int countBelow(int index) {
    int before = 0;
    for (int i = 0; i < index; i++) {
      before += counts[i];
    }
    return before;
  }

  private int childAt(int rank) {
    int index = 0;
    for (int left = rank; left >= counts[index]; index++) {
      left -= counts[index];
    }
    return index;
  }

  @Override
  int countBefore(Cut cut) {
    int index = childAt(cut);
    return countBelow(index) + child(index).countBefore(cut);
  }

  @Override
  Leaf leafAt(int rank) {
    int index = childAt(rank);
    return child(index).leafAt(rank - countBelow(index));
  }

  @Override
  int indexInLeaf(int rank) {
    int index = childAt(rank);
    return child(index).indexInLeaf(rank - countBelow(index));
  }

  @Override
  @Nullable Node add(byte[] record, Cut place, Shape shape) {
    int index = childAt(place);
    Node split = child(index).add(record, place, shape);
    refresh(index);
    if (split == null) {
      return null;
    }
    if (width < shape.fanout) {
      insert(index + 1, split);
      return null;
    }
    return splitAround(index + 1, split, shape);
  }

  private Inner splitAround(int index, Node added, Shape shape) {
    // a node of at least two children can always be joined with another; see the leaf's split
    int kept = index == width ? width - 1 : width / 2;
    Inner right = new Inner(shape.fanout);
    shape.bytes += right.bytes();
    moveTail(kept, right);
    if (index <= kept) {
      insert(index, added);
    } else {
      right.insert(index - kept, added);
    }
    return right;
  }

  /** Notes anew what a child holds. */
  private void refresh(int index) {
    Node child = child(index);
    count += child.count() - counts[index];
    counts[index] = child.count();
    byte[] first = child.lowest();
    if (lowest[index] != first) {
      lowest[index] = first;
      scores[index] = ScoredMember.score(first);
    }
  }

  private void insert(int index, Node child) {
    open(index, 1);
    children[index] = child;
    counts[index] = 0;
    refresh(index);
  }

  /** Makes room for slots at an index; what is in them is not of this node until it is set. */
  private void open(int index, int slots) {
    System.arraycopy(children, index, children, index + slots, width - index);
    System.arraycopy(lowest, index, lowest, index + slots, width - index);
    System.arraycopy(scores, index, scores, index + slots, width - index);
    System.arraycopy(counts, index, counts, index + slots, width - index);
    width += slots;
  }

  /** Takes slots out; their records are of this node no more. */
  private void close(int index, int slots) {
    count -= countBelow(index + slots) - countBelow(index);
    System.arraycopy(children, index + slots, children, index, width - index - slots);
    System.arraycopy(lowest, index + slots, lowest, index, width - index - slots);
    System.arraycopy(scores, index + slots, scores, index, width - index - slots);
    System.arraycopy(counts, index + slots, counts, index, width - index - slots);
    Arrays.fill(children, width - slots, width, null);
    Arrays.fill(lowest, width - slots, width, FREE);
    width -= slots;
  }

  private void take(Inner from, int fromIndex, int index, int slots) {
    open(index, slots);
    System.arraycopy(from.children, fromIndex, children, index, slots);
    System.arraycopy(from.lowest, fromIndex, lowest, index, slots);
    System.arraycopy(from.scores, fromIndex, scores, index, slots);
    System.arraycopy(from.counts, fromIndex, counts, index, slots);
    count += countBelow(index + slots) - countBelow(index);
    from.close(fromIndex, slots);
  }

  /** Moves the slots from an index on to the start of the right neighbour. */
  private void moveTail(int index, Inner right) {
    right.take(this, index, 0, width - index);
  }

  @Override
  byte[] removeAt(int rank, Shape shape) {
    int index = childAt(rank);
    byte[] removed = child(index).removeAt(rank - countBelow(index), shape);
    narrowed(index, shape);
    return removed;
  }

  @Override
  void remove(byte[] record, Cut behind, Shape shape) {
    int index = childAt(behind);
    child(index).remove(record, behind, shape);
    narrowed(index, shape);
  }

  /** A child has lost a record. */
  private void narrowed(int index, Shape shape) {
    if (child(index).width() < shape.least()) {
      widen(Math.max(1, index), shape);
    } else {
      refresh(index);
    }
  }

  /** Joins a child and its left neighbour, or evens them out if they do not fit in one. */
  private void widen(int index, Shape shape) {
    Node left = child(index - 1);
    Node right = child(index);
    if (left.width() + right.width() <= shape.fanout) {
      left.absorb(right, shape);
      close(index, 1);
    } else {
      left.level(right, shape);
      refresh(index);
    }
    refresh(index - 1);
  }

  @Override
  void absorb(Node right, Shape shape) {
    Inner other = (Inner) right;
    take(other, 0, width, other.width);
    shape.bytes -= other.bytes();
  }

  @Override
  void level(Node right, Shape shape) {
    Inner other = (Inner) right;
    int half = (width + other.width) / 2;
    if (width > half) {
      moveTail(half, other);
    } else {
      take(other, 0, width, half - width);
    }
  }

  @Override
  Node copy(Consumer<? super byte[]> copied) {
    Inner copy = new Inner(children.length);
    for (int i = 0; i < width; i++) {
      copy.insert(i, child(i).copy(copied));
    }
    return copy;
  }

  @Override
  long bytes() {
    return OBJECT_BYTES
        + 2 * HeapBytes.references(children.length)
        + HeapBytes.bytes(children.length * Double.BYTES)
        + HeapBytes.bytes(children.length * Integer.BYTES);
  }
}
