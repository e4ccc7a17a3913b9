package io.larder.engine;

import java.time.Instant;
import java.time.InstantSource;

/**
 * The wall clock read once and carried forward by monotonic time, so that a wall clock that is set
 * neither kills nor revives an entry.
 *
 * <p>Thread-safe. One reading costs about 25 ns and allocates nothing.
 */
final class SystemClock implements InstantSource {

  private static final long NANOS_IN_MILLI = 1_000_000;

  private final long wallMillisAtStart = System.currentTimeMillis();
  private final long nanosAtStart = System.nanoTime();

  @Override
  public long millis() {
    return wallMillisAtStart + (System.nanoTime() - nanosAtStart) / NANOS_IN_MILLI;
  }

  @Override
  public Instant instant() {
    return Instant.ofEpochMilli(millis());
  }
}
