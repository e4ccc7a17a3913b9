package io.larder.benchmarks.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTest {

  private static final Target SHARE = Target.atLeast(0.85, "of the map");
  private static final Verdict MET = new Verdict("get", SHARE, 0.85);
  private static final Verdict MISSED = new Verdict("put, 2 threads", SHARE, 0.8449);

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "0.849, 0.85",
    "1.994, 1.99",
    "1.996, 2.0",
    "9.94, 9.9",
    "9.96, 10",
    "-1.6, -1.60",
    "NaN, ''",
    "Infinity, never"
  })
  void shown_ofANumber_hasNoMoreDigitsThanSaySomething(double number, String shown) {
    assertThat(Numbers.shown(number)).isEqualTo(shown);
  }

  @Test
  void isMet_isDecidedByTheFigureAndNotByWhatIsShownOfIt() {
    assertThat(MET.isMet()).isTrue();
    assertThat(MISSED.isMet()).isFalse();
    assertThat(new Verdict("a pause", Target.atMost(10, "ms"), 10.01).isMet()).isFalse();
    assertThat(new Verdict("a trace", Target.atLeast(-1, "points"), -0.9).isMet()).isTrue();
    assertThat(new Verdict("a trace", Target.atLeast(-1, "points"), -1.1).isMet()).isFalse();
  }

  @Test
  void inShort_ofSome_namesThoseThatMissWithWhatWasReached() {
    Verdict notMeasured = new Verdict("get", SHARE, Double.NaN);

    assertThat(Verdict.inShort(List.of(MET, notMeasured))).isEqualTo("yes");
    assertThat(Verdict.inShort(List.of(MET, MISSED))).isEqualTo("**no**: 0.84 of the map");
  }

  @Test
  void judge_ofRowsThatMiss_printsTheirReasonsAndThoseThatHaveNone() {
    Reasons reasons =
        Reasons.of(
            """
            # Why

            ## calls: get; put, 2 threads
            A lock.

            Two of them.
            ## heap: put, 2 threads
            Not of this page.
            """);
    Page page = new Page("calls", reasons);
    page.judge(List.of(MET, MISSED, new Verdict("walk", SHARE, 0.1)));

    assertThat(page.report().markdown())
        .contains("- **put, 2 threads**: A lock.\n", "Two of them.")
        .contains("- Not explained yet: **walk**.")
        .doesNotContain("Not of this page", "**get**");
  }

  @Test
  void judge_ofRowsThatAllMeet_printsNothing() {
    Page page = new Page("calls", Reasons.NONE);
    page.judge(List.of(MET));

    assertThat(page.report().markdown()).isBlank();
  }

  @Test
  void reasons_withoutRows_areRefused() {
    assertThatThrownBy(() -> Reasons.of("## calls\nslow"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("## PAGE: ROW; ROW");
  }

  @Test
  void write_ofAPage_makesTheFrontPageOfItsVerdicts() throws IOException {
    Page page = new Page("growth", Reasons.NONE);
    page.table(List.of("call", "larder"), List.of(List.of("get", "1.00")));
    page.judge(List.of(MET, MISSED, new Verdict("get", Target.atMost(48, "bytes"), 0)));
    page.report().write(folder);

    assertThat(Report.verdicts(folder, "growth")).hasSize(3).contains(MET, MISSED);
    assertThat(Files.readString(folder.resolve("growth.md")))
        .contains("|---|--:|", "| get | 1.00 |");
    assertThat(Files.readString(folder.resolve("README.md")))
        .contains("| [growth](growth.md): ≥ 0.85 of the map | **1 of 2** | put, 2 threads | 0.84 |")
        .contains("| [growth](growth.md): ≤ 48 bytes | 1 of 1 | get | 0.00 |")
        .contains("(growth.svg)")
        .doesNotContain("calls");
  }
}
