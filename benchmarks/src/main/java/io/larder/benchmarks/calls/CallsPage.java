package io.larder.benchmarks.calls;

import io.larder.benchmarks.calls.Target.Against;
import io.larder.benchmarks.chart.Machine;
import io.larder.benchmarks.jcache.ProviderName;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page that a run writes. */
final class CallsPage {

  private static final String LARDER = ProviderName.LARDER.label();
  private static final String CAFFEINE = ProviderName.CAFFEINE.label();
  private static final String MAP = ProviderName.MAP.label();
  private static final double MEAN_TARGET = 2;

  private final Results results;
  private final StringBuilder text = new StringBuilder();

  private CallsPage(Results results) {
    this.results = results;
  }

  static String of(Results results) {
    CallsPage page = new CallsPage(results);
    page.head();
    page.targets();
    page.means();
    page.everyone();
    return page.text.toString();
  }

  private void head() {
    line(
        """
        # JCache calls: Larder, its peers, and a bare map

        Written by `benchmarks/calls` (%s). Ratios of the processor time of a call, that of the whole JVM, in slices in which all took turns;
        the median of them. 100,000 keys by Zipf's law; how it is done stands in [benchmarks](../../benchmarks/README.md).

        ![The share of the bare map's speed that each reaches](calls.svg)
        ![The other situations](calls-situations.svg)

        ## Targets

        *Of the map*: the share of a bare `ConcurrentHashMap`'s speed. *Best peer*, *Caffeine*: how many times Larder's time they take. *Its
        base*: the share of the speed that the same call has by reference, eternal, without statistics or bound. *Bytes*: what the calling
        threads allocate, Larder's beside the best peer's.
        """
            .formatted(Machine.caption()));
  }

  private void targets() {
    line("| call | of the map | of its base | best peer | Caffeine | bytes | target | met |");
    line("|---|--:|--:|--:|--:|--:|---|---|");
    for (Row row : results.rows(row -> true)) {
      String best = results.bestPeer(row);
      line(
          Stream.of(
                  row.label(),
                  ratio(results.shareOfMap(row, LARDER)),
                  ratio(results.shareOfBase(row, LARDER)),
                  ratio(results.ratio(row, best)) + " " + best,
                  ratio(results.ratio(row, CAFFEINE)),
                  bytes(results.bytes(row, LARDER)) + ", " + bytes(results.bytes(row, best)),
                  targets(row),
                  met(row))
              .collect(Collectors.joining(" | ", "| ", " |")));
    }
    line("");
  }

  private String targets(Row row) {
    return row.targets().stream()
        .map(
            target ->
                target.against() == Against.BYTES
                    ? "%.0f bytes".formatted(target.bound())
                    : "%s of %s".formatted(ratio(target.bound()), target.against().label()))
        .collect(Collectors.joining(", "));
  }

  private String met(Row row) {
    String missed =
        row.targets().stream()
            .filter(target -> !Double.isNaN(results.reached(row, target)))
            .filter(target -> !target.isMet(results.reached(row, target)))
            .map(
                target ->
                    "%s of %s"
                        .formatted(ratio(results.reached(row, target)), target.against().label()))
            .collect(Collectors.joining(", "));
    return missed.isEmpty() ? "yes" : "**no**: " + missed;
  }

  private void means() {
    List<Row> base = results.rows(row -> row.situation() == Situation.BASE);
    double reached = results.meanRatio(base, CAFFEINE, LARDER);
    line(
        "Geometric mean over the rows by reference, eternal, without statistics: Larder is %s times as fast as Caffeine's JCache (target %s: %s), and the bare map %s times. Over all rows it is %s times."
            .formatted(
                ratio(reached),
                ratio(MEAN_TARGET),
                reached >= MEAN_TARGET ? "met" : "missed",
                ratio(results.meanRatio(base, CAFFEINE, MAP)),
                ratio(results.meanRatio(results.rows(row -> true), CAFFEINE, LARDER))));
    line("");
  }

  private void everyone() {
    List<String> others = Stream.concat(Results.peers().stream(), Stream.of(MAP)).toList();
    line("## Everyone");
    line("");
    line(
        "How many times Larder's processor time each takes, and the bytes that its calling threads"
            + " allocate.");
    line("");
    line("| call | " + String.join(" | ", others) + " |");
    line("|---|" + "--:|".repeat(others.size()));
    for (Row row : results.rows(row -> true)) {
      line(
          others.stream()
              .map(
                  other ->
                      ratio(results.ratio(row, other))
                          + separated(bytes(results.bytes(row, other))))
              .collect(Collectors.joining(" | ", "| " + row.label() + " | ", " |")));
    }
    line("");
    line(
        """
        Hazelcast keeps and hands out copies also where it is told not to, and works in threads of its own, whose allocations are not seen here
        but whose time is. Infinispan and the reference implementation have no bound that a JCache configuration could carry.\
        """);
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private static String separated(String bytes) {
    return bytes.isEmpty() ? "" : ", " + bytes + " B";
  }

  private static String ratio(double ratio) {
    return Double.isNaN(ratio)
        ? ""
        : String.format(Locale.ROOT, ratio >= 9.95 ? "%.0f" : ratio >= 2 ? "%.1f" : "%.2f", ratio);
  }

  private static String bytes(double bytes) {
    return Double.isNaN(bytes) ? "" : String.format(Locale.ROOT, "%.0f", bytes);
  }
}
