package io.larder.benchmarks.start;

import io.larder.benchmarks.Median;
import io.larder.benchmarks.chart.Table;
import io.larder.benchmarks.jcache.ProviderName;
import io.larder.benchmarks.page.Numbers;
import io.larder.benchmarks.page.Page;
import io.larder.benchmarks.page.Reasons;
import io.larder.benchmarks.page.Report;
import io.larder.benchmarks.page.Target;
import io.larder.benchmarks.page.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How long each contestant took, each time. */
final class Starts {

  static final double TARGET_MILLIS = 50;

  private static final Target UNDER =
      Target.atMost(TARGET_MILLIS, "ms until the first value of the first cache");

  private final Map<ProviderName, List<Double>> millis = new EnumMap<>(ProviderName.class);

  void add(ProviderName contestant, double took) {
    millis.computeIfAbsent(contestant, first -> new ArrayList<>()).add(took);
  }

  double median(ProviderName contestant) {
    return Median.of(of(contestant).stream().mapToDouble(Double::doubleValue));
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

  /** The page. */
  Report report(String machine, Reasons reasons) {
    Page page = new Page("start", reasons);
    page.paragraph(
        """
        # The first cache of an application

        Made by `benchmarks/start`: %s.

        Milliseconds from before `Caching.getCachingProvider` to after the first `put` and `get` of a new cache of strings, in a
        JVM that has done nothing else and whose class path holds what the contestant needs. Each had %d JVMs, in turn.

        ![The first cache](start.svg)
        """
            .formatted(machine, millis.values().stream().mapToInt(List::size).max().orElse(0)));
    page.table(
        Page.cells("contestant", Stream.of("median", "quickest", "slowest")),
        table().rows().stream()
            .map(row -> Page.cells(row.name(), row.numbers().stream().map(Numbers::whole)))
            .toList());
    Verdict verdict = new Verdict(ProviderName.LARDER.label(), UNDER, median(ProviderName.LARDER));
    if (millis.containsKey(ProviderName.LARDER)) {
      page.paragraph("Larder's median: " + verdict.cell() + ".");
    }
    page.judge(List.of(verdict));
    return page.report();
  }
}
