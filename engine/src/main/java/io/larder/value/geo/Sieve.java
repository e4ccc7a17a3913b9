package io.larder.value.geo;

import org.jspecify.annotations.Nullable;

/**
 * Tells of most scores cheaply that their places are not what a search looks for: outside its
 * shape, or farther from the centre than what has been found. What passes is to be measured.
 *
 * <p>First come the bounds of the shape, in the bits of the score itself; a place within them is
 * sieved by a lower bound of its distance that takes no trigonometry.
 *
 * <p>Not thread-safe.
 */
public final class Sieve {

  /** A micrometre, in radians: far above what rounding does to an angle. */
  private static final double TOLERANCE = 1e-13;

  private static final double COLUMN_DEGREES = 360.0 / (1 << Cell.FINEST);
  private static final double ROW_DEGREES = 2 * Area.MERCATOR.north() / (1 << Cell.FINEST);

  private final GeoPoint centre;
  private final double cosines; // no greater than those of the centre and any place of the shape
  private final long lowestColumn; // columns and rows with their bits spread, as in scores
  private final long highestColumn;
  private final long lowestRow;
  private final long highestRow;
  private double limit = Double.POSITIVE_INFINITY; // of the haversine

  private Sieve(GeoShape shape) {
    centre = shape.centre();
    double up = Math.toDegrees(angle(shape.halfHeight()));
    double narrow = Math.min(90, Math.abs(centre.latitude()) + up);
    double cosine = Math.max(0, Math.cos(Math.toRadians(narrow)) - TOLERANCE);
    cosines = cosine * Math.max(cosine, Math.cos(Math.toRadians(centre.latitude())) - TOLERANCE);
    double south = (centre.latitude() - up - Area.MERCATOR.south()) / ROW_DEGREES;
    double north = (centre.latitude() + up - Area.MERCATOR.south()) / ROW_DEGREES;
    lowestRow = lowest(south);
    highestRow = highest(north);
    double aside = degreesAside(shape.halfWidth(), cosine);
    double west = (centre.longitude() - aside - Area.MERCATOR.west()) / COLUMN_DEGREES;
    double east = (centre.longitude() + aside - Area.MERCATOR.west()) / COLUMN_DEGREES;
    boolean beyondEdge = west < 1 || east > (1 << Cell.FINEST) - 2; // goes on at the other side
    lowestColumn = beyondEdge ? 0 : lowest(west);
    highestColumn = beyondEdge ? Long.MAX_VALUE : highest(east);
  }

  /** A sieve that lets through all that is in a shape, and little else. */
  public static Sieve of(GeoShape shape) {
    Sieve sieve = new Sieve(shape);
    if (shape instanceof GeoShape.Circle circle) {
      sieve.narrowTo(circle.radius());
    }
    return sieve;
  }

  /** The longitude that so many metres reach at most, anywhere in the shape. */
  private static double degreesAside(double metres, double cosine) {
    double angle = angle(metres);
    double sine = angle >= Math.PI ? 1 : Math.sin(angle / 2) / cosine;
    return sine < 1 ? Math.toDegrees(2 * Math.asin(sine)) : 180;
  }

  /** One index less, for rounding. */
  private static long lowest(double from) {
    return from < 1 ? 0 : Cell.spread((int) from - 1);
  }

  /** One index more, likewise. */
  private static long highest(double to) {
    return to > (1 << Cell.FINEST) - 2 ? Long.MAX_VALUE : Cell.spread((int) to + 1);
  }

  private static double angle(double metres) {
    return Sphere.angle(metres) * (1 + 1e-9) + TOLERANCE;
  }

  /** From now on nothing farther from the centre is looked for. */
  public void narrowTo(double metres) {
    double half = angle(metres) / 2;
    double sine = half < Math.PI / 2 ? Math.sin(half) : 1;
    limit = sine * sine;
  }

  /** The part of a range of the shape's that the bounds leave, from its ends; null if none. */
  public GeoShape.@Nullable ScoreRange clipped(GeoShape.ScoreRange range) {
    long first = (long) range.first();
    long last = (long) range.end() - 1;
    if (isBeyondMap(last)) {
      return range;
    }
    long firstRow = Math.max(row(first), lowestRow);
    long firstColumn = Math.max(column(first), lowestColumn);
    long lastRow = Math.min(row(last), highestRow);
    long lastColumn = Math.min(column(last), highestColumn);
    return firstRow > lastRow || firstColumn > lastColumn
        ? null
        : new GeoShape.ScoreRange(firstColumn << 1 | firstRow, (lastColumn << 1 | lastRow) + 1);
  }

  /** On the far edge of the map, or no place at all. */
  private static boolean isBeyondMap(long bits) {
    return bits >>> (2 * Cell.FINEST) != 0;
  }

  private static long row(long bits) {
    return bits & Cell.ROW_BITS;
  }

  private static long column(long bits) {
    return bits >>> 1 & Cell.ROW_BITS;
  }

  /** Whether the place of a score may be looked for. Scores are those of a shape's ranges. */
  public boolean passes(double score) {
    long bits = (long) score;
    if (isBeyondMap(bits)) {
      return true;
    }
    long row = row(bits);
    long column = column(bits);
    return row >= lowestRow
        && row <= highestRow
        && column >= lowestColumn
        && column <= highestColumn
        && leastHaversine(Cell.everySecondBit(column), Cell.everySecondBit(row)) <= limit;
  }

  private double leastHaversine(int column, int row) {
    double latitude = Area.MERCATOR.south() + (row + 0.5) * ROW_DEGREES;
    double longitude = Area.MERCATOR.west() + (column + 0.5) * COLUMN_DEGREES;
    double aside = Math.abs(longitude - centre.longitude());
    double v = leastSine(Math.toRadians(Math.min(aside, 360 - aside) / 2));
    double u = leastSine(Math.toRadians(Math.abs(latitude - centre.latitude()) / 2));
    return u * u + cosines * v * v;
  }

  /** The first two terms of the sine's series, which are never more than the sine itself. */
  private static double leastSine(double angle) {
    return angle - angle * angle * angle / 6;
  }
}
