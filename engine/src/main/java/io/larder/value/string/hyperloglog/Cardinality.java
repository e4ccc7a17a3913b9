package io.larder.value.string.hyperloglog;

/**
 * The estimate of how many distinct elements the registers have seen, made from how many registers
 * hold each value.
 *
 * @see <a href="https://arxiv.org/abs/1702.01284">Otmar Ertl, New cardinality estimation algorithms
 *     for HyperLogLog sketches, algorithm 6</a>
 */
final class Cardinality {

  /** How many places a histogram has: one for each value that six bits can have. */
  static final int HISTOGRAM = 1 << DenseRegisters.BITS;

  private static final double ALPHA_INFINITE = 0.7213475204444817; // 1 / (2 ln 2)

  private Cardinality() {}

  /**
   * The estimate.
   *
   * @param histogram at place v how many registers hold v
   */
  static long estimate(int[] histogram) {
    double m = Registers.COUNT;
    double z = m * tau((m - histogram[Registers.MAX_VALUE]) / m);
    for (int value = Registers.MAX_VALUE - 1; value >= 1; value--) {
      z = (z + histogram[value]) * 0.5;
    }
    z += m * sigma(histogram[0] / m);
    return Math.round(ALPHA_INFINITE * m * m / z);
  }

  private static double sigma(double share) {
    if (share == 1) {
      return Double.POSITIVE_INFINITY;
    }
    double x = share;
    double y = 1;
    double z = x;
    double before;
    do {
      x *= x;
      before = z;
      z += x * y;
      y += y;
    } while (before != z);
    return z;
  }

  private static double tau(double share) {
    if (share == 0 || share == 1) {
      return 0;
    }
    double x = share;
    double y = 1;
    double z = 1 - x;
    double before;
    do {
      x = Math.sqrt(x);
      before = z;
      y *= 0.5;
      z -= (1 - x) * (1 - x) * y;
    } while (before != z);
    return z / 3;
  }
}
