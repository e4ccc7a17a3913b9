package io.larder.engine.eviction;

/**
 * A level between two bounds that rises when evictions prove wrong more often than one in fifty,
 * and sinks when they do not.
 *
 * <p>One in fifty tells the patterns apart (share of what the small queue gives up that is asked
 * for within the next twentieth of the size, in the traces of the eviction simulation): 3.5 to 5 %
 * where the queue is too short for rows that come in bursts, 0.1 to 1.3 % elsewhere.
 */
final class Tide {

  private static final int TOLERATED = 50;

  private final double lowest;
  private final double highest;
  private double level;

  Tide(double lowest, double highest) {
    this.lowest = lowest;
    this.highest = highest;
    this.level = lowest;
  }

  double level() {
    return level;
  }

  /** An eviction proved wrong: one entry of {@code size} more. */
  void rise(int size) {
    level = Math.min(highest, level + 1.0 / Math.max(1, size));
  }

  /** An entry was evicted: a fiftieth of one less. */
  void sink(int size) {
    level = Math.max(lowest, level - 1.0 / TOLERATED / Math.max(1, size));
  }
}
