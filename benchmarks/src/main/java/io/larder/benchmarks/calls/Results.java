package io.larder.benchmarks.calls;

import io.larder.benchmarks.calls.Expected.Against;
import io.larder.benchmarks.jcache.ProviderName;
import io.larder.benchmarks.page.Verdict;
import io.larder.benchmarks.turns.Measured;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;

/** The figures of all rows, and the ratios that are asked of them. */
final class Results {

  /** The contender that shows what Larder takes in the first situation. */
  static final String BASE = "base";

  private static final String LARDER = ProviderName.LARDER.label();
  private static final String MAP = ProviderName.MAP.label();

  private final Measured measured;

  Results(Measured measured) {
    this.measured = measured;
  }

  /** The rows that were measured, in the order of the page. */
  List<Row> rows(Predicate<Row> wanted) {
    return Arrays.stream(Situation.values())
        .flatMap(situation -> situation.rows().stream())
        .filter(row -> measured.has(row.label()))
        .filter(wanted)
        .toList();
  }

  /** On which machine and when. */
  String caption() {
    return measured.caption();
  }

  /** The processor time of another, as times Larder's; not a number where it was not measured. */
  double ratio(Row row, String other) {
    return nanos(row, other) / nanos(row, LARDER);
  }

  /** How much of the bare map's speed a contender reaches. */
  double shareOfMap(Row row, String contender) {
    return nanos(row, MAP) / nanos(row, contender);
  }

  /** How much of the speed of Larder's base a contender reaches. */
  double shareOfBase(Row row, String contender) {
    return nanos(row, BASE) / nanos(row, contender);
  }

  /** The fastest peer of a row; empty if there is none. */
  String bestPeer(Row row) {
    return peers().stream()
        .filter(peer -> !Double.isNaN(nanos(row, peer)))
        .min((one, other) -> Double.compare(nanos(row, one), nanos(row, other)))
        .orElse("");
  }

  double bytes(Row row, String contender) {
    return measured.bytes(row.label(), contender);
  }

  /** What became of a row's targets. */
  List<Verdict> verdicts(Row row) {
    return row.targets().stream()
        .map(each -> new Verdict(row.label(), each.target(), reached(row, each.against())))
        .toList();
  }

  private double reached(Row row, Against against) {
    return switch (against) {
      case BEST_PEER -> ratio(row, bestPeer(row));
      case BARE_MAP -> shareOfMap(row, LARDER);
      case OWN_BASE -> shareOfBase(row, LARDER);
      case BYTES -> bytes(row, LARDER);
    };
  }

  /** The geometric mean over the rows that have both. */
  double meanRatio(List<Row> rows, String other, String unit) {
    DoubleStream logs =
        rows.stream()
            .mapToDouble(row -> Math.log(nanos(row, other) / nanos(row, unit)))
            .filter(log -> !Double.isNaN(log));
    return Math.exp(logs.average().orElse(Double.NaN));
  }

  static List<String> peers() {
    return Arrays.stream(ProviderName.values())
        .filter(name -> name != ProviderName.LARDER && name != ProviderName.MAP)
        .map(ProviderName::label)
        .toList();
  }

  private double nanos(Row row, String contender) {
    return measured.nanos(row.label(), contender);
  }
}
