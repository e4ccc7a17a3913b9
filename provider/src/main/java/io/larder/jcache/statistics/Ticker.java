package io.larder.jcache.statistics;

/** Monotonic time for measuring how long something takes. */
@FunctionalInterface
public interface Ticker {

  /** The JVM's. */
  Ticker SYSTEM = System::nanoTime;

  /** Nanoseconds since some moment. */
  long nanos();
}
