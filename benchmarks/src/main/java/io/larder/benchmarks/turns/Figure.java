package io.larder.benchmarks.turns;

import io.larder.benchmarks.Median;
import java.util.List;

/**
 * What an operation costs a contestant: the medians of its turns.
 *
 * @param nanos of processor time a call
 * @param bytes that calling threads allocate a call
 */
public record Figure(double nanos, double bytes) {

  static final Figure NONE = new Figure(Double.NaN, Double.NaN);

  static Figure of(List<Turn> turns) {
    return new Figure(
        Median.of(turns.stream().mapToDouble(Turn::cpuNanosByCall)),
        Median.of(turns.stream().mapToDouble(Turn::bytesByCall)));
  }
}
