package io.larder.server.admin;

import io.larder.server.stats.LatencyMonitor;
import java.util.List;
import java.util.Locale;

/** Tells in words what took long. */
final class LatencyDoctor {

  private LatencyDoctor() {}

  static String report(LatencyMonitor monitor) {
    List<LatencyMonitor.Event> events = monitor.events();
    if (monitor.threshold() == 0 && events.isEmpty()) {
      return "Nothing is watched: set latency-monitor-threshold to the milliseconds from which on a"
          + " moment is worth noting, and ask again later.\n";
    }
    if (events.isEmpty()) {
      return "Nothing has taken " + monitor.threshold() + " ms or more since it is watched.\n";
    }
    StringBuilder text = new StringBuilder("Some moments took long:\n\n");
    int number = 1;
    for (LatencyMonitor.Event event : events) {
      text.append(number++).append(". ").append(describe(event)).append('\n');
    }
    return text.append('\n')
        .append("SLOWLOG GET shows which commands they were, if slowlog-log-slower-than is low")
        .append(" enough. Commands that look at every key or at every element of a large value")
        .append(
            " are the usual reason; the JVM's pauses (its log of garbage collection) another.\n")
        .toString();
  }

  private static String describe(LatencyMonitor.Event event) {
    double mean =
        event.samples().stream().mapToLong(LatencyMonitor.Sample::millis).average().orElse(0);
    return String.format(
        Locale.ROOT,
        "%s: %d seconds with such moments, %.0f ms on average, %d ms at worst.",
        event.name(),
        event.samples().size(),
        mean,
        event.worstMillis());
  }
}
