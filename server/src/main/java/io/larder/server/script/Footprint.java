package io.larder.server.script;

/**
 * What a script locks before it runs: by what its text tells, and by what its runs turned out to
 * need. It only ever grows. Thread-safe.
 */
final class Footprint {

  private volatile Reach reach;

  Footprint(Reach reach) {
    this.reach = reach;
  }

  Reach reach() {
    return reach;
  }

  /** Locks this much from the next run on. */
  void widen(Reach wider) {
    if (wider.compareTo(reach) > 0) { // of two threads at once the other may win: it is met again
      reach = wider;
    }
  }
}
