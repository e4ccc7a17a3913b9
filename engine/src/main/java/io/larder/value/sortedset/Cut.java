package io.larder.value.sortedset;

/** A place between neighbouring records of the order, told by which records are before it. */
@FunctionalInterface
interface Cut {

  /** Whether the record is before this place. True of no record that follows one not before it. */
  boolean isAfter(byte[] record);

  /**
   * Whether the record, whose score this is, is before this place: without a look at the record
   * where the score tells.
   */
  default boolean isAfter(double score, byte[] record) {
    return isAfter(record);
  }

  /** The place just before a record, be it present or not. */
  static Cut before(byte[] record) {
    return new AtRecord(record, ScoredMember.score(record), Place.Side.BEFORE);
  }

  /** The place just behind a record, be it present or not. */
  static Cut behind(byte[] record) {
    return new AtRecord(record, ScoredMember.score(record), Place.Side.AFTER);
  }

  /** A place at a record. */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a record
  record AtRecord(byte[] record, double score, Place.Side side) implements Cut {

    @Override
    public boolean isAfter(byte[] other) {
      return isAfter(ScoredMember.score(other), other);
    }

    @Override
    public boolean isAfter(double otherScore, byte[] other) {
      return otherScore != score
          ? otherScore < score
          : side.isAfter(ScoredMember.compareMembers(other, record));
    }
  }
}
