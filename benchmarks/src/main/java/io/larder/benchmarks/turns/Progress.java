package io.larder.benchmarks.turns;

import java.io.PrintStream;
import java.util.function.LongSupplier;

/** Tells on a terminal which part of the work begins, how long it went on, and how long still. */
public final class Progress {

  private final int parts;
  private final PrintStream out;
  private final LongSupplier nanoTime;
  private final long begun;
  private int done;

  /** Begins, with so many equal parts still to do. */
  public Progress(int parts) {
    this(parts, System.err, System::nanoTime);
  }

  Progress(int parts, PrintStream out, LongSupplier nanoTime) {
    this.parts = parts;
    this.out = out;
    this.nanoTime = nanoTime;
    this.begun = nanoTime.getAsLong();
  }

  /** Begins something that counts as some parts. */
  public void next(String name, int count) {
    long seconds = (nanoTime.getAsLong() - begun) / 1_000_000_000;
    String still = done == 0 ? "" : ", about " + clock(seconds * (parts - done) / done) + " still";
    out.println(clock(seconds) + still + ": " + name);
    done += count;
  }

  private static String clock(long seconds) {
    return "%d:%02d".formatted(seconds / 60, seconds % 60);
  }
}
