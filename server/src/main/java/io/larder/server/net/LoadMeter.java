package io.larder.server.net;

import java.util.function.LongSupplier;

/** Measures what event loops have to do. Used by one thread. */
final class LoadMeter {

  private static final double NANOS_A_SECOND = 1e9;

  private final Loops loops;
  private final LongSupplier requests;
  private final LongSupplier nanos;
  private long requestsBefore;
  private long nanosBefore;

  /**
   * Measures from now on.
   *
   * @param requests counts those that the loops have run
   * @param nanos tells the time
   */
  LoadMeter(Loops loops, LongSupplier requests, LongSupplier nanos) {
    this.loops = loops;
    this.requests = requests;
    this.nanos = nanos;
    this.requestsBefore = requests.getAsLong();
    this.nanosBefore = nanos.getAsLong();
  }

  /** The load since this was asked before. */
  Load take() {
    long nanosNow = nanos.getAsLong();
    long requestsNow = requests.getAsLong();
    double passed = Math.max(1, nanosNow - nanosBefore);
    Load load =
        new Load(
            loops.takeActiveNanos() / passed,
            (requestsNow - requestsBefore) * NANOS_A_SECOND / passed);
    nanosBefore = nanosNow;
    requestsBefore = requestsNow;
    return load;
  }
}
