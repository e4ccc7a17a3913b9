package io.larder.samples.bookstore.database;

/** The time since something began; the only place of the bookstore that reads a clock. */
public final class Stopwatch {

  private final long startNanos = System.nanoTime();

  /** The time since this stopwatch was made, in milliseconds. */
  public double millis() {
    return (System.nanoTime() - startNanos) / 1e6;
  }
}
