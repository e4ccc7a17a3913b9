package io.larder.value.geo;

/** The earth as a sphere of the radius that Redis takes it for. */
final class Sphere {

  private static final double RADIUS_METRES = 6372797.560856;
  private static final double RADIANS_A_DEGREE = Math.PI / 180;

  private Sphere() {}

  /** The great circle's arc between two places in degrees, by the haversine formula. */
  static double metres(
      double longitude, double latitude, double otherLongitude, double otherLatitude) {
    double v = Math.sin((radians(otherLongitude) - radians(longitude)) / 2);
    if (v == 0) {
      return metresOfLatitude(latitude, otherLatitude);
    }
    double u = Math.sin((radians(otherLatitude) - radians(latitude)) / 2);
    double cosines = Math.cos(radians(latitude)) * Math.cos(radians(otherLatitude));
    return 2 * RADIUS_METRES * Math.asin(Math.sqrt(u * u + cosines * v * v));
  }

  /** The arc of a meridian between two latitudes in degrees. */
  static double metresOfLatitude(double latitude, double otherLatitude) {
    return RADIUS_METRES * Math.abs(radians(otherLatitude) - radians(latitude));
  }

  /** The angle in radians at which so many metres are seen from the middle of the earth. */
  static double angle(double metres) {
    return metres / RADIUS_METRES;
  }

  /** The degrees of latitude that so many metres are. */
  static double degreesOfLatitude(double metres) {
    return degrees(angle(metres));
  }

  /** The degrees of longitude that so many metres are at a latitude. */
  static double degreesOfLongitude(double metres, double latitude) {
    return degrees(angle(metres) / Math.cos(radians(latitude)));
  }

  private static double radians(double degrees) {
    return degrees * RADIANS_A_DEGREE;
  }

  private static double degrees(double radians) {
    return radians / RADIANS_A_DEGREE;
  }
}
