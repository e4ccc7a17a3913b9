package io.larder.catalog.list;

import io.larder.catalog.Call;

/**
 * Two indexes that a call names, both inclusive; negative ones count from the tail.
 *
 * @param start the index of the first element
 * @param stop the index of the last one
 */
record Range(long start, long stop) {

  static Range of(Call call, int startWord) {
    return new Range(call.integer(startWord), call.integer(startWord + 1));
  }

  /** The first index within a list of this size. */
  long first(long size) {
    return Math.max(start < 0 ? start + size : start, 0);
  }

  /** How many elements of a list of this size there are between the two. */
  long count(long size) {
    long last = Math.min(stop < 0 ? stop + size : stop, size - 1);
    return last < first(size) ? 0 : last - first(size) + 1;
  }
}
