package io.larder.value.geo;

/**
 * One of the cells that the map is cut into by halving it {@code step} times in each direction.
 *
 * @param column counted from the west, below 2<sup>step</sup>, which is the far edge itself
 * @param row counted from the south, below 2<sup>step</sup>
 * @param step from 1 to {@value #FINEST}
 */
record Cell(int column, int row, int step) {

  /** The step of scores: 52 bits fit in the significand of a double. */
  static final int FINEST = 26;

  /** The bits of a score that tell the row; the others tell the column. */
  static final long ROW_BITS = 0x5555555555555555L;

  /**
   * The cell of a place that the map contains. A place on its far edge is in the next cell over.
   */
  static Cell of(double longitude, double latitude, int step, Area map) {
    double column = (longitude - map.west()) / (map.east() - map.west());
    double row = (latitude - map.south()) / (map.north() - map.south());
    return new Cell((int) (column * (1 << step)), (int) (row * (1 << step)), step);
  }

  /** The finest cell that a score names. */
  static Cell ofScore(double score) {
    long bits = unsigned(score);
    return new Cell(everySecondBit(bits >>> 1), everySecondBit(bits), FINEST);
  }

  /**
   * A score as an unsigned number. Those that name no place are taken as 64-bit processors convert
   * them, which is what Redis answers: 0 for what is too large.
   */
  private static long unsigned(double score) {
    if (score < 0x1p63) {
      return (long) score;
    }
    return score < 0x1p64 ? (long) (score - 0x1p63) ^ Long.MIN_VALUE : 0;
  }

  /** The bits of column and row in turns, the row's lowest bit last. */
  long bits() {
    return (spread(column) << 1) | spread(row);
  }

  /** The lowest score in the cell. */
  long firstScore() {
    return bits() << (2 * (FINEST - step));
  }

  /** One more than the highest score in the cell. */
  long endScore() {
    return (bits() + 1) << (2 * (FINEST - step));
  }

  /** The cell so many columns to the east and rows to the north; the map has no edges. */
  Cell neighbour(int columns, int rows) {
    return new Cell(moved(column, columns), moved(row, rows), step);
  }

  private int moved(int index, int by) {
    return by == 0 ? index : (index + by) & ((1 << step) - 1);
  }

  Area area(Area map) {
    return new Area(
        edge(column, map.west(), map.east()),
        edge(row, map.south(), map.north()),
        edge(column + 1, map.west(), map.east()),
        edge(row + 1, map.south(), map.north()));
  }

  private double edge(int index, double from, double to) {
    return from + (double) Integer.toUnsignedLong(index) / (1 << step) * (to - from);
  }

  /** Puts a zero in front of each bit, which leaves the order of numbers as it is. */
  static long spread(int value) {
    long bits = value & 0xFFFFFFFFL;
    bits = (bits | (bits << 16)) & 0x0000FFFF0000FFFFL;
    bits = (bits | (bits << 8)) & 0x00FF00FF00FF00FFL;
    bits = (bits | (bits << 4)) & 0x0F0F0F0F0F0F0F0FL;
    bits = (bits | (bits << 2)) & 0x3333333333333333L;
    return (bits | (bits << 1)) & ROW_BITS;
  }

  /** Takes {@link #spread} back. */
  static int everySecondBit(long bits) {
    long value = bits & ROW_BITS;
    value = (value | (value >>> 1)) & 0x3333333333333333L;
    value = (value | (value >>> 2)) & 0x0F0F0F0F0F0F0F0FL;
    value = (value | (value >>> 4)) & 0x00FF00FF00FF00FFL;
    value = (value | (value >>> 8)) & 0x0000FFFF0000FFFFL;
    return (int) (value | (value >>> 16));
  }
}
