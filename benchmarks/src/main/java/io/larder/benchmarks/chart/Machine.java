package io.larder.benchmarks.chart;

import java.time.Clock;
import java.time.LocalDate;

/** The machine, the JVM and the day, for the captions of pictures and tables. */
public final class Machine {

  private Machine() {}

  /** A line that says them. */
  public static String caption() {
    return caption(Clock.systemUTC());
  }

  static String caption(Clock clock) {
    return "%d processors, %s %s, JDK %s, %s"
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            Runtime.version().feature()
                + "."
                + Runtime.version().interim()
                + "."
                + Runtime.version().update(),
            LocalDate.now(clock));
  }
}
