package io.larder.value.sortedset;

import io.larder.value.HeapBytes;
import java.util.function.Consumer;

/**
 * Records in order, each found by its rank and with its rank: a B+ tree whose inner nodes count
 * what is below.
 *
 * <p><b>Order.</b> By score, then by the bytes of the member ({@link ScoredMember#compare}).
 *
 * <p><b>Cost.</b> Adding, removing, a rank and a record at a rank take O(log N); a step of a cursor
 * takes O(1) within a leaf and O(log N) between leaves, which have no links to one another.
 *
 * <p><b>Memory.</b> No object a record but the record itself: about 6 bytes of the tree's nodes for
 * records that come in random order, 4.5 in ascending order.
 *
 * <p>Not thread-safe.
 */
final class RankTree {

  // 64 records keep a leaf's search within six comparisons and a shift within 256 bytes
  private static final int FANOUT = 64;
  private static final long OBJECT_BYTES =
      HeapBytes.object(2 * HeapBytes.REFERENCE) + HeapBytes.object(Integer.BYTES + Long.BYTES);

  private final Shape shape;
  private Node root;

  RankTree() {
    this(FANOUT);
  }

  /**
   * An empty tree.
   *
   * @param fanout the greatest width of a node, from 4
   */
  RankTree(int fanout) {
    this(new Shape(fanout), Leaf.empty());
    shape.bytes = root.bytes();
  }

  private RankTree(Shape shape, Node root) {
    this.shape = shape;
    this.root = root;
  }

  Node root() {
    return root;
  }

  int size() {
    return root.count();
  }

  /** Adds a record, which must not be present. */
  void add(byte[] record) {
    Node right = root.add(record, Cut.before(record), shape);
    if (right != null) {
      root = Inner.above(root, right, shape);
    }
  }

  /** Takes a record out, which must be present: this array. */
  void remove(byte[] record) {
    root.remove(record, Cut.behind(record), shape);
    lowerRoot();
  }

  /** Takes the record of a rank out, and returns it. */
  byte[] removeAt(int rank) {
    byte[] removed = root.removeAt(rank, shape);
    lowerRoot();
    return removed;
  }

  private void lowerRoot() {
    if (root instanceof Inner top && top.width() == 1) {
      shape.bytes -= top.bytes();
      root = top.child(0);
    }
  }

  /** The rank of a record, or the one that it would get. */
  int rank(byte[] record) {
    return countBefore(Cut.before(record));
  }

  /** How many records are before a place: the rank of the first one that is not. */
  int countBefore(Cut cut) {
    return root.countBefore(cut);
  }

  /** The record of a rank. */
  byte[] get(int rank) {
    return leafAt(rank).record(indexInLeaf(rank));
  }

  /** The leaf that holds a rank. */
  Leaf leafAt(int rank) {
    return root.leafAt(rank);
  }

  /** The index of a rank in its leaf. */
  int indexInLeaf(int rank) {
    return root.indexInLeaf(rank);
  }

  /**
   * An independent copy.
   *
   * @param copied is given each record of the copy, in their order
   */
  RankTree copy(Consumer<? super byte[]> copied) {
    Shape own = new Shape(shape.fanout);
    own.bytes = shape.bytes;
    return new RankTree(own, root.copy(copied));
  }

  /** The bytes of the tree without its records. O(1). */
  long heapBytes() {
    return OBJECT_BYTES + shape.bytes;
  }
}
