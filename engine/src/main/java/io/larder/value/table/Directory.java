package io.larder.value.table;

import io.larder.value.HeapBytes;
import java.util.Arrays;

/**
 * Names the leaf for each position: an array that the highest {@link #depth} bits of a position
 * index. A leaf whose positions share fewer bits stands in several adjacent entries.
 */
final class Directory {

  private static final int LARGEST_LEAF = 2_048; // slots: splitting one takes some 50 microseconds
  private static final int SMALL_PAIR = 512; // records in two leaves that should be one
  private static final int ENTRIES_PER_LEAF = 4; // at most; a hash that spreads keys needs 2
  private static final long OBJECT =
      HeapBytes.object(HeapBytes.REFERENCE + 3 * Integer.BYTES + Long.BYTES);

  private Leaf[] leaves;
  private int depth;
  private int leafCount = 1;
  private int deepestLeaves = 1; // those that stand in one entry only
  private long leafBytes;

  Directory() {
    Leaf only = new Leaf(0, 0);
    leaves = new Leaf[] {only};
    leafBytes = only.heapBytes();
  }

  private Directory(Directory original) {
    leaves = new Leaf[original.leaves.length];
    depth = original.depth;
    leafCount = original.leafCount;
    deepestLeaves = original.deepestLeaves;
    leafBytes = original.leafBytes;
  }

  int entries() {
    return leaves.length;
  }

  Leaf leaf(int entry) {
    return leaves[entry];
  }

  Leaf leafAt(long position) {
    return leaves[entry(position)];
  }

  /** The first entry of the next leaf. */
  int entryAfter(int entry) {
    Leaf leaf = leaves[entry];
    return firstEntry(entry, leaf) + entriesOf(leaf);
  }

  /** The first of the positions that belong to the leaf of a position. */
  long firstPosition(long position) {
    int shift = Keys.POSITION_BITS - leafAt(position).depth();
    return position >>> shift << shift;
  }

  /** How many entries name the leaf. */
  int entriesOf(Leaf leaf) {
    return 1 << (depth - leaf.depth());
  }

  /** Without the records. */
  long heapBytes() {
    return OBJECT + HeapBytes.references(leaves.length) + leafBytes;
  }

  /** Sees to it that the leaf of a position is not full, and answers that leaf. */
  Leaf makeRoom(long position, Keys keys) {
    Leaf leaf = leafAt(position);
    while (leaf.isFull()) {
      int capacity = leaf.capacity();
      if (capacity < LARGEST_LEAF) {
        resize(leaf, Math.min(LARGEST_LEAF, capacity + (capacity >> 2) + 1), keys);
      } else if (maySplit(leaf)) {
        split(position, keys);
        leaf = leafAt(position);
      } else {
        resize(leaf, capacity << 1, keys); // a hash without the bits to tell its keys apart
      }
    }
    return leaf;
  }

  /** Gives memory back if the leaf of a position has become sparse. */
  void giveBack(long position, Keys keys) {
    Leaf leaf = leafAt(position);
    if (!leaf.isSparse()) {
      return;
    }
    resize(leaf, leaf.size() << 1, keys);
    while (mergeWithSibling(position, keys)) {
      while (deepestLeaves == 0) {
        halve();
      }
    }
  }

  Directory copy() {
    Directory copy = new Directory(this);
    for (int entry = 0; entry < leaves.length; entry = entryAfter(entry)) {
      copy.fill(entry, leaves[entry].copy());
    }
    return copy;
  }

  private void resize(Leaf leaf, int capacity, Keys keys) {
    leafBytes -= leaf.heapBytes();
    leaf.resize(capacity, keys);
    leafBytes += leaf.heapBytes();
  }

  private boolean maySplit(Leaf leaf) {
    return leaf.depth() < depth
        || (depth < Leaf.DEEPEST && leaves.length < (long) ENTRIES_PER_LEAF * leafCount);
  }

  private void split(long position, Keys keys) {
    Leaf leaf = leafAt(position);
    if (leaf.depth() == depth) {
      twice();
    }
    int newDepth = leaf.depth() + 1;
    Leaf low = new Leaf(newDepth, leaf.size() >> 1);
    Leaf high = new Leaf(newDepth, leaf.size() >> 1);
    leaf.forEach(
        record -> {
          long at = keys.position(record);
          boolean isHigh = (at >>> (Keys.POSITION_BITS - newDepth) & 1) != 0;
          addWithRoom(isHigh ? high : low, at, record, keys);
        });
    int first = firstEntry(entry(position), leaf);
    fill(first, low);
    fill(first + entriesOf(low), high);
    leafCount++;
    leafBytes += low.heapBytes() + high.heapBytes() - leaf.heapBytes();
    if (newDepth == depth) {
      deepestLeaves += 2;
    }
  }

  private static void addWithRoom(Leaf leaf, long position, byte[] record, Keys keys) {
    if (leaf.isFull()) {
      leaf.resize(leaf.capacity() + (leaf.capacity() >> 1), keys);
    }
    leaf.add(position, record);
  }

  private boolean mergeWithSibling(long position, Keys keys) {
    Leaf leaf = leafAt(position);
    if (leaf.depth() == 0) {
      return false;
    }
    int first = firstEntry(entry(position), leaf);
    int siblingFirst = first ^ entriesOf(leaf);
    Leaf sibling = leaves[siblingFirst];
    int size = leaf.size() + sibling.size();
    if (sibling.depth() != leaf.depth() || size > SMALL_PAIR) {
      return false;
    }
    Leaf merged = new Leaf(leaf.depth() - 1, size);
    leaf.forEach(record -> merged.add(keys.position(record), record));
    sibling.forEach(record -> merged.add(keys.position(record), record));
    fill(Math.min(first, siblingFirst), merged);
    leafCount--;
    leafBytes += merged.heapBytes() - leaf.heapBytes() - sibling.heapBytes();
    if (leaf.depth() == depth) {
      deepestLeaves -= 2;
    }
    return true;
  }

  private void twice() {
    Leaf[] doubled = new Leaf[leaves.length << 1];
    for (int entry = 0; entry < doubled.length; entry++) {
      doubled[entry] = leaves[entry >> 1];
    }
    leaves = doubled;
    depth++;
    deepestLeaves = 0;
  }

  private void halve() {
    Leaf[] halved = new Leaf[leaves.length >> 1];
    for (int entry = 0; entry < halved.length; entry++) {
      halved[entry] = leaves[entry << 1];
    }
    leaves = halved;
    depth--;
    for (Leaf leaf : leaves) {
      if (leaf.depth() == depth) {
        deepestLeaves++;
      }
    }
  }

  private void fill(int first, Leaf leaf) {
    Arrays.fill(leaves, first, first + entriesOf(leaf), leaf);
  }

  private int entry(long position) {
    return (int) (position >>> (Keys.POSITION_BITS - depth));
  }

  private int firstEntry(int entry, Leaf leaf) {
    return entry & -entriesOf(leaf);
  }
}
