package io.larder.catalog.sortedset;

import io.larder.catalog.Command;
import io.larder.catalog.Failure;

/** The errors that commands of sorted sets alone answer. */
@SuppressWarnings("StaticAssignmentOfThrowable") // failures have no stack trace
final class SortedSetFailures {

  static final Failure XX_AND_NX =
      Failure.error("XX and NX options at the same time are not compatible");
  static final Failure GT_LT_NX =
      Failure.error("GT, LT, and/or NX options at the same time are not compatible");
  static final Failure ONE_INCREMENT =
      Failure.error("INCR option supports a single increment-element pair");
  static final Failure NOT_A_NUMBER = Failure.error("resulting score is not a number (NaN)");
  static final Failure BOUND_NOT_A_FLOAT = Failure.error("min or max is not a float");
  static final Failure BOUND_NOT_A_STRING = Failure.error("min or max not valid string range item");
  static final Failure LIMIT_OF_RANKS =
      Failure.error(
          "syntax error, LIMIT is only supported in combination with either BYSCORE or BYLEX");
  static final Failure SCORES_BY_LEX =
      Failure.error("syntax error, WITHSCORES not supported in combination with BYLEX");
  static final Failure NUMKEYS = Failure.error("numkeys should be greater than 0");
  static final Failure COUNT = Failure.error("count should be greater than 0");
  static final Failure COUNT_RANGE =
      Failure.error(
          "value is out of range, value must between -9223372036854775807 and"
              + " 9223372036854775807");
  static final Failure WEIGHT = Failure.error("weight value is not a float");
  static final Failure LIMIT_NEGATIVE = Failure.error("LIMIT can't be negative");

  private SortedSetFailures() {}

  static Failure noInputKey(Command command) {
    return Failure.error("at least 1 input key is needed for '" + command.fullName() + "' command");
  }
}
