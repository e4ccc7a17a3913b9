package io.larder.engine.eviction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TideTest {

  private static final int SIZE = 100;

  private final Tide tide = new Tide(0.1, 0.5);

  @Test
  void level_whenOneEvictionInTwentyIsWrong_risesToTheHighest() {
    evict(2_000, 20);

    assertThat(tide.level()).isCloseTo(0.5, within(0.02));
  }

  @Test
  void level_whenOneEvictionInAHundredIsWrong_sinksToTheLowest() {
    evict(2_000, 20);
    evict(20_000, 100);

    assertThat(tide.level()).isCloseTo(0.1, within(0.02));
  }

  @Test
  void level_ofAnEmptyTable_staysWithinItsBounds() {
    tide.sink(0);
    tide.rise(0);

    assertThat(tide.level()).isBetween(0.1, 0.5);
  }

  private void evict(int count, int wrongOnceIn) {
    for (int i = 1; i <= count; i++) {
      tide.sink(SIZE);
      if (i % wrongOnceIn == 0) {
        tide.rise(SIZE);
      }
    }
  }
}
