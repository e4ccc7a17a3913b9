package io.larder.server.stats;

/**
 * How fast a count grows: between two readings that are at least a second apart, the latest two of
 * them. Nothing needs to run in between.
 *
 * <p>Thread-safe.
 */
final class Rate {

  private static final long LEAST_MILLIS = 1_000;

  private long millis = Long.MIN_VALUE;
  private long count;
  private double perSecond;
  private final java.util.concurrent.locks.ReentrantLock lock =
      new java.util.concurrent.locks.ReentrantLock();

  double perSecond(long countNow, long nowMillis) {
    lock.lock();
    try {
      if (millis == Long.MIN_VALUE || countNow < count) {
        begin(countNow, nowMillis);
        perSecond = 0;
      } else if (nowMillis - millis >= LEAST_MILLIS) {
        perSecond = (countNow - count) * 1_000.0 / (nowMillis - millis);
        begin(countNow, nowMillis);
      }
      return perSecond;
    } finally {
      lock.unlock();
    }
  }

  private void begin(long countNow, long nowMillis) {
    count = countNow;
    millis = nowMillis;
  }
}
