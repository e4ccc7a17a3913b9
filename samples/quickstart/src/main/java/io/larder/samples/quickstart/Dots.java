package io.larder.samples.quickstart;

import java.io.PrintStream;

/** Shows that work goes on: prints a dot each time so many steps are done. Not thread-safe. */
final class Dots {

  private final PrintStream out;
  private final int stepsToADot;
  private int steps;

  /**
   * No steps done yet.
   *
   * @param stepsToADot after how many steps the next dot comes; at least 1
   */
  Dots(PrintStream out, int stepsToADot) {
    this.out = out;
    this.stepsToADot = stepsToADot;
  }

  /** Counts one more step. */
  void step() {
    steps++;
    if (steps % stepsToADot == 0) {
      out.print('.');
      out.flush();
    }
  }
}
