package io.larder.benchmarks.calls;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.benchmarks.page.Reasons;
import io.larder.benchmarks.page.Report;
import io.larder.benchmarks.page.Verdict;
import io.larder.benchmarks.turns.Figure;
import io.larder.benchmarks.turns.Measured;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CallsPageTest {

  private final Measured measured = Measured.nothing("2 processors, Monday");

  @Test
  void targets_ofARow_areJudgedAgainstTheBestPeerTheMapAndBytes() {
    measured.add(
        "put",
        Map.of(
            "larder", new Figure(10, 56),
            "caffeine", new Figure(30, 136),
            "cache2k", new Figure(9, 160),
            "map", new Figure(8, 0)));
    Report report = CallsPage.of(new Results(measured), Reasons.NONE);

    assertThat(report.markdown())
        .contains("(2 processors, Monday)")
        .contains(
            "| put | 0.80 |  | 0.90 cache2k | 3.0 | 56, 160 | ≥ 1.00 of the best peer, ≥ 0.75 of"
                + " the map, ≤ 48 bytes a call | **no**: 0.90 of the best peer, 56 bytes a call |")
        .contains("Not explained yet: **put**.");
    assertThat(report.verdicts().stream().map(Verdict::isMet))
        .containsExactly(false, true, false, true);
  }

  @Test
  void targets_ofASituation_areJudgedAgainstItsBase() {
    measured.add(
        "get hit, statistics",
        Map.of(
            "larder", new Figure(10, 0),
            "base", new Figure(9, 0),
            "ehcache", new Figure(20, 24)));
    Report report = CallsPage.of(new Results(measured), Reasons.NONE);

    assertThat(report.markdown()).contains("| get hit, statistics |  | 0.90 | 2.0 ehcache |");
    assertThat(report.verdicts()).hasSize(2).allMatch(Verdict::isMet);
  }
}
