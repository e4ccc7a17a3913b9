package io.larder.benchmarks.chart;

import java.util.List;

/**
 * What a picture says beside its numbers.
 *
 * @param title the question that it answers
 * @param axis what the numbers are, with their unit
 * @param caption where and when they were taken
 * @param scale how the numbers are spread over their axis
 * @param marks lines at numbers that matter: a ceiling, a target
 */
public record Picture(String title, String axis, String caption, Scale scale, List<Mark> marks) {

  /** How numbers are spread over an axis. */
  public enum Scale {
    /** Evenly, from zero. */
    LINEAR,
    /** By their logarithms, for those that span decades. */
    LOGARITHMIC
  }

  /** A line across the picture. */
  public record Mark(double at, String name) {}

  /** Makes an immutable picture. */
  public Picture {
    marks = List.copyOf(marks);
  }
}
