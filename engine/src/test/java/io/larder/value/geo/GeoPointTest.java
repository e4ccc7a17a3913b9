package io.larder.value.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GeoPointTest {

  private static final GeoPoint PALERMO = new GeoPoint(13.361389, 38.115556);
  private static final GeoPoint CATANIA = new GeoPoint(15.087269, 37.502669);

  @Test
  void score_isTheBitsOfColumnAndRowInTurns() {
    assertThat(PALERMO.score()).isEqualTo(3479099956230698.0);
    assertThat(CATANIA.score()).isEqualTo(3479447370796909.0);
  }

  @Test
  void ofScore_isTheMiddleOfTheCell() {
    GeoPoint palermo = GeoPoint.ofScore(3479099956230698.0);

    assertThat(palermo.longitude()).isEqualTo(13.36138933897018433);
    assertThat(palermo.latitude()).isEqualTo(38.11555639549629859);
    assertThat(palermo.metresTo(PALERMO)).isLessThan(0.6);
  }

  @Test
  void geohash_hasElevenLetters_theLastBeingZero() {
    assertThat(GeoPoint.ofScore(PALERMO.score()).geohash()).isEqualTo("sqc8b49rny0");
    assertThat(GeoPoint.ofScore(CATANIA.score()).geohash()).isEqualTo("sqdtr74hyu0");
  }

  @Test
  void metresTo_isTheSameInBothDirections() {
    assertThat(PALERMO.metresTo(CATANIA)).isEqualTo(166274.25, within(0.1));
    assertThat(CATANIA.metresTo(PALERMO)).isEqualTo(PALERMO.metresTo(CATANIA));
  }

  @Test
  void metresTo_alongAMeridian_isTheDifferenceOfLatitudes() {
    assertThat(new GeoPoint(5, -10).metresTo(new GeoPoint(5, 20)))
        .isEqualTo(Math.toRadians(30) * 6372797.560856, within(1e-6));
  }

  @Test
  void places_beyondTheMercatorMap_areNotValid() {
    assertThat(GeoPoint.isValid(180, 85.05112878)).isTrue();
    assertThat(GeoPoint.isValid(-180, -85.05112878)).isTrue();
    assertThat(GeoPoint.isValid(180.0001, 0)).isFalse();
    assertThat(GeoPoint.isValid(0, 85.06)).isFalse();
    assertThat(GeoPoint.isValid(Double.NaN, 0)).isFalse();
  }

  @Test
  void units_convertBothWays() {
    assertThat(DistanceUnit.KILOMETRES.toMetres(1.5)).isEqualTo(1500);
    assertThat(DistanceUnit.MILES.fromMetres(1609.34)).isEqualTo(1);
    assertThat(DistanceUnit.FEET.toMetres(10)).isEqualTo(3.048);
    assertThat(DistanceUnit.METRES.fromMetres(7)).isEqualTo(7);
  }
}
