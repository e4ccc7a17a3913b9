package io.larder.jcache.statistics;

import java.util.concurrent.atomic.LongAdder;

/** The average of some times. */
final class TimeSample {

  private static final double NANOS_IN_MICRO = 1_000;

  private final LongAdder nanos = new LongAdder();
  private final LongAdder count = new LongAdder();

  void add(long elapsedNanos) {
    nanos.add(elapsedNanos);
    count.increment();
  }

  float averageMicros() {
    long times = count.sum();
    return times == 0 ? 0 : (float) (nanos.sum() / NANOS_IN_MICRO / times);
  }

  void reset() {
    nanos.reset();
    count.reset();
  }
}
