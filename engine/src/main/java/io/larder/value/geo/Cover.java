package io.larder.value.geo;

import java.util.ArrayList;
import java.util.List;

/**
 * The cells that a search has to look through: the one with the centre and those of its eight
 * neighbours that the shape can reach into.
 *
 * <p>The cells are as small as the shape allows. The order is Redis's: the middle, then north,
 * south, east, west, and the corners; it shows in answers that are not sorted.
 */
final class Cover {

  private static final double MERCATOR_METRES =
      20037726.37; // from the middle of the map to its edge
  private static final double HIGH_LATITUDE = 66; // cells are narrow beyond it
  private static final double POLAR_LATITUDE = 80;
  private static final int[][] DIRECTIONS = {
    {0, 0}, {0, 1}, {0, -1}, {1, 0}, {-1, 0}, {1, 1}, {-1, 1}, {1, -1}, {-1, -1}
  };

  private Cover() {}

  static List<Cell> of(GeoShape shape) {
    Area bounds = bounds(shape);
    int step = estimatedStep(shape.reach(), shape.centre().latitude());
    Cell middle = cell(shape.centre(), step);
    if (step > 1 && !isReached(middle, bounds)) {
      step--;
      middle = cell(shape.centre(), step);
    }
    return cellsWithin(middle, bounds);
  }

  private static Cell cell(GeoPoint centre, int step) {
    return Cell.of(centre.longitude(), centre.latitude(), step, Area.MERCATOR);
  }

  /**
   * The area that encloses the shape; its width is taken where the circles of latitude are shorter.
   */
  private static Area bounds(GeoShape shape) {
    double longitude = shape.centre().longitude();
    double latitude = shape.centre().latitude();
    double up = Sphere.degreesOfLatitude(shape.halfHeight());
    double narrow = latitude < 0 ? latitude - up : latitude + up;
    double aside = Sphere.degreesOfLongitude(shape.halfWidth(), narrow);
    return new Area(longitude - aside, latitude - up, longitude + aside, latitude + up);
  }

  private static int estimatedStep(double metres, double latitude) {
    if (metres == 0) {
      return Cell.FINEST;
    }
    int step = -1;
    for (double reach = metres; reach < MERCATOR_METRES; reach *= 2) {
      step++;
    }
    double fromEquator = Math.abs(latitude);
    if (fromEquator > HIGH_LATITUDE) {
      step -= fromEquator > POLAR_LATITUDE ? 2 : 1;
    }
    return Math.min(Cell.FINEST, Math.max(1, step));
  }

  /** Whether a cell with its neighbours is large enough for the bounds. */
  private static boolean isReached(Cell middle, Area bounds) {
    return middle.neighbour(0, 1).area(Area.MERCATOR).north() >= bounds.north()
        && middle.neighbour(0, -1).area(Area.MERCATOR).south() <= bounds.south()
        && middle.neighbour(1, 0).area(Area.MERCATOR).east() >= bounds.east()
        && middle.neighbour(-1, 0).area(Area.MERCATOR).west() <= bounds.west();
  }

  private static List<Cell> cellsWithin(Cell middle, Area bounds) {
    Area area = middle.area(Area.MERCATOR);
    List<Cell> cells = new ArrayList<>();
    for (int[] direction : DIRECTIONS) {
      // with two columns and rows every cell is everyone's neighbour on both sides
      if (middle.step() == 1 || isNeeded(direction[0], direction[1], area, bounds)) {
        cells.add(middle.neighbour(direction[0], direction[1]));
      }
    }
    return cells;
  }

  private static boolean isNeeded(int east, int north, Area middle, Area bounds) {
    return (north >= 0 || middle.south() >= bounds.south())
        && (north <= 0 || middle.north() <= bounds.north())
        && (east >= 0 || middle.west() >= bounds.west())
        && (east <= 0 || middle.east() <= bounds.east());
  }
}
