package io.larder.value.sortedset;

/** What the nodes of one tree share: their greatest width, and the count of the bytes they take. */
final class Shape {

  final int fanout;
  long bytes;

  Shape(int fanout) {
    this.fanout = fanout;
  }

  /**
   * The width below which a node takes from its neighbour: low, so that a node is not split and
   * joined in turns.
   */
  int least() {
    return Math.max(2, fanout / 4);
  }
}
