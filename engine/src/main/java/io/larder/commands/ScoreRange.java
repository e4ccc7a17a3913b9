package io.larder.commands;

/**
 * A range of scores; its ends belong to it or not.
 *
 * @param min the lower end; may be {@code -Infinity}
 * @param includesMin whether the lower end belongs to it
 * @param max the upper end; may be {@code Infinity}
 * @param includesMax whether the upper end belongs to it
 */
public record ScoreRange(double min, boolean includesMin, double max, boolean includesMax) {

  /** All scores. */
  public static final ScoreRange ALL = between(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  /** From one score to another, both included. */
  public static ScoreRange between(double min, double max) {
    return new ScoreRange(min, true, max, true);
  }

  /** From a score on. */
  public static ScoreRange atLeast(double min) {
    return between(min, Double.POSITIVE_INFINITY);
  }

  /** Up to a score. */
  public static ScoreRange atMost(double max) {
    return between(Double.NEGATIVE_INFINITY, max);
  }

  /** Without its lower end. */
  public ScoreRange aboveMin() {
    return new ScoreRange(min, false, max, includesMax);
  }

  /** Without its upper end. */
  public ScoreRange belowMax() {
    return new ScoreRange(min, includesMin, max, false);
  }
}
