package io.larder.value.sortedset;

/** A place between neighbouring records of the order, told by which records are before it. */
@FunctionalInterface
interface Cut {

  /** Whether the record is before this place. True of no record that follows one not before it. */
  boolean isAfter(byte[] record);

  /** The place just before a record, be it present or not. */
  static Cut before(byte[] record) {
    return other -> ScoredMember.compare(other, record) < 0;
  }
}
