package io.larder.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that stands still until a test moves it. Thread-safe. */
public final class ManualClock implements InstantSource {

  private final AtomicLong millis;

  /** A clock that shows an instant in epoch milliseconds. */
  public ManualClock(long startMillis) {
    this.millis = new AtomicLong(startMillis);
  }

  /** Moves the clock forward; a negative duration moves it back, as a wall clock may. */
  public void advance(Duration by) {
    millis.addAndGet(by.toMillis());
  }

  /** Moves the clock forward by milliseconds. */
  public void advanceMillis(long by) {
    millis.addAndGet(by);
  }

  @Override
  public long millis() {
    return millis.get();
  }

  @Override
  public Instant instant() {
    return Instant.ofEpochMilli(millis());
  }
}
