package io.larder.catalog.set;

import io.larder.catalog.Failure;

/** The errors that only commands of sets answer. */
@SuppressWarnings("StaticAssignmentOfThrowable") // they have no stack trace, so one serves all
final class SetFailures {

  static final Failure NO_KEYS = Failure.error("numkeys should be greater than 0");
  static final Failure TOO_FEW_KEYS =
      Failure.error("Number of keys can't be greater than number of args");
  static final Failure NEGATIVE_LIMIT = Failure.error("LIMIT can't be negative");
  static final Failure COUNT_OUT_OF_RANGE =
      Failure.error(
          "value is out of range, value must between -9223372036854775807 and"
              + " 9223372036854775807");

  private SetFailures() {}
}
