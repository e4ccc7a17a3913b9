package io.larder.samples.quickstart;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Picks from a list the way people ask: the first ever so often, the last now and then. The n-th is
 * picked about 1/n as often as the first (Zipf's law).
 */
final class Popularity {

  private Popularity() {}

  /** As many picks as asked for; the same for the same seed. */
  static <T> List<T> picks(List<T> ranked, int count, long seed) {
    double[] upTo = new double[ranked.size()];
    double sum = 0;
    for (int i = 0; i < upTo.length; i++) {
      sum += 1.0 / (i + 1);
      upTo[i] = sum;
    }
    double whole = sum;
    return new Random(seed)
        .doubles(count)
        .mapToObj(random -> ranked.get(rankAt(upTo, random * whole)))
        .toList();
  }

  private static int rankAt(double[] upTo, double point) {
    int found = Arrays.binarySearch(upTo, point);
    return found >= 0 ? Math.min(found + 1, upTo.length - 1) : -found - 1;
  }
}
