package io.larder.value.sortedset;

import io.larder.value.packed.Listpack;
import java.util.Arrays;

/**
 * A place in the order of a sorted set, between two members or at an end: the bound of a range.
 *
 * <p>A range goes from one place to another. One with an inclusive lowest score starts before that
 * score, one with an exclusive lowest score after it.
 */
public sealed interface Place {

  /** Before all members. */
  Place START = new OfScore(Double.NEGATIVE_INFINITY, Side.BEFORE);

  /** After all members. */
  Place END = new OfScore(Double.POSITIVE_INFINITY, Side.AFTER);

  /** On which side of what it names a place is. */
  enum Side {
    BEFORE,
    AFTER;

    /** The other side. */
    public Side opposite() {
      return this == BEFORE ? AFTER : BEFORE;
    }

    /** Whether that side is behind something, told how this compares with what is named. */
    boolean isAfter(int comparison) {
      return this == BEFORE ? comparison < 0 : comparison <= 0;
    }
  }

  /** Before or after all members with a score, which is not NaN. */
  static Place ofScore(double score, Side side) {
    return new OfScore(score, side);
  }

  /**
   * Before or after a member, present or not. For sets whose members all have one score; in others
   * the place is somewhere.
   */
  static Place ofMember(byte[] member, Side side) {
    return new OfMember(member, side);
  }

  /** Whether this place is behind a record of a {@link RankTree}. */
  boolean isAfter(byte[] record);

  /** Whether this place is behind the member at an offset of a packed sorted set. */
  boolean isAfter(Listpack block, int at);

  /** A place by score. */
  record OfScore(double score, Side side) implements Place {

    @Override
    public boolean isAfter(byte[] record) {
      return isAfter(ScoredMember.score(record));
    }

    @Override
    public boolean isAfter(Listpack block, int at) {
      return isAfter(PackedSortedSet.scoreAt(block, at));
    }

    private boolean isAfter(double other) {
      return side == Side.BEFORE ? other < score : other <= score;
    }
  }

  /** A place by member. */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a record
  record OfMember(byte[] member, Side side) implements Place {

    @Override
    public boolean isAfter(byte[] record) {
      int from = ScoredMember.MEMBER;
      return side.isAfter(
          Arrays.compareUnsigned(record, from, record.length, member, 0, member.length));
    }

    @Override
    public boolean isAfter(Listpack block, int at) {
      return side.isAfter(block.compare(at, member));
    }
  }
}
