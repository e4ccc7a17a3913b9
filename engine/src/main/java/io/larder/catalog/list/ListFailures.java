package io.larder.catalog.list;

import io.larder.catalog.Failure;

/** Errors of the commands of lists. */
@SuppressWarnings("StaticAssignmentOfThrowable") // failures have no stack trace
final class ListFailures {

  static final Failure RANK_ZERO =
      Failure.error(
          "RANK can't be zero: use 1 to start from the first match, 2 from the second ... or use"
              + " negative to start from the end of the list");
  static final Failure COUNT_NEGATIVE = Failure.error("COUNT can't be negative");
  static final Failure MAXLEN_NEGATIVE = Failure.error("MAXLEN can't be negative");
  static final Failure NUMKEYS_NOT_POSITIVE = Failure.error("numkeys should be greater than 0");
  static final Failure COUNT_NOT_POSITIVE = Failure.error("count should be greater than 0");

  /** For the one number whose negative does not exist. */
  static final Failure NO_NEGATIVE =
      Failure.error(
          "value is out of range, value must between -9223372036854775807 and"
              + " 9223372036854775807");

  private ListFailures() {}
}
