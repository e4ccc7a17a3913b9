package io.larder.benchmarks;

import java.util.stream.DoubleStream;

/** The middle of some numbers. */
public final class Median {

  private Median() {}

  /** The middle one, or what is half way between the two in the middle; not a number if none. */
  public static double of(DoubleStream numbers) {
    double[] sorted = numbers.sorted().toArray();
    if (sorted.length == 0) {
      return Double.NaN;
    }
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
