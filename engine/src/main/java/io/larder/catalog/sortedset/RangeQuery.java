package io.larder.catalog.sortedset;

import io.larder.catalog.Call;
import io.larder.catalog.Failure;
import io.larder.catalog.sortedset.SortedSets.Scores;
import io.larder.value.sortedset.Direction;
import io.larder.value.sortedset.MemberCursor;
import io.larder.value.sortedset.Ranks;
import io.larder.value.sortedset.SortedSetValue;
import org.jspecify.annotations.Nullable;

/** Which members {@code ZRANGE} and its relatives ask for, read from their words. */
final class RangeQuery {

  /** What the bounds are. */
  enum By {
    RANK,
    SCORE,
    LEX
  }

  private static final int NO_LIMIT = -1;

  private final int firstBound;
  private @Nullable By by;
  private @Nullable Direction direction;
  private @Nullable Scores scores = Scores.WITHOUT; // null where they may not be asked for
  private long offset;
  private long count = NO_LIMIT;
  private Selection selection = set -> Ranks.NONE;

  /** Finds the ranks, the limit aside. */
  @FunctionalInterface
  private interface Selection {
    Ranks in(SortedSetValue set);
  }

  private RangeQuery(int firstBound) {
    this.firstBound = firstBound;
  }

  /** The words of {@code ZRANGE}, which says by options what the bounds are and which way to go. */
  static RangeQuery general(Call call) {
    return new RangeQuery(2).read(call);
  }

  /** The words of {@code ZRANGESTORE}, which stores scores whether asked for or not. */
  static RangeQuery storing(Call call) {
    RangeQuery query = new RangeQuery(3);
    query.scores = null;
    return query.read(call);
  }

  /** The words of a command that has its bounds and direction in its name. */
  static RangeQuery special(Call call, By by, Direction direction) {
    RangeQuery query = new RangeQuery(2);
    query.by = by;
    query.direction = direction;
    return query.read(call);
  }

  private RangeQuery read(Call call) {
    for (int i = firstBound + 2; i < call.size(); i++) {
      i = option(call, i);
    }
    if (by() == By.RANK && count != NO_LIMIT) {
      throw SortedSetFailures.LIMIT_OF_RANKS;
    }
    if (by() == By.LEX && scores() == Scores.WITH) {
      throw SortedSetFailures.SCORES_BY_LEX;
    }
    selection =
        switch (by()) {
          case RANK -> ranks(call.integer(firstBound), call.integer(firstBound + 1));
          case SCORE -> within(call, Interval::ofScores);
          case LEX -> within(call, Interval::ofMembers);
        };
    return this;
  }

  /** Reads the option at a word; the last word that belongs to it. */
  private int option(Call call, int at) {
    if (scores != null && call.is(at, "WITHSCORES")) {
      scores = Scores.WITH;
    } else if (call.is(at, "LIMIT") && at + 2 < call.size()) {
      offset = call.integer(at + 1);
      count = call.integer(at + 2);
      return at + 2;
    } else if (direction == null && call.is(at, "REV")) {
      direction = Direction.DESCENDING;
    } else if (by == null && call.is(at, "BYLEX")) {
      by = By.LEX;
    } else if (by == null && call.is(at, "BYSCORE")) {
      by = By.SCORE;
    } else {
      throw Failure.SYNTAX;
    }
    return at;
  }

  private By by() {
    return by == null ? By.RANK : by;
  }

  private Direction direction() {
    return direction == null ? Direction.ASCENDING : direction;
  }

  Scores scores() {
    return scores == null ? Scores.WITHOUT : scores;
  }

  private Selection ranks(long start, long stop) {
    return set -> Ranks.ofIndexes(start, stop, set.size(), direction());
  }

  /** Going down, the highest bound comes first. */
  private Selection within(Call call, Interval.Reader reader) {
    Interval interval =
        switch (direction()) {
          case ASCENDING -> reader.read(call, firstBound, firstBound + 1);
          case DESCENDING -> reader.read(call, firstBound + 1, firstBound);
        };
    return set -> interval.of(set).limited(offset, count, direction());
  }

  /** The ranks of the members that are asked for. */
  Ranks in(SortedSetValue set) {
    return selection.in(set);
  }

  /** A walk over some ranks in the direction that is asked for. */
  MemberCursor cursor(SortedSetValue set, Ranks ranks) {
    return set.cursor(ranks, direction());
  }
}
