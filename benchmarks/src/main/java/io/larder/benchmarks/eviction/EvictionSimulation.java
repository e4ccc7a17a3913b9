package io.larder.benchmarks.eviction;

import io.larder.benchmarks.chart.Chart;
import io.larder.benchmarks.chart.Machine;
import io.larder.benchmarks.chart.Picture;
import io.larder.benchmarks.page.Page;
import io.larder.benchmarks.page.Reasons;
import io.larder.benchmarks.page.Report;
import io.larder.benchmarks.turns.Progress;
import io.larder.engine.EvictionPolicy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Compares the hit rates of Larder's eviction policies, of Caffeine, of exact LRU, and of the
 * optimum, on made-up traces.
 *
 * <p>Arguments, all optional: the number of requests a trace, the seed, and the folder for {@code
 * hits.md} and {@code hits.svg}, without which the page is only printed. Larder's numbers and the
 * optimum are the same in every run with the same arguments; Caffeine's, the median of several
 * runs, differ a little, for it seeds its own randomness.
 */
public final class EvictionSimulation {

  private static final int REQUESTS = 1_000_000;
  private static final long SEED = 107;

  /** Cache sizes in entries: from 0.5 % to 10 % of the catalogue. */
  private static final List<Integer> CAPACITIES = List.of(500, 1_000, 2_000, 5_000, 10_000);

  private static final int DRAWN = 2_000;

  private static final Contender OPTIMUM = new Optimum();
  private static final Contender LRU = new LruContender();
  private static final Contender CAFFEINE = new CaffeineContender();
  private static final Contender LARDER = new LarderContender(EvictionPolicy.S3_FIFO);

  private static final List<Contender> CONTENDERS =
      List.of(
          OPTIMUM,
          CAFFEINE,
          LARDER,
          LRU,
          new LarderContender(EvictionPolicy.ALLKEYS_LRU),
          new LarderContender(EvictionPolicy.ALLKEYS_LFU),
          new LarderContender(EvictionPolicy.ALLKEYS_RANDOM));

  private EvictionSimulation() {}

  /** Runs the simulation, prints the page and writes its files. */
  public static void main(String[] arguments) throws IOException {
    int requests = arguments.length > 0 ? Integer.parseInt(arguments[0]) : REQUESTS;
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : SEED;
    HitTable table = simulate(new Traces(requests, seed).all());
    if (arguments.length > 2) {
      Path folder = Path.of(arguments[2]);
      draw(table, folder.resolve("hits.svg"));
      Report report = page(table, requests, seed, Reasons.in(folder));
      report.write(folder);
      System.out.print(report.markdown());
    } else {
      System.out.print(page(table, requests, seed, Reasons.NONE).markdown());
    }
  }

  private static HitTable simulate(List<Trace> traces) {
    HitTable table = new HitTable(CONTENDERS.stream().map(Contender::name).toList());
    Progress progress = new Progress(traces.size());
    for (Trace trace : traces) {
      progress.next(trace.name(), 1);
      for (int capacity : CAPACITIES) {
        List<Double> percents =
            CONTENDERS.stream()
                .map(each -> 100.0 * each.hits(trace.keys(), capacity) / trace.keys().length)
                .toList();
        table.add(new HitTable.Row(trace.name(), capacity, percents));
      }
    }
    return table;
  }

  private static void draw(HitTable table, Path svg) throws IOException {
    Picture picture =
        new Picture(
            "Hit ratio of a cache of %,d entries".formatted(DRAWN),
            "percent of the requests",
            Machine.caption(),
            Picture.Scale.LINEAR,
            List.of());
    List<String> contenders =
        Stream.of(LARDER, CAFFEINE, LRU, OPTIMUM).map(Contender::name).toList();
    Chart.bars(table.picture(DRAWN, contenders), picture, svg);
  }

  private static Report page(HitTable table, int requests, long seed, Reasons reasons) {
    Page page = new Page("hits", reasons);
    page.paragraph(
        """
        # Hit ratio of a bounded cache

        Made by `benchmarks/hits`: %,d requests a trace, seed %d, a catalogue of 100,000 keys. What the traces are is in
        [the decision on the policy](../decisions/0002-eviction-policy.md).

        ![Hit ratios](hits.svg)

        ## Larder's default beside Caffeine

        Percentage points, over the sizes below.
        """
            .formatted(requests, seed));
    page.table(
        List.of("trace", "worst", "mean", "best", "at least -1"),
        table.leads(LARDER.name(), CAFFEINE.name()));
    page.judge(table.verdicts(LARDER.name(), CAFFEINE.name()));
    page.paragraph(
        """
        ## All

        Percent of the requests that found their key in a cache of so many entries; the filling of the cache is included. The optimum knows the future.
        Caffeine, which makes use of chance, ran five times, and the median counts.
        """);
    page.table(
        Page.cells("trace, entries", CONTENDERS.stream().map(Contender::name)), table.percents());
    return page.report();
  }
}
