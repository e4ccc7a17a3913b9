package io.larder.benchmarks.calls;

import io.larder.benchmarks.jcache.ProviderName;
import io.larder.benchmarks.turns.Figure;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;

/** The figures of all rows, and the ratios that are asked of them. */
final class Results {

  /** The contender that shows what Larder takes in the first situation. */
  static final String BASE = "base";

  private static final String LARDER = ProviderName.LARDER.label();
  private static final String MAP = ProviderName.MAP.label();

  private final Map<Row, Map<String, Figure>> figures = new LinkedHashMap<>();

  void add(Row row, Map<String, Figure> measured) {
    figures.put(row, measured);
  }

  List<Row> rows(Predicate<Row> wanted) {
    return figures.keySet().stream().filter(wanted).toList();
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
    Figure figure = of(row).get(contender);
    return figure == null ? Double.NaN : figure.bytes();
  }

  /** What Larder reached of a target. */
  double reached(Row row, Target target) {
    return switch (target.against()) {
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
    Figure figure = of(row).get(contender);
    return figure == null ? Double.NaN : figure.nanos();
  }

  private Map<String, Figure> of(Row row) {
    return figures.getOrDefault(row, Map.of());
  }
}
