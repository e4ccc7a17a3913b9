package io.larder.benchmarks.heap;

import io.larder.benchmarks.chart.Chart;
import io.larder.benchmarks.chart.Machine;
import io.larder.benchmarks.chart.Picture;
import io.larder.benchmarks.chart.Table;
import io.larder.benchmarks.jcache.ProviderName;
import io.larder.benchmarks.page.Reasons;
import io.larder.benchmarks.page.Report;
import io.larder.benchmarks.turns.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Asks the contestants what entries cost, and writes {@code heap.md}, {@code heap.svg} and {@code
 * heap-figures.csv}. What is not asked this time stays as it was in the latter.
 */
public final class HeapTable {

  private HeapTable() {}

  /**
   * Asks and writes.
   *
   * @param arguments the folder for the files; how many seconds entries are changed; the questions
   *     (none: the page alone is written again) and the contestants, with commas between them
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Path.of(arguments[0]);
    Duration churn = Duration.ofSeconds(Long.parseLong(arguments[1]));
    Answers answers = Answers.read(folder.resolve("heap-figures.csv"));
    List<ProviderName> providers = names(arguments[3]).map(ProviderName::valueOf).toList();
    Map<Question, List<Ask>> asks = new LinkedHashMap<>();
    names(arguments[2])
        .map(Question::valueOf)
        .forEach(question -> asks.put(question, Ask.all(question, providers, churn)));
    ask(asks, answers);
    draw(HeapPage.picture(answers), folder.resolve("heap.svg"));
    Report report = HeapPage.of(answers, Reasons.in(folder));
    report.write(folder);
    System.out.print(report.markdown());
  }

  private static void draw(Table bytes, Path svg) throws IOException {
    if (bytes.columns().isEmpty()) {
      return; // that question was never asked
    }
    Picture picture =
        new Picture(
            "Bytes of heap that an entry takes, with key and value",
            "bytes",
            Machine.caption(),
            Picture.Scale.LINEAR,
            List.of());
    Chart.bars(bytes, picture, svg);
  }

  private static Stream<String> names(String list) {
    return list.isEmpty() ? Stream.of() : Stream.of(list.toUpperCase(Locale.ROOT).split(",", -1));
  }

  private static void ask(Map<Question, List<Ask>> asks, Answers answers)
      throws IOException, InterruptedException {
    Progress progress =
        new Progress(
            asks.values().stream().flatMap(List::stream).mapToInt(Ask::expectedSeconds).sum());
    for (Map.Entry<Question, List<Ask>> each : asks.entrySet()) {
      ExecutorService lanes = Executors.newFixedThreadPool(each.getKey().atOnce());
      try {
        Map<Ask, Future<Figures>> figures = new LinkedHashMap<>();
        each.getValue().forEach(ask -> figures.put(ask, lanes.submit(ask::answer)));
        for (Map.Entry<Ask, Future<Figures>> next : figures.entrySet()) {
          Ask ask = next.getKey();
          progress.next(ask.name(), ask.expectedSeconds());
          answers.put(ask, next.getValue().get());
          answers.write();
        }
      } catch (ExecutionException e) {
        throw new IllegalStateException("a contestant has no answer", e.getCause());
      } finally {
        lanes.shutdownNow();
      }
    }
  }
}
