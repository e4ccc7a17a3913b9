package io.larder.catalog.geo;

import io.larder.catalog.Call;
import io.larder.catalog.Failure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;

/** The errors that geo commands alone answer. */
@SuppressWarnings("StaticAssignmentOfThrowable") // failures have no stack trace
final class GeoFailures {

  static final Failure UNIT = Failure.error("unsupported unit provided. please use M, KM, FT, MI");
  static final Failure RADIUS = Failure.error("need numeric radius");
  static final Failure RADIUS_NEGATIVE = Failure.error("radius cannot be negative");
  static final Failure WIDTH = Failure.error("need numeric width");
  static final Failure HEIGHT = Failure.error("need numeric height");
  static final Failure BOX_NEGATIVE = Failure.error("height or width cannot be negative");
  static final Failure NO_SUCH_MEMBER = Failure.error("could not decode requested zset member");
  static final Failure COUNT = Failure.error("COUNT must be > 0");
  static final Failure ANY_WITHOUT_COUNT =
      Failure.error("the ANY argument requires COUNT argument");

  private GeoFailures() {}

  static Failure invalidPlace(double longitude, double latitude) {
    return Failure.error(
        "invalid longitude,latitude pair " + sixDigits(longitude) + "," + sixDigits(latitude));
  }

  /** All digits in front of the point and six behind it, as C's {@code %f}. */
  private static String sixDigits(double degrees) {
    if (Double.isInfinite(degrees)) {
      return degrees < 0 ? "-inf" : "inf";
    }
    String digits =
        new BigDecimal(Math.abs(degrees)).setScale(6, RoundingMode.HALF_EVEN).toPlainString();
    return Math.copySign(1, degrees) < 0 ? "-" + digits : digits;
  }

  static Failure detailsOfStored(String what) {
    return Failure.error(what + " is not compatible with WITHDIST, WITHHASH and WITHCOORD options");
  }

  /** The command is named as the caller wrote it. */
  static Failure exactlyOne(Call call, String choice) {
    return Failure.error(
        "exactly one of "
            + choice
            + " can be specified for "
            + new String(call.bytes(0), StandardCharsets.ISO_8859_1));
  }
}
