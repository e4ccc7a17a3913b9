package io.larder.value.list;

/** Where an element of a list is: the index of its block, and its index within that. */
record Place(int blockIndex, int index) {

  /** The place of an index from 0 to the size less one, counted from the nearer end. O(blocks). */
  static Place of(ListValue list, long elementIndex) {
    int blockIndex = 0;
    long before = 0;
    if (elementIndex <= list.size() / 2) {
      while (before + list.block(blockIndex).size() <= elementIndex) {
        before += list.block(blockIndex++).size();
      }
    } else {
      blockIndex = list.blockCount() - 1;
      before = list.size() - list.block(blockIndex).size();
      while (before > elementIndex) {
        before -= list.block(--blockIndex).size();
      }
    }
    return new Place(blockIndex, (int) (elementIndex - before));
  }
}
