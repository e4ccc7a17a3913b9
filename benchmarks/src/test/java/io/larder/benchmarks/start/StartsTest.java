package io.larder.benchmarks.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.benchmarks.jcache.ProviderName;
import java.util.List;
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
  void page_saysOfLarderAlone_whetherItMeetsTheTarget() {
    add(ProviderName.LARDER, 49);
    add(ProviderName.CAFFEINE, 51);

    assertThat(starts.page("a machine"))
        .contains("| larder | 49 | 49 | 49 | met |", "| caffeine | 51 | 51 | 51 |  |");
  }

  @Test
  void page_saysThatTheTargetIsMissed() {
    add(ProviderName.LARDER, 50);

    assertThat(starts.page("a machine")).contains("missed");
    assertThat(starts.table().rows().get(0).numbers()).isEqualTo(List.of(50.0, 50.0, 50.0));
  }
}
