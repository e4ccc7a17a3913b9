package io.larder.benchmarks;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Draws ranks by Zipf's law: rank {@code r}, counted from 0, is drawn in proportion to {@code 1 /
 * (r + 1)^exponent}.
 *
 * <p>Memory: 8 bytes a rank. Drawing is O(log ranks) and allocates nothing. Immutable, so
 * thread-safe as far as the random generators given are.
 */
public final class Zipf {

  private final double[] cumulative;

  /**
   * Makes a distribution.
   *
   * @param ranks how many ranks there are; at least 1
   * @param exponent how steep it is: 0 is even, 1 is what caches often meet
   */
  public Zipf(int ranks, double exponent) {
    cumulative = new double[ranks];
    double sum = 0;
    for (int rank = 0; rank < ranks; rank++) {
      sum += Math.pow(rank + 1.0, -exponent);
      cumulative[rank] = sum;
    }
  }

  /** Draws a rank. */
  public int draw(RandomGenerator random) {
    double point = random.nextDouble() * cumulative[cumulative.length - 1];
    int found = Arrays.binarySearch(cumulative, point);
    // exactly on a border, which belongs to the rank that begins there
    return found < 0 ? -found - 1 : Math.min(found + 1, cumulative.length - 1);
  }

  /** Draws many ranks. */
  public int[] draw(RandomGenerator random, int count) {
    int[] drawn = new int[count];
    Arrays.setAll(drawn, i -> draw(random));
    return drawn;
  }
}
