package io.larder.value.geo;

import java.util.ArrayList;
import java.util.List;

/** What a search covers: all places in a circle or a box around a centre. */
public sealed interface GeoShape permits GeoShape.Circle, GeoShape.Box {

  /** The distance that means outside. */
  double OUTSIDE = -1;

  /** The centre. */
  GeoPoint centre();

  /** The distance of a place from the centre, in metres, or {@link #OUTSIDE}. */
  double metresWithin(GeoPoint place);

  /** The width from the centre to the east or west, in metres. */
  double halfWidth();

  /** The height from the centre to the north or south, in metres. */
  double halfHeight();

  /** The distance from the centre that nothing in the shape exceeds, in metres. */
  double reach();

  /**
   * The ranges of scores that may hold places of the shape, at most nine, in the order in which
   * Redis looks through them.
   */
  default List<ScoreRange> ranges() {
    List<ScoreRange> ranges = new ArrayList<>();
    double before = -1;
    for (Cell cell : Cover.of(this)) {
      double first = cell.firstScore();
      if (first != before) { // a map of two columns or rows has the same neighbour twice
        ranges.add(new ScoreRange(first, cell.endScore()));
      }
      before = first;
    }
    return ranges;
  }

  /**
   * The scores of a cell.
   *
   * @param first the lowest
   * @param end one more than the highest
   */
  record ScoreRange(double first, double end) {}

  /**
   * A circle.
   *
   * @param radius in metres
   */
  record Circle(GeoPoint centre, double radius) implements GeoShape {

    @Override
    public double metresWithin(GeoPoint place) {
      double metres = centre.metresTo(place);
      return metres > radius ? OUTSIDE : metres;
    }

    @Override
    public double halfWidth() {
      return radius;
    }

    @Override
    public double halfHeight() {
      return radius;
    }

    @Override
    public double reach() {
      return radius;
    }
  }

  /**
   * A box whose sides run along the meridians and circles of latitude.
   *
   * @param width in metres, measured at the latitude of the place that is asked about
   * @param height in metres
   */
  record Box(GeoPoint centre, double width, double height) implements GeoShape {

    @Override
    public double metresWithin(GeoPoint place) {
      if (Sphere.metresOfLatitude(place.latitude(), centre.latitude()) > halfHeight()) {
        return OUTSIDE;
      }
      GeoPoint aside = new GeoPoint(centre.longitude(), place.latitude());
      return place.metresTo(aside) > halfWidth() ? OUTSIDE : centre.metresTo(place);
    }

    @Override
    public double halfWidth() {
      return width / 2;
    }

    @Override
    public double halfHeight() {
      return height / 2;
    }

    @Override
    public double reach() {
      return Math.sqrt(halfWidth() * halfWidth() + halfHeight() * halfHeight());
    }
  }
}
