package io.larder.benchmarks.resp;

import static io.larder.benchmarks.page.Numbers.shown;
import static io.larder.benchmarks.page.Numbers.whole;
import static io.larder.benchmarks.resp.Throughput.LARDER;
import static io.larder.benchmarks.resp.Throughput.REDIS;
import static io.larder.benchmarks.resp.Throughput.VALKEY;

import io.larder.benchmarks.Median;
import io.larder.benchmarks.page.Page;
import io.larder.benchmarks.page.Reasons;
import io.larder.benchmarks.page.Report;
import io.larder.benchmarks.page.Target;
import io.larder.benchmarks.page.Verdict;
import io.larder.benchmarks.resp.Throughput.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The page about throughput, memory and start of the server. */
final class RespPage {

  private static final Target P99 = Target.atMost(1.5, "times redis-server's p99");
  private static final Target P999 = Target.atMost(2, "times redis-server's p99.9");
  private static final Target USED = Target.atMost(1, "times redis-server's used_memory");
  private static final Target RESIDENT = Target.atMost(1.5, "times redis-server's resident size");
  private static final Target START = Target.atMost(500, "ms until the server answers");

  private final Page page;

  private RespPage(Reasons reasons) {
    page = new Page("resp", reasons);
  }

  /** The page of what there is of the three. */
  static Report of(
      Throughput throughput, List<Sample> memory, List<Sample> start, Reasons reasons) {
    RespPage page = new RespPage(reasons);
    page.head();
    if (!throughput.isEmpty()) {
      page.throughput(throughput);
    }
    if (!memory.isEmpty()) {
      page.memory(memory);
    }
    if (!start.isEmpty()) {
      page.start(start);
    }
    return page.page.report();
  }

  private void head() {
    page.paragraph(
        """
        # RESP: Larder beside redis-server

        Made by `benchmarks/resp/compare`, `memory` and `start`; what they do is in [the README](../../benchmarks/README.md). A ratio is
        Larder's figure divided by the other's, so more is better for requests a second, and less for everything else.
        """);
  }

  private void throughput(Throughput taken) {
    boolean valkey = taken.has(VALKEY);
    page.paragraph(
        """
        ![Requests a second beside redis-server](resp.svg)

        ## Throughput, latency and processor time

        Larder beside `redis-server`%s: geometric means over the commands, the median of %d %s.
        The processor time is that of the server for a request.
        """
            .formatted(
                valkey ? ", and throughput also beside `valkey-server`" : "",
                taken.rounds(),
                taken.rounds() == 1 ? "round" : "rounds"));
    List<String> heads =
        new ArrayList<>(Page.cells("setting", Stream.of(Figure.values()).map(Figure::label)));
    if (valkey) {
      heads.add("requests/s, beside Valkey");
    }
    page.table(heads, taken.settings().stream().map(each -> means(taken, each, valkey)).toList());
    page.judge(
        taken.settings().stream()
            .flatMap(
                each ->
                    Stream.of(Figure.REQUESTS, Figure.P99, Figure.P999)
                        .map(figure -> verdict(taken, each, figure)))
            .toList());
    byCommand(taken, Figure.REQUESTS, "Requests a second", "requests/s");
    byCommand(taken, Figure.P999, "The 99.9th percentile", "ms");
    byCommand(taken, Figure.CPU, "Processor time of a request", "µs");
  }

  private static List<String> means(Throughput taken, String setting, boolean valkey) {
    Stream<String> beside =
        Stream.of(Figure.values())
            .map(
                figure ->
                    switch (figure) {
                      case REQUESTS, P99, P999 -> verdict(taken, setting, figure).cell();
                      case P50, CPU -> shown(taken.mean(setting, REDIS, figure));
                    });
    return Page.cells(
        setting,
        valkey
            ? Stream.concat(beside, Stream.of(shown(taken.mean(setting, VALKEY, Figure.REQUESTS))))
            : beside);
  }

  private static Verdict verdict(Throughput taken, String setting, Figure figure) {
    Target target =
        switch (figure) {
          case P99 -> P99;
          case P999 -> P999;
          case REQUESTS, P50, CPU ->
              Target.atLeast(requests(setting), "times redis-server's requests/s");
        };
    return new Verdict(setting + ", " + figure.label(), target, taken.mean(setting, REDIS, figure));
  }

  /** How many times redis-server's throughput is expected with a pipeline. */
  private static double requests(String setting) {
    return switch (setting.replaceFirst("-.*", "")) {
      case "P1" -> 1;
      case "P16" -> 1.2;
      default -> 1.5;
    };
  }

  private void byCommand(Throughput taken, Figure figure, String title, String unit) {
    page.paragraph(
        "%s, times that of redis-server (and what that had, %s):".formatted(title, unit));
    DoubleFunction<String> written =
        number -> figure == Figure.REQUESTS ? whole(number) : shown(number);
    page.table(
        Page.cells("command", taken.settings().stream()),
        taken.commands().stream()
            .map(
                command ->
                    Page.cells(
                        command,
                        taken.settings().stream()
                            .map(
                                setting ->
                                    besides(
                                        taken.ratio(setting, command, REDIS, figure),
                                        written.apply(
                                            taken.median(setting, command, REDIS, figure))))))
            .toList());
  }

  private static String besides(double ratio, String base) {
    return Double.isNaN(ratio) ? "" : shown(ratio) + " (" + base + ")";
  }

  private void memory(List<Sample> samples) {
    page.paragraph(
        """
        ## Memory

        Keys of 16 bytes, values of 100: what `used_memory` grew for a key, and the resident size of the process, ten seconds after the last write.
        """);
    List<List<String>> rows = new ArrayList<>();
    List<Verdict> verdicts = new ArrayList<>();
    for (String kind : samples.stream().map(sample -> sample.word(0)).distinct().toList()) {
      Verdict used = verdict(samples, kind, "used_memory a key, bytes", USED, 0);
      Verdict resident = verdict(samples, kind, "resident, MiB", RESIDENT, 2);
      verdicts.addAll(List.of(used, resident));
      rows.add(row(samples, used.row(), kind, 0, used.cell()));
      rows.add(row(samples, resident.row(), kind, 2, resident.cell()));
      rows.add(row(samples, kind + ", resident before the first key, MiB", kind, 1, ""));
    }
    page.table(
        List.of(
            "keys and figure",
            "redis-server",
            "valkey-server",
            "Larder",
            "Larder beside redis-server"),
        rows);
    page.judge(verdicts);
  }

  private static Verdict verdict(
      List<Sample> samples, String kind, String name, Target target, int figure) {
    return new Verdict(
        kind + ", " + name,
        target,
        memory(samples, kind, LARDER, figure) / memory(samples, kind, REDIS, figure));
  }

  private static List<String> row(
      List<Sample> samples, String name, String kind, int figure, String last) {
    return Page.cells(
        name,
        Stream.concat(
            Stream.of(REDIS, VALKEY, LARDER)
                .map(server -> whole(memory(samples, kind, server, figure))),
            Stream.of(last)));
  }

  private static double memory(List<Sample> samples, String kind, String server, int figure) {
    return median(samples, sample -> sample.words().equals(List.of(kind, server)), figure);
  }

  private void start(List<Sample> samples) {
    page.paragraph(
        """
        ## Start

        From the start of the process until `PING` is answered, the median.
        """);
    List<List<String>> rows = new ArrayList<>();
    List<Verdict> verdicts = new ArrayList<>();
    for (List<String> words : samples.stream().map(Sample::words).distinct().toList()) {
      Predicate<Sample> same = sample -> sample.words().equals(words);
      boolean larder = words.get(0).equals(LARDER);
      String name = larder ? "Larder, " + words.get(1) + " start" : words.get(0) + "-server";
      Verdict verdict = new Verdict(name, START, median(samples, same, 0));
      if (larder) {
        verdicts.add(verdict);
      }
      rows.add(
          List.of(
              name,
              larder ? verdict.cell() : whole(verdict.reached()),
              whole(median(samples, same, 1)),
              whole(median(samples, same, 2))));
    }
    page.table(List.of("server", "ms", "processor time, ms", "resident, MiB"), rows);
    page.judge(verdicts);
  }

  private static double median(List<Sample> samples, Predicate<Sample> wanted, int figure) {
    return Median.of(samples.stream().filter(wanted).mapToDouble(sample -> sample.figure(figure)));
  }
}
