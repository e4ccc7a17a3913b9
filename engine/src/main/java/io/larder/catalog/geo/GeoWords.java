package io.larder.catalog.geo;

import io.larder.catalog.Call;
import io.larder.value.geo.DistanceUnit;
import io.larder.value.geo.GeoPoint;
import io.larder.value.sortedset.SortedSetValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** How words say places and units, and how answers say coordinates and distances. */
final class GeoWords {

  private static final int COORDINATE_DIGITS = 17;
  private static final int DISTANCE_DIGITS = 4;

  private GeoWords() {}

  /** The place of two words, longitude first. */
  static GeoPoint place(Call call, int word) {
    double longitude = call.real(word);
    double latitude = call.real(word + 1);
    if (!GeoPoint.isValid(longitude, latitude)) {
      throw GeoFailures.invalidPlace(longitude, latitude);
    }
    return new GeoPoint(longitude, latitude);
  }

  static DistanceUnit unit(Call call, int word) {
    for (DistanceUnit unit : DistanceUnit.values()) {
      if (call.is(word, unit.redisName())) {
        return unit;
      }
    }
    throw GeoFailures.UNIT;
  }

  /** The place of a member, null if it is none. */
  static @Nullable GeoPoint placeOf(@Nullable SortedSetValue set, byte[] member) {
    double score = set == null ? Double.NaN : set.score(member);
    return Double.isNaN(score) ? null : GeoPoint.ofScore(score);
  }

  /** A coordinate in degrees, with up to 17 digits behind the point. */
  static byte[] coordinate(double degrees) {
    BigDecimal rounded =
        new BigDecimal(degrees).setScale(COORDINATE_DIGITS, RoundingMode.HALF_EVEN);
    String text = rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** A distance, with 4 digits behind the point. */
  static byte[] distance(double distance) {
    return new BigDecimal(distance)
        .setScale(DISTANCE_DIGITS, RoundingMode.HALF_EVEN)
        .toPlainString()
        .getBytes(StandardCharsets.US_ASCII);
  }
}
