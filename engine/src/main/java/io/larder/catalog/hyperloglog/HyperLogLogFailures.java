package io.larder.catalog.hyperloglog;

import io.larder.catalog.Failure;

/** The error answers of strings that are taken for HyperLogLogs. */
@SuppressWarnings("StaticAssignmentOfThrowable") // they have no stack trace, so one serves all
final class HyperLogLogFailures {

  static final Failure NO_HYPERLOGLOG =
      Failure.of("WRONGTYPE", "Key is not a valid HyperLogLog string value.");
  static final Failure CORRUPTED = Failure.of("INVALIDOBJ", "Corrupted HLL object detected");

  private HyperLogLogFailures() {}
}
