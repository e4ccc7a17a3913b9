package io.larder.catalog.string;

import io.larder.catalog.Failure;

/** The error answers of strings. */
@SuppressWarnings("StaticAssignmentOfThrowable") // they have no stack trace, so one serves all
final class StringFailures {

  static final Failure DECREMENT_OVERFLOW = Failure.error("decrement would overflow");
  static final Failure OFFSET_OUT_OF_RANGE = Failure.error("offset is out of range");
  static final Failure NOT_STRINGS = Failure.error("The specified keys must contain string values");
  static final Failure LENGTH_AND_MATCHES =
      Failure.error("If you want both the length and indexes, please just use IDX.");
  static final Failure LCS_TOO_LARGE =
      Failure.error("Insufficient memory, transient memory for LCS exceeds proto-max-bulk-len");

  private StringFailures() {}
}
