package io.larder.benchmarks.eviction;

import io.larder.benchmarks.chart.Table;
import io.larder.benchmarks.page.Page;
import io.larder.benchmarks.page.Target;
import io.larder.benchmarks.page.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/** The hit rates of contenders in percent: a column a contender, a row a trace and a size. */
final class HitTable {

  /** How many points behind Caffeine a pattern may be, in the worst size. */
  private static final Target NEAR = Target.atLeast(-1, "points beside Caffeine");

  private static final Target AHEAD =
      Target.atLeast(0.1, "points ahead of Caffeine on average, with scans");
  private static final List<String> SCANS = List.of("zipf + scans", "one loop", "several loops");

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

  /** A row a trace and a size: the rates of all contenders. */
  List<List<String>> percents() {
    return rows.stream()
        .map(
            row ->
                Page.cells(
                    row.trace() + ", " + row.entries(),
                    row.percents().stream()
                        .map(percent -> String.format(Locale.ROOT, "%.1f", percent))))
        .toList();
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
   * Larder's points beside Caffeine in the worst size of each trace, and on average on the traces
   * with scans, of which one has to be ahead.
   */
  List<Verdict> verdicts(String larder, String caffeine) {
    double ahead =
        traces()
            .filter(SCANS::contains)
            .mapToDouble(trace -> mean(leads(trace, larder, caffeine)))
            .max()
            .orElse(Double.NaN);
    return Stream.concat(
            traces()
                .map(
                    trace ->
                        new Verdict(trace, NEAR, best(leads(trace, larder, caffeine), Math::min))),
            Stream.of(new Verdict("the best of " + String.join(", ", SCANS), AHEAD, ahead)))
        .toList();
  }

  /** A row a trace: Larder's points in the worst size, on average and in the best one. */
  List<List<String>> leads(String larder, String caffeine) {
    return traces()
        .map(
            trace -> {
              List<Double> leads = leads(trace, larder, caffeine);
              double worst = best(leads, Math::min);
              return List.of(
                  trace,
                  points(worst),
                  points(mean(leads)),
                  points(best(leads, Math::max)),
                  NEAR.isMet(worst) ? "met" : "**missed**");
            })
        .toList();
  }

  private Stream<String> traces() {
    return rows.stream().map(Row::trace).distinct();
  }

  private List<Double> leads(String trace, String larder, String caffeine) {
    return rows.stream()
        .filter(row -> row.trace().equals(trace))
        .map(row -> of(row, larder) - of(row, caffeine))
        .toList();
  }

  private static String points(double points) {
    return String.format(Locale.ROOT, "%+.2f", points);
  }

  private static double mean(List<Double> numbers) {
    return numbers.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }

  private static double best(List<Double> numbers, BinaryOperator<Double> better) {
    return numbers.stream().reduce(better).orElseThrow();
  }

  private double of(Row row, String contender) {
    return row.percents().get(contenders.indexOf(contender));
  }
}
