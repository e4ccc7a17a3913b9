package io.larder.value.string;

/** A table of bits, row behind row without a gap. */
final class BitRows {

  private final long[] words;
  private final int width;

  /** A table of zeros. */
  BitRows(int rows, int width) {
    this.words = new long[(int) (((long) rows * width + Long.SIZE - 1) / Long.SIZE)];
    this.width = width;
  }

  boolean isSet(int row, int column) {
    return isSet((long) row * width + column);
  }

  /** Fills a row, which must be empty, with the zeros of {@code bits}, whose lowest comes first. */
  void putComplement(int row, long[] bits) {
    long at = (long) row * width;
    for (int left = width, i = 0; left > 0; left -= Long.SIZE, i++) {
      long mask = left >= Long.SIZE ? -1 : ~(-1L << left);
      put(at, ~bits[i] & mask);
      at += Long.SIZE;
    }
  }

  /** How many bits of a row are set. */
  int countIn(int row) {
    int count = 0;
    for (int column = 0; column < width; column++) {
      count += isSet(row, column) ? 1 : 0;
    }
    return count;
  }

  private boolean isSet(long at) {
    return (words[(int) (at >>> 6)] >>> at & 1) != 0;
  }

  private void put(long at, long bits) {
    int word = (int) (at >>> 6);
    int shift = (int) at & 63;
    words[word] |= bits << shift;
    if (shift != 0 && bits >>> (Long.SIZE - shift) != 0) {
      words[word + 1] |= bits >>> (Long.SIZE - shift);
    }
  }
}
