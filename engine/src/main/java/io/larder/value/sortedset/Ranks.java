package io.larder.value.sortedset;

/**
 * Neighbouring ranks of a sorted set, counted from the lowest score.
 *
 * @param from the first, from 0
 * @param to one more than the last, at least {@code from}
 */
public record Ranks(int from, int to) {

  /** No ranks. */
  public static final Ranks NONE = new Ranks(0, 0);

  /** The ranks from one place to another, none if that is not behind the first. */
  static Ranks between(int from, int to) {
    return to <= from ? NONE : new Ranks(from, to);
  }

  /**
   * The ranks that two indexes name, both inclusive.
   *
   * @param start the first index in the direction; negative ones count from the other end, -1 being
   *     the last
   * @param stop the last index in the direction, likewise
   * @param size the number of members
   */
  public static Ranks ofIndexes(long start, long stop, int size, Direction direction) {
    long first = Math.max(0, start < 0 ? start + size : start);
    long end = Math.min(size - 1L, stop < 0 ? stop + size : stop) + 1;
    if (first >= end) {
      return NONE;
    }
    return switch (direction) {
      case ASCENDING -> new Ranks((int) first, (int) end);
      case DESCENDING -> new Ranks(size - (int) end, size - (int) first);
    };
  }

  /** How many ranks there are. */
  public int size() {
    return to - from;
  }

  /**
   * What is left of the ranks when so many are skipped and only so many taken, as Redis's {@code
   * LIMIT} says: nothing for a negative offset, all that follow for a negative count.
   */
  public Ranks limited(long offset, long count, Direction direction) {
    if (offset < 0 || offset >= size()) {
      return NONE;
    }
    int skipped = (int) offset;
    int taken = (int) (count < 0 ? size() - offset : Math.min(count, size() - offset));
    return switch (direction) {
      case ASCENDING -> between(from + skipped, from + skipped + taken);
      case DESCENDING -> between(to - skipped - taken, to - skipped);
    };
  }
}
