package io.larder.benchmarks.growth;

import java.util.SplittableRandom;

/**
 * The keys that one thread draws, each as likely as any other, so that no processor cache helps.
 */
final class Places {

  private static final long ODD = 0x9E3779B97F4A7C15L; // odd, so that no two places get one key

  private final SplittableRandom random = new SplittableRandom();
  private final int entries;

  Places(int entries) {
    this.entries = entries;
  }

  /** A key that is there. */
  long next() {
    return key(random.nextInt(entries));
  }

  /**
   * The key of a place, spread over all numbers, as hash codes in the order of places would help.
   */
  static long key(int place) {
    return place * ODD;
  }
}
