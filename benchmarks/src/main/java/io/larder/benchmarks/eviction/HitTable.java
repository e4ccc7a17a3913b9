package io.larder.benchmarks.eviction;

import io.larder.benchmarks.chart.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/** The hit rates of contenders in percent: a column a contender, a row a trace and a size. */
final class HitTable {

  /** How many points behind Caffeine a pattern may be, in the worst size. */
  private static final double TOLERANCE = 1;

  /** The rates of one trace in caches of one size, in the order of the contenders. */
  record Row(String trace, int entries, List<Double> percents) {}

  private final List<String> contenders;
  private final List<Row> rows = new ArrayList<>();

  HitTable(List<String> contenders) {
    this.contenders = List.copyOf(contenders);
  }

  void add(Row row) {
    rows.add(row);
  }

  String markdown() {
    StringBuilder text = new StringBuilder("| trace | entries | ");
    text.append(String.join(" | ", contenders)).append(" |\n|---|");
    text.append("--:|".repeat(contenders.size() + 1)).append('\n');
    for (Row row : rows) {
      text.append("| ").append(row.trace()).append(" | ").append(row.entries()).append(" | ");
      text.append(
          row.percents().stream()
              .map(percent -> String.format(Locale.ROOT, "%.1f", percent))
              .collect(Collectors.joining(" | ")));
      text.append(" |\n");
    }
    return text.toString();
  }

  /** The rows of one cache size and the columns of some contenders, to be drawn. */
  Table picture(int entries, List<String> drawn) {
    return new Table(
        "trace",
        drawn,
        rows.stream()
            .filter(row -> row.entries() == entries)
            .map(
                row ->
                    new Table.Row(row.trace(), drawn.stream().map(each -> of(row, each)).toList()))
            .toList());
  }

  /**
   * A line a trace: Larder's points beside Caffeine, in the worst size, the best and on average.
   */
  String verdicts(String larder, String caffeine) {
    StringBuilder text =
        new StringBuilder("| trace | worst | mean | best | at least -1 |\n|---|--:|--:|--:|---|\n");
    for (String trace : rows.stream().map(Row::trace).distinct().toList()) {
      List<Double> leads =
          rows.stream()
              .filter(row -> row.trace().equals(trace))
              .map(row -> of(row, larder) - of(row, caffeine))
              .toList();
      double worst = best(leads, Math::min);
      double mean = leads.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
      text.append(
          String.format(
              Locale.ROOT,
              "| %s | %+.1f | %+.1f | %+.1f | %s |%n",
              trace,
              worst,
              mean,
              best(leads, Math::max),
              worst >= -TOLERANCE ? "met" : "missed"));
    }
    return text.toString();
  }

  private static double best(List<Double> numbers, BinaryOperator<Double> better) {
    return numbers.stream().reduce(better).orElseThrow();
  }

  private double of(Row row, String contender) {
    return row.percents().get(contenders.indexOf(contender));
  }
}
