package io.larder.benchmarks.calls;

import io.larder.benchmarks.chart.Chart;
import io.larder.benchmarks.chart.Picture;
import io.larder.benchmarks.chart.Picture.Mark;
import io.larder.benchmarks.chart.Picture.Scale;
import io.larder.benchmarks.chart.Table;
import io.larder.benchmarks.jcache.ProviderName;
import io.larder.benchmarks.jcache.Setting;
import io.larder.benchmarks.page.Reasons;
import io.larder.benchmarks.page.Report;
import io.larder.benchmarks.turns.Contender;
import io.larder.benchmarks.turns.Measured;
import io.larder.benchmarks.turns.Options;
import io.larder.benchmarks.turns.Progress;
import io.larder.benchmarks.turns.Rounds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Stream;

/** Measures the calls of JCache, prints the page, and writes it with its pictures. */
public final class CallsTable {

  // three times what the hungriest keeps; to touch twice as much took a second of each JVM's start
  private static final List<String> MEMORY =
      List.of(
          "-Xms256m",
          "-Xmx256m",
          "-XX:+AlwaysPreTouch",
          "-XX:+UseTransparentHugePages"); // else figures go by where the JVM's pages happen to lie

  private static final String FIGURES = "calls-figures.csv";
  private static final int STARTING = 5; // times as long as a row, for all JVMs

  private final Options options;
  private final Rounds rounds;
  private final Measured measured;
  private final Progress progress;

  private CallsTable(Options options) throws IOException {
    this.measured = options.measuredBefore(FIGURES);
    this.options = options;
    this.rounds = Rounds.SHORT.times(options.scale());
    this.progress = new Progress(parts());
  }

  /**
   * Runs all.
   *
   * @param arguments see {@link Options#of}
   */
  public static void main(String[] arguments) throws IOException {
    CallsTable table = new CallsTable(Options.of(arguments));
    for (Situation situation : Situation.values()) {
      table.measure(situation);
    }
    table.report();
  }

  private void report() throws IOException {
    Results results = new Results(measured);
    Path folder = options.folder();
    Report report = CallsPage.of(results, folder == null ? Reasons.NONE : Reasons.in(folder));
    System.out.println(report.markdown());
    if (folder != null) {
      measured.write(folder.resolve(FIGURES));
      draw(results, folder);
      report.write(folder);
    }
  }

  private int parts() {
    return Arrays.stream(Situation.values())
        .map(this::rows)
        .filter(rows -> !rows.isEmpty())
        .mapToInt(rows -> STARTING + calls(rows).size() + rows.size())
        .sum();
  }

  private List<Row> rows(Situation situation) {
    return situation.rows().stream().filter(row -> options.hasRow(row.label())).toList();
  }

  private static List<Call> calls(List<Row> rows) {
    return rows.stream().map(Row::call).distinct().toList();
  }

  private void measure(Situation situation) {
    List<Row> rows = rows(situation);
    if (rows.isEmpty()) {
      return;
    }
    progress.next("filling the caches " + situation.label(), STARTING);
    List<Contender> contenders = start(situation);
    try {
      contenders.forEach(Contender::awaitReady);
      for (Call call : calls(rows)) {
        progress.next("warming up " + call.label(), 1);
        rounds.warmUp(contenders, call.name());
      }
      for (Row row : rows) {
        progress.next(row.label(), 1);
        List<Contender> able = contenders.stream().filter(each -> row.isFor(each.name())).toList();
        measured.add(row.label(), rounds.measure(able, row.call().name(), row.threads()));
      }
    } finally {
      contenders.forEach(Contender::close);
    }
  }

  private List<Contender> start(Situation situation) {
    List<Contender> contenders = new ArrayList<>();
    for (ProviderName provider : ProviderName.values()) {
      if (situation.has(provider) && options.takes(provider.label())) {
        contenders.add(start(provider.label(), situation.setting(provider)));
      }
    }
    if (situation != Situation.BASE && options.takes(ProviderName.LARDER.label())) {
      contenders.add(start(Results.BASE, Situation.BASE.setting(ProviderName.LARDER)));
    }
    return contenders;
  }

  private static Contender start(String name, Setting setting) {
    return Contender.start(
        name,
        CallsWorker.class,
        Stream.concat(MEMORY.stream(), setting.provider().jvmArguments().stream()).toList(),
        CallsWorker.arguments(setting));
  }

  private static void draw(Results results, Path folder) throws IOException {
    Chart.bars(
        table(
            results.rows(row -> row.situation() == Situation.BASE && row.threads() == 1),
            results::shareOfMap),
        new Picture(
            "How near does a JCache call come to a bare ConcurrentHashMap?",
            "share of the bare map's speed, one thread (logarithmic)",
            results.caption(),
            Scale.LOGARITHMIC,
            List.of(new Mark(1, "bare map"))),
        folder.resolve("calls.svg"));
    Chart.bars(
        table(results.rows(row -> row.situation() != Situation.BASE), results::shareOfBase),
        new Picture(
            "What do copies, statistics, expiry and bounds cost?",
            "share of the speed of Larder by reference, eternal, without statistics (logarithmic)",
            results.caption(),
            Scale.LOGARITHMIC,
            List.of(new Mark(1, "Larder's base"))),
        folder.resolve("calls-situations.svg"));
  }

  private static Table table(List<Row> rows, ToDoubleBiFunction<Row, String> figure) {
    List<String> columns =
        Stream.concat(Stream.of(ProviderName.LARDER.label()), Results.peers().stream()).toList();
    return new Table(
        "call",
        columns,
        rows.stream()
            .map(
                row ->
                    new Table.Row(
                        row.label(),
                        columns.stream().map(name -> figure.applyAsDouble(row, name)).toList()))
            .toList());
  }
}
