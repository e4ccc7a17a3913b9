package io.larder.value.sortedset;

import static io.larder.value.sortedset.Direction.ASCENDING;
import static io.larder.value.sortedset.Direction.DESCENDING;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RanksTest {

  @Test
  void ofIndexes_countsNegativeOnesFromTheOtherEnd() {
    assertThat(Ranks.ofIndexes(0, -1, 5, ASCENDING)).isEqualTo(new Ranks(0, 5));
    assertThat(Ranks.ofIndexes(-2, -1, 5, ASCENDING)).isEqualTo(new Ranks(3, 5));
    assertThat(Ranks.ofIndexes(0, 1, 5, DESCENDING)).isEqualTo(new Ranks(3, 5));
    assertThat(Ranks.ofIndexes(-2, -1, 5, DESCENDING)).isEqualTo(new Ranks(0, 2));
  }

  @Test
  void ofIndexes_outOfBounds_areCut() {
    assertThat(Ranks.ofIndexes(-100, 100, 5, ASCENDING)).isEqualTo(new Ranks(0, 5));
    assertThat(Ranks.ofIndexes(5, 9, 5, ASCENDING)).isEqualTo(Ranks.NONE);
    assertThat(Ranks.ofIndexes(3, 2, 5, ASCENDING)).isEqualTo(Ranks.NONE);
    assertThat(Ranks.ofIndexes(0, -9, 5, ASCENDING)).isEqualTo(Ranks.NONE);
    assertThat(Ranks.ofIndexes(Long.MIN_VALUE, Long.MAX_VALUE, 5, DESCENDING))
        .isEqualTo(new Ranks(0, 5));
  }

  @Test
  void limited_skipsAndTakes_fromTheStartOfTheDirection() {
    Ranks ranks = new Ranks(10, 20);

    assertThat(ranks.limited(2, 3, ASCENDING)).isEqualTo(new Ranks(12, 15));
    assertThat(ranks.limited(2, 3, DESCENDING)).isEqualTo(new Ranks(15, 18));
    assertThat(ranks.limited(2, -1, ASCENDING)).isEqualTo(new Ranks(12, 20));
    assertThat(ranks.limited(2, -1, DESCENDING)).isEqualTo(new Ranks(10, 18));
    assertThat(ranks.limited(8, Long.MAX_VALUE, ASCENDING)).isEqualTo(new Ranks(18, 20));
  }

  @Test
  void limited_toNothing_isNone() {
    Ranks ranks = new Ranks(10, 20);

    assertThat(ranks.limited(-1, 3, ASCENDING)).isEqualTo(Ranks.NONE);
    assertThat(ranks.limited(10, -1, ASCENDING)).isEqualTo(Ranks.NONE);
    assertThat(ranks.limited(0, 0, DESCENDING)).isEqualTo(Ranks.NONE);
  }
}
