package io.larder.benchmarks.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.benchmarks.jcache.ProviderName;
import io.larder.benchmarks.page.Reasons;
import org.junit.jupiter.api.Test;

class StartsTest {

  private final Starts starts = new Starts();

  private void add(ProviderName contestant, double... millis) {
    for (double each : millis) {
      starts.add(contestant, each);
    }
  }

  @Test
  void median_isTheMiddle_orBetweenTheTwoInTheMiddle() {
    add(ProviderName.LARDER, 30, 10, 20);
    add(ProviderName.CAFFEINE, 40, 10, 20, 30);

    assertThat(starts.median(ProviderName.LARDER)).isEqualTo(20);
    assertThat(starts.median(ProviderName.CAFFEINE)).isEqualTo(25);
  }

  @Test
  void median_ofNothing_isNoNumber() {
    assertThat(starts.median(ProviderName.LARDER)).isNaN();
  }

  @Test
  void page_saysOfLarder_whetherItMeetsTheTarget() {
    add(ProviderName.LARDER, 49);
    add(ProviderName.CAFFEINE, 51);

    assertThat(starts.report("a machine", Reasons.NONE).markdown())
        .contains("| larder | 49 | 49 | 49 |", "| caffeine | 51 | 51 | 51 |", "met")
        .doesNotContain("missed");
  }

  @Test
  void page_saysThatTheTargetIsMissed() {
    add(ProviderName.LARDER, 51);

    assertThat(starts.report("a machine", Reasons.NONE).markdown()).contains("missed");
  }

  @Test
  void page_withoutLarder_saysNothingOfTheTarget() {
    add(ProviderName.CAFFEINE, 51);

    assertThat(starts.report("a machine", Reasons.NONE).verdicts()).isEmpty();
  }
}
