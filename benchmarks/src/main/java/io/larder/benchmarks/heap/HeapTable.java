package io.larder.benchmarks.heap;

import io.larder.benchmarks.chart.Chart;
import io.larder.benchmarks.chart.Machine;
import io.larder.benchmarks.chart.Picture;
import io.larder.benchmarks.chart.Table;
import io.larder.benchmarks.jcache.ProviderName;
import io.larder.benchmarks.page.Reasons;
import io.larder.benchmarks.page.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Asks the contestants what entries cost, one after the other, and writes {@code heap.md}, {@code
 * heap.svg} and {@code heap-figures.csv}. What is not asked this time stays as it was in the
 * latter.
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
    for (String question : names(arguments[2])) {
      for (String provider : names(arguments[3])) {
        ask(Question.valueOf(question), ProviderName.valueOf(provider), churn, answers);
      }
    }
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

  private static List<String> names(String list) {
    return list.isEmpty() ? List.of() : List.of(list.toUpperCase(Locale.ROOT).split(","));
  }

  private static void ask(Question question, ProviderName provider, Duration churn, Answers answers)
      throws IOException, InterruptedException {
    for (Kept kept : question.kept()) {
      for (Terms terms : question.terms(provider)) {
        Ask ask = new Ask(question, provider, kept, terms, churn);
        System.err.println(ask);
        answers.put(ask, ask.answer());
        answers.write();
      }
    }
  }
}
