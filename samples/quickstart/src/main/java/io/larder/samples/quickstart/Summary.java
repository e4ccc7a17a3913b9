package io.larder.samples.quickstart;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Puts trials into a table, the first being what the others are measured against. */
final class Summary {

  private static final String NONE = "-";

  private Summary() {}

  /** The table. */
  static TextTable of(List<Trial> trials) {
    Trial first = trials.get(0);
    TextTable table =
        new TextTable("", "hits", "misses", "hit rate", "evictions", "queries", "time", "saved");
    for (Trial trial : trials) {
      boolean cached = trial.hits() + trial.misses() > 0;
      table.row(
          trial.way(),
          cached ? number(trial.hits()) : NONE,
          cached ? number(trial.misses()) : NONE,
          cached ? percent(trial.hits(), trial.hits() + trial.misses()) : NONE,
          cached ? number(trial.evictions()) : NONE,
          number(trial.loads()),
          seconds(trial.time()),
          cached ? saved(trial, first) : NONE);
    }
    return table;
  }

  /** A count with a comma between thousands. */
  static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** Seconds with two digits after the point. */
  static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.2f s", time.toNanos() / 1e9);
  }

  private static String saved(Trial trial, Trial first) {
    Duration saved = trial.savedAgainst(first);
    return seconds(saved) + percent(saved.toNanos(), Math.max(1, first.time().toNanos()));
  }

  private static String percent(long part, long whole) {
    return String.format(Locale.ROOT, "%5.0f %%", 100.0 * part / whole);
  }
}
