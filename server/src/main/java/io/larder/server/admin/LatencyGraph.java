package io.larder.server.admin;

import io.larder.server.stats.LatencyMonitor;
import java.util.List;

/** A picture of the moments that took long, a column each: how long, and how long ago. */
final class LatencyGraph {

  private static final int ROWS = 4;
  private static final int COLUMNS = 80;

  private LatencyGraph() {}

  static String of(LatencyMonitor.Event event, long nowSeconds) {
    List<LatencyMonitor.Sample> all = event.samples();
    List<LatencyMonitor.Sample> shown = all.subList(Math.max(0, all.size() - COLUMNS), all.size());
    long high = shown.stream().mapToLong(LatencyMonitor.Sample::millis).max().orElse(0);
    long low = shown.stream().mapToLong(LatencyMonitor.Sample::millis).min().orElse(0);
    StringBuilder text = new StringBuilder();
    text.append(event.name()).append(" - high ").append(high).append(" ms, low ").append(low);
    text.append(" ms (all time high ").append(event.worstMillis()).append(" ms)\n");
    text.append("-".repeat(COLUMNS)).append('\n');
    for (int row = ROWS; row > 0; row--) {
      for (LatencyMonitor.Sample sample : shown) {
        text.append(mark(height(sample.millis(), low, high), row));
      }
      text.append('\n');
    }
    appendAges(shown, nowSeconds, text.append('\n'));
    return text.toString();
  }

  private static int height(long millis, long low, long high) {
    return high == low ? 1 : 1 + (int) ((millis - low) * (ROWS - 1) / (high - low));
  }

  private static char mark(int height, int row) {
    if (height == row) {
      return height == 1 ? '_' : '#';
    }
    return height > row ? '|' : ' ';
  }

  /** Downwards: the digits, and the unit. */
  private static void appendAges(
      List<LatencyMonitor.Sample> shown, long nowSeconds, StringBuilder text) {
    List<String> ages = shown.stream().map(sample -> age(nowSeconds - sample.atSeconds())).toList();
    int longest = ages.stream().mapToInt(String::length).max().orElse(0);
    for (int i = 0; i < longest; i++) {
      for (String age : ages) {
        text.append(i < age.length() ? age.charAt(i) : ' ');
      }
      text.append('\n');
    }
  }

  private static String age(long seconds) {
    if (seconds < 60) {
      return Math.max(0, seconds) + "s";
    }
    if (seconds < 3_600) {
      return seconds / 60 + "m";
    }
    return seconds < 86_400 ? seconds / 3_600 + "h" : seconds / 86_400 + "d";
  }
}
