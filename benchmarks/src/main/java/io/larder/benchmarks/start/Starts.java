package io.larder.benchmarks.start;

import io.larder.benchmarks.chart.Table;
import io.larder.benchmarks.jcache.ProviderName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How long each contestant took, each time. */
final class Starts {

  static final double TARGET_MILLIS = 50;

  private static final String ROW = "| %s | %.0f | %.0f | %.0f | %s |%n";

  private final Map<ProviderName, List<Double>> millis = new EnumMap<>(ProviderName.class);

  void add(ProviderName contestant, double took) {
    millis.computeIfAbsent(contestant, first -> new ArrayList<>()).add(took);
  }

  double median(ProviderName contestant) {
    List<Double> sorted = new ArrayList<>(of(contestant));
    Collections.sort(sorted);
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }

  private List<Double> of(ProviderName contestant) {
    return millis.getOrDefault(contestant, List.of());
  }

  /** A row a contestant: its median, its quickest and its slowest. */
  Table table() {
    return new Table(
        "contestant",
        List.of("median", "quickest", "slowest"),
        millis.keySet().stream()
            .map(
                each ->
                    new Table.Row(
                        each.label(),
                        List.of(
                            median(each), Collections.min(of(each)), Collections.max(of(each)))))
            .toList());
  }

  /** The page in Markdown. */
  String page(String machine) {
    StringBuilder text =
        new StringBuilder(
            """
            # The first cache of an application

            Made by `benchmarks/start`: %s.

            Milliseconds from before `Caching.getCachingProvider` to after the first `put` and `get` of a new cache of strings, in a
            JVM that has done nothing else and whose class path holds what the contestant needs. The target for Larder is under %.0f.

            ![The first cache](start.svg)

            | | median | quickest | slowest | target |
            |---|--:|--:|--:|---|
            """
                .formatted(machine, TARGET_MILLIS));
    for (ProviderName each : millis.keySet()) {
      String verdict =
          each != ProviderName.LARDER ? "" : median(each) < TARGET_MILLIS ? "met" : "missed";
      text.append(
          String.format(
              Locale.ROOT,
              ROW,
              each.label(),
              median(each),
              Collections.min(of(each)),
              Collections.max(of(each)),
              verdict));
    }
    return text.toString();
  }
}
