package io.larder.commands;

/** A unit of length that the geo commands know. */
public enum GeoUnit {
  METRES("M"),
  KILOMETRES("KM"),
  FEET("FT"),
  MILES("MI");

  private final String word;

  GeoUnit(String word) {
    this.word = word;
  }

  /** The word that commands take. */
  public String word() {
    return word;
  }
}
