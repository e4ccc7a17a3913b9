package io.larder.value.string;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The longest sequence of bytes that occurs in two strings in order, though not without gaps:
 * {@code LCS}. Immutable.
 *
 * <p>Of several equally long ones it is the one that Redis finds: going from the ends of both
 * strings to their beginnings, the last byte of the second is given up unless that costs length.
 *
 * <p>The table of lengths is not kept. Its rows differ by 0 or 1 from one place to the next, so a
 * row is a string of bits that is computed from the row before 64 places at a time, and the bits
 * are all that the way back asks for: where the bytes differ, the length above is greater than the
 * length to the left exactly if the row rises here. O(N·M/64) time and N·M/8 bytes for N and M
 * bytes.
 *
 * @see <a href="https://doi.org/10.1016/j.ipl.2004.03.002">Hyyrö, Bit-parallel LCS-length
 *     computation revisited</a>
 */
public final class LongestCommonSubsequence {

  private static final int TABLE_CELL_BYTES = 4; // of the plain table, which Redis allocates

  private final byte[] left;
  private final byte[] right;
  private final BitRows rises;
  private final int length;

  /**
   * The longest common subsequence of two strings, for which there {@linkplain #isTooLarge must be
   * room}.
   *
   * @param left is kept, must not be changed
   * @param right is kept, must not be changed
   */
  public LongestCommonSubsequence(byte[] left, byte[] right) {
    this.left = left;
    this.right = right;
    this.rises = new BitRows(left.length, right.length);
    this.length = fill();
  }

  /**
   * Whether a plain table for strings of two lengths would be larger than a string may be, which
   * Redis refuses.
   */
  public static boolean isTooLarge(int left, int right) {
    return (left + 1L) * (right + 1L) * TABLE_CELL_BYTES > MutableString.MAX_LENGTH;
  }

  /**
   * A part of the subsequence that stands without gaps in both strings.
   *
   * @param left where it begins in the first string
   * @param right where it begins in the second
   * @param length at least 1
   */
  public record Match(int left, int right, int length) {}

  public int length() {
    return length;
  }

  /** The subsequence itself. */
  public byte[] bytes() {
    byte[] bytes = new byte[length];
    int end = length;
    for (Match match : matches(0)) {
      end -= match.length();
      System.arraycopy(left, match.left(), bytes, end, match.length());
    }
    return bytes;
  }

  /**
   * The parts without gaps, from the last to the first.
   *
   * @param leastLength shorter ones are left out
   */
  public List<Match> matches(long leastLength) {
    List<Match> matches = new ArrayList<>();
    int i = left.length;
    int j = right.length;
    while (i > 0 && j > 0) {
      int run = 0;
      while (i > 0 && j > 0 && left[i - 1] == right[j - 1]) {
        run++;
        i--;
        j--;
      }
      if (run > 0 && run >= leastLength) {
        matches.add(new Match(i, j, run));
      }
      if (i > 0 && j > 0) {
        if (rises.isSet(i - 1, j - 1)) {
          i--;
        } else {
          j--;
        }
      }
    }
    return matches;
  }

  /** Computes all rows and answers how often the last one rises. */
  private int fill() {
    long[] flat = new long[(right.length + Long.SIZE - 1) / Long.SIZE]; // ones do not rise
    Arrays.fill(flat, -1);
    long[][] occurrences = occurrences(flat.length);
    for (int row = 0; row < left.length; row++) {
      advance(flat, occurrences[left[row] & 0xff]);
      rises.putComplement(row, flat);
    }
    return left.length == 0 ? 0 : rises.countIn(left.length - 1);
  }

  /** For each byte that occurs in the first string, the places in the second where it stands. */
  private long[][] occurrences(int words) {
    long[][] places = new long[1 << Byte.SIZE][];
    for (byte value : left) {
      if (places[value & 0xff] == null) {
        places[value & 0xff] = new long[words];
      }
    }
    for (int i = 0; i < right.length; i++) {
      long[] ofByte = places[right[i] & 0xff];
      if (ofByte != null) {
        ofByte[i / Long.SIZE] |= 1L << i;
      }
    }
    return places;
  }

  /** Turns a row into the next one: the addition carries each match to the next rise above it. */
  private static void advance(long[] flat, long[] matches) {
    long carry = 0;
    for (int i = 0; i < flat.length; i++) {
      long row = flat[i];
      long matched = row & matches[i];
      long partial = row + matched;
      long sum = partial + carry;
      flat[i] = sum | (row & ~matched);
      boolean carries =
          Long.compareUnsigned(partial, row) < 0 || Long.compareUnsigned(sum, partial) < 0;
      carry = carries ? 1 : 0;
    }
  }
}
