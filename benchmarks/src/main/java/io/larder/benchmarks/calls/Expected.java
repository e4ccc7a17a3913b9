package io.larder.benchmarks.calls;

import io.larder.benchmarks.page.Target;

/**
 * What Larder is expected to reach in a row.
 *
 * @param bound the least ratio of the other's time to Larder's; or the most bytes a call
 */
record Expected(Against against, double bound) {

  /** What is compared with. */
  enum Against {
    BEST_PEER("of the best peer"),
    BARE_MAP("of the map"),
    /** Larder by reference, eternal, without statistics or bound, in the same run. */
    OWN_BASE("of its base"),
    BYTES("bytes a call");

    private final String label;

    Against(String label) {
      this.label = label;
    }
  }

  Target target() {
    return switch (against) {
      case BEST_PEER, BARE_MAP, OWN_BASE -> Target.atLeast(bound, against.label);
      case BYTES -> Target.atMost(bound, against.label);
    };
  }
}
