package io.larder.samples.quickstart;

import java.time.Duration;

/** Tells how long something took. */
final class Stopwatch {

  private final long startNanos = System.nanoTime();

  private Stopwatch() {}

  /** A watch that starts now. */
  static Stopwatch started() {
    return new Stopwatch();
  }

  /** The time since the start. */
  Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - startNanos);
  }
}
