package io.larder.value.geo;

/** A unit of length that the geo commands know. */
public enum DistanceUnit {
  METRES("M", 1),
  KILOMETRES("KM", 1000),
  FEET("FT", 0.3048),
  MILES("MI", 1609.34);

  private final String redisName;
  private final double metres;

  DistanceUnit(String redisName, double metres) {
    this.redisName = redisName;
    this.metres = metres;
  }

  /** The word that commands use, in capitals. */
  public String redisName() {
    return redisName;
  }

  /** So many of this unit in metres. */
  public double toMetres(double distance) {
    return distance * metres;
  }

  /** So many metres in this unit. */
  public double fromMetres(double distance) {
    return distance / metres;
  }
}
