package io.larder.catalog.hash;

import io.larder.catalog.Failure;

/** The failures that only commands of hashes answer. */
@SuppressWarnings("StaticAssignmentOfThrowable") // failures have no stack trace
final class HashFailures {

  static final Failure VALUE_NOT_AN_INTEGER = Failure.error("hash value is not an integer");
  static final Failure VALUE_NOT_A_FLOAT = Failure.error("hash value is not a float");
  static final Failure INCREMENT_NOT_FINITE = Failure.error("value is NaN or Infinity");
  static final Failure COUNT_OUT_OF_RANGE =
      Failure.error(
          "value is out of range, value must between -9223372036854775807 and 9223372036854775807");
  static final Failure NEGATIVE_TIME = Failure.error("invalid expire time, must be >= 0");
  static final Failure FIELDS_MISSING =
      Failure.error("Mandatory argument FIELDS is missing or not at the right position");
  static final Failure NUMFIELDS_NOT_POSITIVE =
      Failure.error("Parameter `numFields` should be greater than 0");
  static final Failure NUMBER_OF_FIELDS_NOT_POSITIVE =
      Failure.error("Number of fields must be a positive integer");
  static final Failure NUMFIELDS_MISMATCH =
      Failure.error("The `numfields` parameter must match the number of arguments");

  private HashFailures() {}
}
