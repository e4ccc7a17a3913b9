package io.larder.samples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SummaryTest {

  private static final Trial PLAIN = new Trial("no cache", 0, 0, 1_000, 0, Duration.ofSeconds(20));
  private static final Trial CACHED =
      new Trial("cached", 900, 100, 100, 7, Duration.ofMillis(2_500));

  @Test
  void of_showsWhatWasSaved() {
    String[] lines = Summary.of(List.of(PLAIN, CACHED)).toString().split("\n");

    assertThat(lines[3].trim().split("\\s{2,}"))
        .containsExactly("cached", "900", "100", "90 %", "7", "100", "2.50 s", "17.50 s", "88 %");
  }

  @Test
  void of_showsNoCacheNumbersWithoutCache() {
    String[] lines = Summary.of(List.of(PLAIN)).toString().split("\n");

    assertThat(lines[2].trim().split("\\s{2,}"))
        .containsExactly("no cache", "-", "-", "-", "-", "1,000", "20.00 s", "-");
  }
}
