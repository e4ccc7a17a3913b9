package io.larder.benchmarks.resp;

import io.larder.benchmarks.chart.Chart;
import io.larder.benchmarks.chart.Machine;
import io.larder.benchmarks.chart.Picture;
import io.larder.benchmarks.chart.Picture.Mark;
import io.larder.benchmarks.chart.Picture.Scale;
import io.larder.benchmarks.chart.Table;
import io.larder.benchmarks.page.Reasons;
import io.larder.benchmarks.page.Report;
import io.larder.benchmarks.resp.Throughput.Figure;
import io.larder.benchmarks.turns.Options;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Makes {@code resp.md} and its picture of the figures that the scripts left beside it. */
public final class RespTable {

  private RespTable() {}

  /**
   * Writes and prints.
   *
   * @param arguments {@code -o} and the folder of the figures and of the page
   */
  public static void main(String[] arguments) throws IOException {
    Path folder =
        Objects.requireNonNull(Options.of(arguments).folder(), "-o FOLDER says where all is");
    Throughput throughput = new Throughput(Sample.read(folder.resolve("resp-throughput.csv"), 4));
    Report report =
        RespPage.of(
            throughput,
            Sample.read(folder.resolve("resp-memory.csv"), 2),
            Sample.read(folder.resolve("resp-start.csv"), 2),
            Reasons.in(folder));
    if (!throughput.isEmpty()) {
      draw(throughput, folder.resolve("resp.svg"));
    }
    report.write(folder);
    System.out.print(report.markdown());
  }

  private static void draw(Throughput throughput, Path svg) throws IOException {
    List<String> settings = throughput.settings();
    Table table =
        new Table(
            "command",
            settings,
            throughput.commands().stream()
                .map(
                    command ->
                        new Table.Row(
                            command,
                            settings.stream()
                                .map(
                                    setting ->
                                        throughput.ratio(
                                            setting, command, Throughput.REDIS, Figure.REQUESTS))
                                .toList()))
                .toList());
    Picture picture =
        new Picture(
            "RESP: requests a second of Larder, times those of redis-server",
            "times redis-server",
            Machine.caption(),
            Scale.LINEAR,
            List.of(new Mark(1, "redis-server")));
    Chart.bars(table, picture, svg);
  }
}
