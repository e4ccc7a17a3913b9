package io.larder.benchmarks.calls;

/**
 * What Larder is expected to reach in a row.
 *
 * @param bound the least ratio of the other's time to Larder's; or the most bytes a call
 */
record Target(Against against, double bound) {

  /** What is compared with. */
  enum Against {
    BEST_PEER("the best peer"),
    BARE_MAP("the map"),
    /** Larder by reference, eternal, without statistics or bound, in the same run. */
    OWN_BASE("its base"),
    BYTES("bytes");

    private final String label;

    Against(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  boolean isMet(double reached) {
    return against == Against.BYTES ? reached <= bound : reached >= bound;
  }
}
