package io.larder.benchmarks.growth;

import io.larder.benchmarks.turns.Figure;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The times of all calls at all sizes, and how they grow. */
final class Curves {

  private final Map<Step, Map<Integer, Map<String, Figure>>> figures = new EnumMap<>(Step.class);

  void add(Step step, int entries, Map<String, Figure> measured) {
    figures.computeIfAbsent(step, each -> new TreeMap<>()).put(entries, measured);
  }

  List<Step> steps() {
    return List.copyOf(figures.keySet());
  }

  /** The sizes that were measured, from the smallest. */
  List<Integer> sizes() {
    return figures.values().stream()
        .flatMap(each -> each.keySet().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** Processor time of a call in nanoseconds; not a number where it was not measured. */
  double nanos(Step step, String contestant, int entries) {
    Figure figure =
        figures.getOrDefault(step, Map.of()).getOrDefault(entries, Map.of()).get(contestant);
    return figure == null ? Double.NaN : figure.nanos();
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
