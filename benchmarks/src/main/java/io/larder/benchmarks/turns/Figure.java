package io.larder.benchmarks.turns;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What an operation costs a contestant: the medians of its turns.
 *
 * @param nanos of processor time a call
 * @param bytes that calling threads allocate a call
 */
public record Figure(double nanos, double bytes) {

  static Figure of(List<Turn> turns) {
    return new Figure(median(turns, Turn::cpuNanosByCall), median(turns, Turn::bytesByCall));
  }

  private static double median(List<Turn> turns, ToDoubleFunction<Turn> figure) {
    double[] sorted = turns.stream().mapToDouble(figure).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
