package io.larder.value.geo;

/**
 * A place on the earth, in degrees.
 *
 * @param longitude from -180 to 180
 * @param latitude from -90 to 90; scores can name places up to 85.05112878 degrees
 */
public record GeoPoint(double longitude, double latitude) {

  private static final String ALPHABET = "0123456789bcdefghjkmnpqrstuvwxyz";
  private static final int TEXT_LENGTH = 11;
  private static final int BITS_A_LETTER = 5;

  /** Whether a score can name the place: it is on the square Mercator map. */
  public static boolean isValid(double longitude, double latitude) {
    return Area.MERCATOR.contains(longitude, latitude);
  }

  /** The middle of the cell that a score names, at most about 0.6 m from where it was added. */
  public static GeoPoint ofScore(double score) {
    Area area = Cell.ofScore(score).area(Area.MERCATOR);
    return new GeoPoint(
        within((area.west() + area.east()) / 2, Area.MERCATOR.west(), Area.MERCATOR.east()),
        within((area.south() + area.north()) / 2, Area.MERCATOR.south(), Area.MERCATOR.north()));
  }

  private static double within(double value, double least, double most) {
    return Math.min(most, Math.max(least, value));
  }

  /** The score of the place, which {@link #isValid}: a whole number of 52 bits. */
  public double score() {
    return Cell.of(longitude, latitude, Cell.FINEST, Area.MERCATOR).firstScore();
  }

  /**
   * The standard geohash text, of 11 letters. The last is always a zero: there are no bits left for
   * it.
   */
  public String geohash() {
    long bits = Cell.of(longitude, latitude, Cell.FINEST, Area.EARTH).bits();
    StringBuilder text = new StringBuilder(TEXT_LENGTH);
    for (int shift = 2 * Cell.FINEST - BITS_A_LETTER; shift > 0; shift -= BITS_A_LETTER) {
      text.append(ALPHABET.charAt((int) (bits >>> shift) & 0x1F));
    }
    return text.append(ALPHABET.charAt(0)).toString();
  }

  /** The length of the great circle's arc to another place, in metres. */
  public double metresTo(GeoPoint other) {
    return Sphere.metres(longitude, latitude, other.longitude, other.latitude);
  }
}
