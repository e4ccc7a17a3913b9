package io.larder.value.geo;

/** A range of longitudes and one of latitudes, in degrees. */
record Area(double west, double south, double east, double north) {

  /** The part of the earth that scores can name: the square Mercator map. */
  static final Area MERCATOR = new Area(-180, -85.05112878, 180, 85.05112878);

  /** The whole earth, on which geohash texts are based. */
  static final Area EARTH = new Area(-180, -90, 180, 90);

  boolean contains(double longitude, double latitude) {
    return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
  }
}
