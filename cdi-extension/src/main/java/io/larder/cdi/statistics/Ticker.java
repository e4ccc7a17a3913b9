package io.larder.cdi.statistics;

/** A clock for durations. The only one that reads the system's is {@link #SYSTEM}. */
@FunctionalInterface
public interface Ticker {

  /** The JVM's monotonic clock. */
  Ticker SYSTEM = System::nanoTime;

  /** Returns nanoseconds since some instant. */
  long nanos();
}
