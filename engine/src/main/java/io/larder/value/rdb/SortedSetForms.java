package io.larder.value.rdb;

import io.larder.value.EncodingLimits;
import io.larder.value.sortedset.MemberCursor;
import io.larder.value.sortedset.PackedSortedSet;
import io.larder.value.sortedset.SortedSetValue;

/** Sorted sets in Redis's files: members and scores one by one, or all in one block. */
final class SortedSetForms {

  /** How a score is read that stands by itself. */
  interface ScoreForm {

    double read(RdbReader reader) throws MalformedRdbException;
  }

  private SortedSetForms() {}

  static RdbType typeOf(SortedSetValue set) {
    return set instanceof PackedSortedSet ? RdbType.SORTED_SET_LISTPACK : RdbType.SORTED_SET;
  }

  static void write(RdbWriter writer, SortedSetValue set) {
    if (set instanceof PackedSortedSet packed) {
      writer.string(packed.block().toBytes());
      return;
    }
    writer.length(set.size());
    MemberCursor cursor = set.cursor();
    while (cursor.next()) {
      writer.string(cursor.member());
      writer.binaryDouble(cursor.score());
    }
  }

  static SortedSetValue ofElements(Elements elements, EncodingLimits limits)
      throws MalformedRdbException {
    SortedSetValue set = SortedSetValue.empty(limits);
    while (elements.hasNext()) {
      byte[] member = elements.next();
      set = with(set, member, RdbReader.decimalDouble(elements.partner()), limits);
    }
    return set;
  }

  static SortedSetValue ofMembers(RdbReader reader, ScoreForm scores, EncodingLimits limits)
      throws MalformedRdbException {
    int count = reader.count(2);
    SortedSetValue set = SortedSetValue.expecting(count, 0, limits);
    for (int i = 0; i < count; i++) {
      byte[] member = reader.string();
      set = with(set, member, scores.read(reader), limits);
    }
    return set;
  }

  private static SortedSetValue with(
      SortedSetValue set, byte[] member, double score, EncodingLimits limits)
      throws MalformedRdbException {
    if (Double.isNaN(score)) {
      throw new MalformedRdbException("a score is not a number");
    }
    if (set.contains(member)) {
      throw new MalformedRdbException("a member is twice in a sorted set");
    }
    return set.put(score, member, limits);
  }
}
