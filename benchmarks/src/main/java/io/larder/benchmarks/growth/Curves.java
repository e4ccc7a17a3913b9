package io.larder.benchmarks.growth;

import io.larder.benchmarks.turns.Measured;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The times of all calls at all sizes, and how they grow. */
final class Curves {

  private final Measured measured;

  Curves(Measured measured) {
    this.measured = measured;
  }

  /** The name of what is measured. */
  static String row(Step step, int entries) {
    return step.label() + ", " + entries;
  }

  /** The calls that were measured. */
  List<Step> steps() {
    return Arrays.stream(Step.values())
        .filter(step -> GrowthTable.SIZES.stream().anyMatch(size -> measured.has(row(step, size))))
        .toList();
  }

  /** The sizes that were measured, from the smallest. */
  List<Integer> sizes() {
    return GrowthTable.SIZES.stream()
        .filter(size -> steps().stream().anyMatch(step -> measured.has(row(step, size))))
        .toList();
  }

  /** On which machine and when. */
  String caption() {
    return measured.caption();
  }

  /** Processor time of a call in nanoseconds; not a number where it was not measured. */
  double nanos(Step step, String contestant, int entries) {
    return measured.nanos(row(step, entries), contestant);
  }

  /** How many times longer a call takes with so many entries than with the fewest. */
  double growth(Step step, String contestant, int entries) {
    return nanos(step, contestant, entries) / nanos(step, contestant, sizes().get(0));
  }

  /** How much more one grows than another. */
  double growthBeside(Step step, String contestant, String other, int entries) {
    return growth(step, contestant, entries) / growth(step, other, entries);
  }

  /**
   * By how much a call's time is multiplied when the entries are ten times as many: the slope of
   * the straight line nearest to the logarithms, as a factor.
   */
  double factorByDecade(Step step, String contestant) {
    List<double[]> points = new ArrayList<>();
    for (int entries : sizes()) {
      double nanos = nanos(step, contestant, entries);
      if (!Double.isNaN(nanos)) {
        points.add(new double[] {Math.log10(entries), Math.log10(nanos)});
      }
    }
    double meanX = points.stream().mapToDouble(point -> point[0]).average().orElse(Double.NaN);
    double meanY = points.stream().mapToDouble(point -> point[1]).average().orElse(Double.NaN);
    double both = points.stream().mapToDouble(p -> (p[0] - meanX) * (p[1] - meanY)).sum();
    double squares = points.stream().mapToDouble(p -> (p[0] - meanX) * (p[0] - meanX)).sum();
    return Math.pow(10, both / squares);
  }
}
