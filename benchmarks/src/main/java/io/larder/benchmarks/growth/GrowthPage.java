package io.larder.benchmarks.growth;

import static io.larder.benchmarks.page.Numbers.shown;

import io.larder.benchmarks.jcache.ProviderName;
import io.larder.benchmarks.page.Page;
import io.larder.benchmarks.page.Reasons;
import io.larder.benchmarks.page.Report;
import io.larder.benchmarks.page.Target;
import io.larder.benchmarks.page.Verdict;
import java.util.ArrayList;
import java.util.List;

/** The page that a run writes. */
final class GrowthPage {

  /** How much more than the bare map's the time of a call may grow. */
  static final Target TARGET = Target.atMost(1.5, "times the map's growth");

  private static final String LARDER = ProviderName.LARDER.label();
  private static final String CAFFEINE = ProviderName.CAFFEINE.label();
  private static final String MAP = ProviderName.MAP.label();

  private final Curves curves;
  private final Page page;

  private GrowthPage(Curves curves, Reasons reasons) {
    this.curves = curves;
    this.page = new Page("growth", reasons);
  }

  static Report of(Curves curves, Reasons reasons) {
    GrowthPage page = new GrowthPage(curves, reasons);
    page.head();
    page.growth();
    page.curve();
    return page.page.report();
  }

  private void head() {
    page.paragraph(
        """
        # Growth: the time of a call from %,d to %,d entries

        Written by `benchmarks/growth` (%s). Ratios of the processor time of a call, that of the whole JVM, in slices in which all took turns; the
        median of them. Every key is as likely as any other, so the more entries, the more calls wait for memory: a bare
        `ConcurrentHashMap` shows how much of the growth that is. How it is done stands in [benchmarks](../../benchmarks/README.md).

        ![How much more than the bare map's the time of a call grows](growth.svg)
        ![The time of a get](growth-get.svg)

        ## Targets

        How many times longer a call takes with the most entries than with the fewest; *beside the map*: Larder's growth divided by the
        map's, which should be at most %.1f; *a decade*: what ten times the entries multiply the time by (the slope of the line through all sizes).
        """
            .formatted(smallest(), largest(), curves.caption(), TARGET.bound()));
  }

  private void growth() {
    page.table(
        List.of(
            "call",
            "larder",
            "caffeine",
            "map",
            "beside the map",
            "larder, a decade",
            "map, a decade",
            "met"),
        curves.steps().stream().map(this::judged).toList());
    page.judge(curves.steps().stream().map(this::verdict).toList());
  }

  private List<String> judged(Step step) {
    return List.of(
        step.label(),
        shown(curves.growth(step, LARDER, largest())),
        shown(curves.growth(step, CAFFEINE, largest())),
        shown(curves.growth(step, MAP, largest())),
        shown(verdict(step).reached()),
        shown(curves.factorByDecade(step, LARDER)),
        shown(curves.factorByDecade(step, MAP)),
        verdict(step).isMet() ? "yes" : "**no**");
  }

  private Verdict verdict(Step step) {
    return new Verdict(step.label(), TARGET, curves.growthBeside(step, LARDER, MAP, largest()));
  }

  private void curve() {
    List<Integer> sizes = curves.sizes();
    page.paragraph(
        """
        ## Curves

        The time at each size, as times that of the bare map with the fewest entries.
        """);
    List<List<String>> rows = new ArrayList<>();
    for (Step step : curves.steps()) {
      for (String contestant : List.of(LARDER, CAFFEINE, MAP)) {
        if (!Double.isNaN(curves.nanos(step, contestant, smallest()))) {
          rows.add(
              Page.cells(
                  step.label() + ", " + contestant,
                  sizes.stream().map(size -> shown(overMap(step, contestant, size)))));
        }
      }
    }
    page.table(Page.cells("call", sizes.stream().map("%,d"::formatted)), rows);
    page.paragraph(
        """
        `get` to `invoke` are JCache's, with a `Long` as key. `GET` and `SET` are Redis's commands in the same process, keys of 16 bytes and values of 100,
        beside a map from `String` to `byte[]` that copies values as the commands do.
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
}
