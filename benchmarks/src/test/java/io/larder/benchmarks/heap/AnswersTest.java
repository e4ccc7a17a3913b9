package io.larder.benchmarks.heap;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.benchmarks.jcache.ProviderName;
import io.larder.benchmarks.page.Reasons;
import io.larder.benchmarks.page.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswersTest {

  private static final Ask ASK =
      new Ask(Question.GONE, ProviderName.LARDER, Kept.STRINGS, Terms.SOON, Duration.ofSeconds(1));

  @Test
  void read_ofWhatWasWritten_hasTheSameNumbers(@TempDir Path folder) throws IOException {
    Path csv = folder.resolve("figures.csv");
    Answers written = Answers.read(csv);
    written.put(ASK, Figures.read(List.of("figure gone s=Infinity", "else", "figure cpu s=1.25")));
    written.write();

    Answers read = Answers.read(csv);
    assertThat(gone(read, "gone s")).isInfinite();
    assertThat(gone(read, "cpu s")).isEqualTo(1.25);
    assertThat(gone(read, "bytes")).isNaN();
  }

  @Test
  void page_ofAFewAnswers_saysWhatIsMissed(@TempDir Path folder) throws IOException {
    Answers answers = Answers.read(folder.resolve("figures.csv"));
    answers.put(ASK, Figures.read(List.of("figure gone s=Infinity")));

    Report report = HeapPage.of(answers, Reasons.NONE);
    assertThat(report.markdown())
        .contains("| larder | never |")
        .contains("Gone, s: never (≤ 1.00: **missed**)");
    assertThat(report.verdicts()).singleElement().matches(verdict -> !verdict.isMet());
  }

  private static double gone(Answers answers, String figure) {
    return answers.get(Question.GONE, Kept.STRINGS, Terms.SOON, ProviderName.LARDER, figure);
  }
}
