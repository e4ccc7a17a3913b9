package io.larder.commands;

import java.util.List;

/**
 * Where the longest common subsequence of two values stands, in bytes.
 *
 * @param matches its parts without gaps, from the last to the first
 * @param length of the whole, parts that were left out included
 */
public record LcsResult(List<Match> matches, long length) {

  /**
   * A part without gaps.
   *
   * @param start its first byte in the first value
   * @param otherStart its first byte in the second value
   * @param length at least 1
   */
  public record Match(long start, long otherStart, long length) {}
}
