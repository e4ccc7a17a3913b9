package io.larder.benchmarks.growth;

import io.larder.benchmarks.chart.Machine;
import io.larder.benchmarks.jcache.ProviderName;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page that a run writes. */
final class GrowthPage {

  /** How much more than the bare map's the time of a call may grow. */
  static final double TARGET = 1.5;

  private static final String LARDER = ProviderName.LARDER.label();
  private static final String CAFFEINE = ProviderName.CAFFEINE.label();
  private static final String MAP = ProviderName.MAP.label();

  private final Curves curves;
  private final StringBuilder text = new StringBuilder();

  private GrowthPage(Curves curves) {
    this.curves = curves;
  }

  static String of(Curves curves) {
    GrowthPage page = new GrowthPage(curves);
    page.head();
    page.growth();
    page.curve();
    return page.text.toString();
  }

  private void head() {
    line(
        """
        # Growth: the time of a call from %,d to %,d entries

        Written by `benchmarks/growth` (%s). Ratios of the processor time of a call, that of the whole JVM, in slices in which all took turns; the
        median of them. Every key is as likely as any other, so the more entries, the more calls wait for memory: a bare
        `ConcurrentHashMap` shows how much of the growth that is. How it is done stands in [benchmarks](../../benchmarks/README.md).

        ![How much more than the bare map's the time of a call grows](growth.svg)
        ![The time of a get](growth-get.svg)

        ## Targets

        How many times longer a call takes with the most entries than with the fewest; *beside the map*: Larder's growth divided by the
        map's, which should stay below %.1f; *a decade*: what ten times the entries multiply the time by (the slope of the line through all sizes).
        """
            .formatted(smallest(), largest(), Machine.caption(), TARGET));
  }

  private void growth() {
    line(
        "| call | larder | caffeine | map | beside the map | larder, a decade | map, a decade | met"
            + " |");
    line("|---|--:|--:|--:|--:|--:|--:|---|");
    for (Step step : curves.steps()) {
      double beside = curves.growthBeside(step, LARDER, MAP, largest());
      line(
          Stream.of(
                  step.label(),
                  ratio(curves.growth(step, LARDER, largest())),
                  ratio(curves.growth(step, CAFFEINE, largest())),
                  ratio(curves.growth(step, MAP, largest())),
                  ratio(beside),
                  ratio(curves.factorByDecade(step, LARDER)),
                  ratio(curves.factorByDecade(step, MAP)),
                  beside <= TARGET ? "yes" : "**no**")
              .collect(Collectors.joining(" | ", "| ", " |")));
    }
    line("");
  }

  private void curve() {
    List<Integer> sizes = curves.sizes();
    line("## Curves");
    line("");
    line("The time at each size, as times that of the bare map with the fewest entries.");
    line("");
    line(
        sizes.stream()
            .map("%,d"::formatted)
            .collect(Collectors.joining(" | ", "| call | contestant | ", " |")));
    line("|---|---|" + "--:|".repeat(sizes.size()));
    for (Step step : curves.steps()) {
      for (String contestant : List.of(LARDER, CAFFEINE, MAP)) {
        if (!Double.isNaN(curves.nanos(step, contestant, smallest()))) {
          line(
              sizes.stream()
                  .map(size -> ratio(overMap(step, contestant, size)))
                  .collect(
                      Collectors.joining(
                          " | ", "| " + step.label() + " | " + contestant + " | ", " |")));
        }
      }
    }
    line("");
    line(
        """
        `get` to `invoke` are JCache's, with a `Long` as key. `GET` and `SET` are Redis's commands in the same process, keys of 16 bytes and values of 100,
        beside a map from `String` to `byte[]` that copies values as the commands do.\
        """);
  }

  private double overMap(Step step, String contestant, int size) {
    return curves.nanos(step, contestant, size) / curves.nanos(step, MAP, smallest());
  }

  private int smallest() {
    return curves.sizes().get(0);
  }

  private int largest() {
    List<Integer> sizes = curves.sizes();
    return sizes.get(sizes.size() - 1);
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private static String ratio(double ratio) {
    return Double.isNaN(ratio)
        ? ""
        : String.format(Locale.ROOT, ratio >= 9.95 ? "%.0f" : ratio >= 2 ? "%.1f" : "%.2f", ratio);
  }
}
