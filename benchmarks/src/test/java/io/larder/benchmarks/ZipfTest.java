package io.larder.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ZipfTest {

  private static final int DRAWS = 200_000;

  @Test
  void draw_byExponentOne_givesRanksInProportionToTheirReciprocals() {
    int[] drawn = new Zipf(4, 1).draw(new SplittableRandom(1), DRAWS);

    double whole = 1 + 1.0 / 2 + 1.0 / 3 + 1.0 / 4;
    for (int rank = 0; rank < 4; rank++) {
      assertThat(share(drawn, rank)).isCloseTo(1 / (rank + 1.0) / whole, within(0.01));
    }
  }

  @Test
  void draw_byExponentZero_givesRanksEvenly() {
    int[] drawn = new Zipf(10, 0).draw(new SplittableRandom(1), DRAWS);

    for (int rank = 0; rank < 10; rank++) {
      assertThat(share(drawn, rank)).isCloseTo(0.1, within(0.01));
    }
  }

  private static double share(int[] drawn, int rank) {
    return (double) Arrays.stream(drawn).filter(each -> each == rank).count() / drawn.length;
  }
}
