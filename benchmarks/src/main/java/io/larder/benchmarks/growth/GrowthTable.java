package io.larder.benchmarks.growth;

import io.larder.benchmarks.chart.Chart;
import io.larder.benchmarks.chart.Picture;
import io.larder.benchmarks.chart.Picture.Mark;
import io.larder.benchmarks.chart.Picture.Scale;
import io.larder.benchmarks.chart.Table;
import io.larder.benchmarks.jcache.ProviderName;
import io.larder.benchmarks.page.Reasons;
import io.larder.benchmarks.page.Report;
import io.larder.benchmarks.turns.Contender;
import io.larder.benchmarks.turns.Measured;
import io.larder.benchmarks.turns.Options;
import io.larder.benchmarks.turns.Progress;
import io.larder.benchmarks.turns.Rounds;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Measures calls at growing numbers of entries, prints the page, and writes it with its pictures.
 */
public final class GrowthTable {

  /** The numbers of entries. */
  static final List<Integer> SIZES = List.of(10_000, 100_000, 1_000_000, 10_000_000);

  private static final List<ProviderName> CACHES =
      List.of(ProviderName.LARDER, ProviderName.CAFFEINE, ProviderName.MAP);
  private static final List<ProviderName> COMMANDS = List.of(ProviderName.LARDER, ProviderName.MAP);
  private static final String LARDER = ProviderName.LARDER.label();
  private static final String MAP = ProviderName.MAP.label();

  // with 500 ms the fewest entries, whose filling compiles little, were four times slower than more
  private static final Duration WARM_UP = Duration.ofMillis(1500);
  private static final int YOUNG_MEGABYTES =
      512; // with less, looking through the old for references to the young is what is measured
  private static final int BYTES_AN_ENTRY = 320; // the hungriest takes 220
  private static final String FIGURES = "growth-figures.csv";
  private static final int STEP = 500_000; // entries that are made in the time of a step
  private static final int MEGABYTE = 1 << 20;

  private final Options options;
  private final Rounds rounds;
  private final Measured measured;
  private final Progress progress;

  private GrowthTable(Options options) throws IOException {
    this.measured = options.measuredBefore(FIGURES);
    this.options = options;
    this.rounds = Rounds.SHORT.times(options.scale()).after(WARM_UP);
    this.progress = new Progress(SIZES.stream().mapToInt(this::parts).sum());
  }

  /**
   * Runs all.
   *
   * @param arguments see {@link Options#of}; the rows' names are those of calls with the number of
   *     entries, as in {@code get, 10000}
   */
  public static void main(String[] arguments) throws IOException {
    GrowthTable table = new GrowthTable(Options.of(arguments));
    for (int entries : SIZES) {
      table.measure(GrowthWorker.CACHES, CACHES, entries);
      table.measure(GrowthWorker.COMMANDS, COMMANDS, entries);
    }
    table.report();
  }

  private void report() throws IOException {
    Curves curves = new Curves(measured);
    if (curves.sizes().isEmpty()) {
      throw new IllegalStateException("nothing was measured: no row of that name, or no memory");
    }
    Path folder = options.folder();
    Report report = GrowthPage.of(curves, folder == null ? Reasons.NONE : Reasons.in(folder));
    System.out.println(report.markdown());
    if (folder != null) {
      measured.write(folder.resolve(FIGURES));
      draw(curves, folder);
      report.write(folder);
    }
  }

  private int parts(int entries) {
    return Stream.of(GrowthWorker.CACHES, GrowthWorker.COMMANDS)
        .map(kind -> steps(kind, entries).size())
        .filter(steps -> steps > 0)
        .mapToInt(steps -> filling(entries) + 1 + steps)
        .sum();
  }

  /** How many times longer than a step filling takes. */
  private static int filling(int entries) {
    return 1 + entries / STEP;
  }

  private List<Step> steps(String kind, int entries) {
    return Arrays.stream(Step.values())
        .filter(step -> step.isCommand() == kind.equals(GrowthWorker.COMMANDS))
        .filter(step -> options.hasRow(Curves.row(step, entries)))
        .toList();
  }

  private void measure(String kind, List<ProviderName> providers, int entries) {
    List<Step> steps = steps(kind, entries);
    List<ProviderName> taken =
        providers.stream().filter(provider -> options.takes(provider.label())).toList();
    if (steps.isEmpty() || taken.isEmpty() || !fits(entries, taken.size())) {
      return;
    }
    progress.next("filling %s with %,d entries".formatted(kind, entries), filling(entries));
    List<Contender> contenders =
        taken.stream().map(provider -> start(kind, provider, entries)).toList();
    try {
      contenders.forEach(Contender::awaitReady);
      progress.next("warming up", 1);
      steps.forEach(step -> rounds.warmUp(contenders, step.name()));
      for (Step step : steps) {
        progress.next(Curves.row(step, entries), 1);
        measured.add(Curves.row(step, entries), rounds.measure(contenders, step.name(), 1));
      }
    } finally {
      contenders.forEach(Contender::close);
    }
  }

  /**
   * The collector that does nothing between its pauses, so that marking a large heap is not
   * counted.
   */
  private static Contender start(String kind, ProviderName provider, int entries) {
    return Contender.start(
        provider.label(),
        GrowthWorker.class,
        List.of(
            "-XX:+UseParallelGC",
            "-XX:+UseTransparentHugePages", // else it grows with the pages that have to be found
            "-XX:+AlwaysPreTouch", // the first touch of the young took longer than a call
            "-Xms" + megabytes(entries) + "m",
            "-Xmn" + YOUNG_MEGABYTES + "m",
            "-Xmx" + megabytes(entries) + "m"),
        List.of(kind, provider.name(), Integer.toString(entries)));
  }

  private static long megabytes(int entries) {
    return YOUNG_MEGABYTES * 2L + (long) entries * BYTES_AN_ENTRY / MEGABYTE;
  }

  private static boolean fits(int entries, int jvms) {
    long available = Memory.availableMegabytes();
    boolean fits = megabytes(entries) * jvms < available;
    if (!fits) {
      System.err.printf(
          "%,d entries are left out: %d MB are wanted, %d MB are free%n",
          entries, megabytes(entries) * jvms, available);
    }
    return fits;
  }

  private static void draw(Curves curves, Path folder) throws IOException {
    List<Integer> sizes = curves.sizes();
    List<Step> steps = curves.steps();
    Chart.lines(
        table(
            steps.stream().map(Step::label).toList(),
            sizes.stream()
                .map(
                    size ->
                        row(
                            size,
                            steps.stream()
                                .map(step -> curves.growthBeside(step, LARDER, MAP, size))))
                .toList()),
        new Picture(
            "Does a call of Larder's grow more than the bare map's?",
            "growth of Larder's time / the map's",
            curves.caption(),
            Scale.LINEAR,
            List.of(new Mark(GrowthPage.TARGET.bound(), "target"), new Mark(1, "as the map"))),
        folder.resolve("growth.svg"));
    List<String> contestants = CACHES.stream().map(ProviderName::label).toList();
    double unit = curves.nanos(Step.GET, MAP, sizes.get(0));
    Chart.lines(
        table(
            contestants,
            sizes.stream()
                .map(
                    size ->
                        row(
                            size,
                            contestants.stream()
                                .map(name -> curves.nanos(Step.GET, name, size) / unit)))
                .toList()),
        new Picture(
            "How does the time of a get grow with the entries?",
            "times the bare map's with the fewest (logarithmic)",
            curves.caption(),
            Scale.LOGARITHMIC,
            List.of()),
        folder.resolve("growth-get.svg"));
  }

  private static Table table(List<String> columns, List<Table.Row> rows) {
    return new Table("entries", columns, rows);
  }

  private static Table.Row row(int size, Stream<Double> numbers) {
    return new Table.Row(Integer.toString(size), numbers.toList());
  }
}
