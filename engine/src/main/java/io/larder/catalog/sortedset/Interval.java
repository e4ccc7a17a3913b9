package io.larder.catalog.sortedset;

import io.larder.catalog.Call;
import io.larder.value.number.Doubles;
import io.larder.value.sortedset.Place;
import io.larder.value.sortedset.Place.Side;
import io.larder.value.sortedset.Ranks;
import io.larder.value.sortedset.SortedSetValue;
import java.util.Arrays;

/**
 * A range of scores or of members, as two words say it.
 *
 * @param start where it begins
 * @param end where it ends; nothing is within if that is before the start
 */
record Interval(Place start, Place end) {

  /** Reads two words as bounds. */
  @FunctionalInterface
  interface Reader {

    /** The range from a lowest to a highest bound, both words. */
    Interval read(Call call, int minWord, int maxWord);
  }

  /** A range of scores: {@code 1.5}, {@code (1.5} for an exclusive bound, {@code -inf}. */
  static Interval ofScores(Call call, int minWord, int maxWord) {
    return new Interval(
        score(call.bytes(minWord), Side.BEFORE), score(call.bytes(maxWord), Side.AFTER));
  }

  /** A range of members: {@code [a}, {@code (a} for an exclusive bound, {@code -}, {@code +}. */
  static Interval ofMembers(Call call, int minWord, int maxWord) {
    return new Interval(
        member(call.bytes(minWord), Side.BEFORE), member(call.bytes(maxWord), Side.AFTER));
  }

  private static Place score(byte[] bound, Side inclusive) {
    boolean exclusive = bound.length > 0 && bound[0] == '(';
    double score = Doubles.parseBound(bound, exclusive ? 1 : 0, endOfText(bound));
    if (Double.isNaN(score)) {
      throw SortedSetFailures.BOUND_NOT_A_FLOAT;
    }
    return Place.ofScore(score, exclusive ? inclusive.opposite() : inclusive);
  }

  /** Redis reads the bound as text of C, which a zero byte ends. */
  private static int endOfText(byte[] bound) {
    int end = 0;
    while (end < bound.length && bound[end] != 0) {
      end++;
    }
    return end;
  }

  private static Place member(byte[] bound, Side inclusive) {
    int kind = bound.length == 0 ? 0 : bound[0];
    if (kind == '[' || kind == '(') {
      byte[] member = Arrays.copyOfRange(bound, 1, bound.length);
      return Place.ofMember(member, kind == '(' ? inclusive.opposite() : inclusive);
    }
    if (kind == '-' && endOfText(bound) == 1) {
      return Place.START;
    }
    if (kind == '+' && endOfText(bound) == 1) {
      return Place.END;
    }
    throw SortedSetFailures.BOUND_NOT_A_STRING;
  }

  /** The ranks of the members within. */
  Ranks of(SortedSetValue set) {
    return set.ranks(start, end);
  }
}
