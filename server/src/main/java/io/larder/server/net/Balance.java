package io.larder.server.net;

import java.util.function.LongSupplier;

/**
 * Decides how many event loops serve: one while that has time to wait, all when it has none.
 *
 * <p>A loop that has little to do wakes up for each request, and where loops and clients share few
 * processors two of them took half as much time again for a request as one
 * (docs/performance/notes.md). A loop that never waits can be helped by others only. Used by one
 * thread.
 */
final class Balance {

  /** How often to {@link #look}. */
  static final long MILLIS = 100;

  private static final double FULL = 0.9; // of the time; two looks in a row
  private static final double LITTLE = 0.6; // of the time of one loop, for all; a second long
  private static final int LOOKS_FULL = 2;
  private static final int LOOKS_LITTLE = 10;

  private final Loops loops;
  private final LongSupplier nanos;
  private long last;
  private int looks;

  Balance(Loops loops, LongSupplier nanos) {
    this.loops = loops;
    this.nanos = nanos;
    this.last = nanos.getAsLong();
  }

  /** Looks how much the loops had to do since the last look. */
  void look() {
    long now = nanos.getAsLong();
    double busy = (double) loops.takeActiveNanos() / Math.max(1, now - last);
    last = now;
    boolean isUnfit = loops.areGathered() ? busy > FULL : busy < LITTLE;
    looks = isUnfit ? looks + 1 : 0;
    if (loops.areGathered() && looks == LOOKS_FULL) {
      loops.spread();
      looks = 0;
    } else if (!loops.areGathered() && looks == LOOKS_LITTLE) {
      loops.gather();
      looks = 0;
    }
  }
}
