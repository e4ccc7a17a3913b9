package io.larder.value.sortedset;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A node of a {@link RankTree}. All nodes of one level have the same class. */
abstract sealed class Node permits Leaf, Inner {

  /** The records in this node and below. */
  abstract int count();

  /** The slots that are taken in the node itself. */
  abstract int width();

  /** The first record. The node is not empty. */
  abstract byte[] lowest();

  /** How many records are before a place. */
  abstract int countBefore(Cut cut);

  /** The leaf that holds a rank; a rank of this node's, from 0. */
  abstract Leaf leafAt(int rank);

  /** The rank in that leaf. */
  abstract int indexInLeaf(int rank);

  /**
   * Adds a record at a place.
   *
   * @return the new right neighbour, if this node had to be split
   */
  abstract @Nullable Node add(byte[] record, Cut place, Shape shape);

  /** Takes the record of a rank out; the node may be too narrow then, which its parent mends. */
  abstract byte[] removeAt(int rank, Shape shape);

  /** Takes a record out, which is there as this array, just before a place. */
  abstract void remove(byte[] record, Cut behind, Shape shape);

  /** Takes over all that is in the right neighbour, which is dropped. */
  abstract void absorb(Node right, Shape shape);

  /** Moves slots between this node and its right neighbour until they are equally wide. */
  abstract void level(Node right, Shape shape);

  /** A copy of this node and all below, whose records are told one by one. */
  abstract Node copy(Consumer<? super byte[]> copied);

  /** The bytes of this node, without its records and what is below. */
  abstract long bytes();
}
