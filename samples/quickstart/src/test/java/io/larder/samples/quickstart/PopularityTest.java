package io.larder.samples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PopularityTest {

  private static final List<String> RANKED = List.of("first", "second", "third", "fourth");

  @Test
  void picks_withTheSameSeed_areTheSame() {
    assertThat(Popularity.picks(RANKED, 100, 7)).isEqualTo(Popularity.picks(RANKED, 100, 7));
  }

  @Test
  void picks_followZipf() {
    List<String> picks = Popularity.picks(RANKED, 10_000, 7);

    double first = Collections.frequency(picks, "first");
    assertThat(Collections.frequency(picks, "second") / first).isCloseTo(1 / 2.0, within(0.05));
    assertThat(Collections.frequency(picks, "fourth") / first).isCloseTo(1 / 4.0, within(0.05));
  }

  @Test
  void picks_fromOne_areThatOne() {
    assertThat(Popularity.picks(List.of("only"), 3, 7)).containsOnly("only").hasSize(3);
  }
}
