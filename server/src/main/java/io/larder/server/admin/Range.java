package io.larder.server.admin;

import io.larder.catalog.Command;
import io.larder.catalog.KeySpec;
import io.larder.catalog.KeySpec.Begin;
import io.larder.catalog.KeySpec.Find;
import java.util.List;

/**
 * Where the keys of a command are, as clients older than key specifications read it.
 *
 * @param first the first word that is a key; 0 if none is at a fixed place
 * @param last the last one; negative counts from the last word
 * @param step the distance between them
 */
record Range(int first, int last, int step) {

  static final Range NONE = new Range(0, 0, 0);

  static Range of(Command command) {
    List<Range> ranges =
        command.keySpecs().stream().filter(KeySpec::isFixed).map(Range::of).toList();
    return ranges.stream().reduce(Range::and).orElse(NONE);
  }

  private static Range of(KeySpec spec) {
    int first = ((Begin.Index) spec.begin()).index();
    Find.Range range = (Find.Range) spec.find();
    int last = range.lastKey() < 0 ? range.lastKey() : first + range.lastKey();
    return new Range(first, last, range.step());
  }

  /** Both: a last key that is counted from the last word is behind every other one. */
  private Range and(Range other) {
    boolean open = last < 0 || other.last < 0;
    return new Range(
        Math.min(first, other.first),
        open ? Math.min(last, other.last) : Math.max(last, other.last),
        1);
  }
}
