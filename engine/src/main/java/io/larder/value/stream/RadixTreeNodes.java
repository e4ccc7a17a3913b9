package io.larder.value.stream;

import java.util.List;

/**
 * Counts the nodes of the radix tree in which Redis would keep the blocks of a stream, which {@code
 * XINFO STREAM} tells: a node for each id, one for each place where ids part, and one for the bytes
 * in a row that lead to either, if any do.
 */
final class RadixTreeNodes {

  private static final int ID_BYTES = 16;

  private final List<StreamId> ids;

  private RadixTreeNodes(List<StreamId> ids) {
    this.ids = ids;
  }

  /** The nodes for these ids, which are in order. O(ids). */
  static int count(List<StreamId> ids) {
    return ids.isEmpty() ? 1 : new RadixTreeNodes(ids).count(0, ids.size(), 0);
  }

  /** The nodes for a run of ids that have so many first bytes in common. */
  private int count(int from, int to, int depth) {
    int common = to - from == 1 ? ID_BYTES : commonBytes(ids.get(from), ids.get(to - 1));
    int nodes = common > depth ? 2 : 1;
    int start = from;
    while (common < ID_BYTES && start < to) {
      int end = start + 1;
      while (end < to && byteAt(ids.get(end), common) == byteAt(ids.get(start), common)) {
        end++;
      }
      nodes += count(start, end, common + 1);
      start = end;
    }
    return nodes;
  }

  private static int commonBytes(StreamId first, StreamId last) {
    int common = 0;
    while (byteAt(first, common) == byteAt(last, common)) {
      common++;
    }
    return common;
  }

  private static int byteAt(StreamId id, int index) {
    long part = index < Long.BYTES ? id.millis() : id.sequence();
    return (int) (part >>> (56 - 8 * (index % Long.BYTES))) & 0xFF;
  }
}
