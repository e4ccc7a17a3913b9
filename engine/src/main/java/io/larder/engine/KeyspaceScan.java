package io.larder.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * Walks through the entries of all segments by cursors: the high half of a cursor is the number of
 * a segment, the low half a cursor of its table.
 */
final class KeyspaceScan<K> {

  private static final int CURSOR_BITS = 32;
  private static final long CURSOR_MASK = (1L << CURSOR_BITS) - 1;

  /** For each entry wanted: a sparse table must not make one step walk through all of it. */
  private static final long EMPTY_BUCKETS = 10;

  private final Segment<K>[] segments;

  KeyspaceScan(Segment<K>[] segments) {
    this.segments = segments;
  }

  ScanPage<K> page(long cursor, int count, long nowMillis) {
    List<EntryView<K>> found = new ArrayList<>();
    int index = (int) (cursor >>> CURSOR_BITS);
    long inner = cursor & CURSOR_MASK;
    int emptyBuckets = 0;
    while (isSegment(index) && found.size() < count && emptyBuckets < EMPTY_BUCKETS * count) {
      int before = found.size();
      inner =
          segments[index].scan(
              inner,
              entry -> {
                if (entry.deadline() > nowMillis) {
                  found.add(new EntryView<>(entry.key(), entry.value(), entry.deadline()));
                }
              });
      emptyBuckets += found.size() == before ? 1 : 0;
      if (inner == 0) {
        index++;
      }
    }
    return new ScanPage<>(isSegment(index) ? ((long) index << CURSOR_BITS) | inner : 0, found);
  }

  private boolean isSegment(int index) {
    return index >= 0 && index < segments.length;
  }
}
