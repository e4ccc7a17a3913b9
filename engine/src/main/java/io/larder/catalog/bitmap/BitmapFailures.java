package io.larder.catalog.bitmap;

import io.larder.catalog.Failure;

/** The error answers of the bit operations. */
@SuppressWarnings("StaticAssignmentOfThrowable") // they have no stack trace, so one serves all
final class BitmapFailures {

  static final Failure OFFSET = Failure.error("bit offset is not an integer or out of range");
  static final Failure BIT = Failure.error("bit is not an integer or out of range");
  static final Failure WANTED_BIT = Failure.error("The bit argument must be 1 or 0.");
  static final Failure ONE_SOURCE =
      Failure.error("BITOP NOT must be called with a single source key.");
  static final Failure FIELD_TYPE =
      Failure.error(
          "Invalid bitfield type. Use something like i16 u8. Note that u64 is not supported but i64"
              + " is.");
  static final Failure OVERFLOW_TYPE = Failure.error("Invalid OVERFLOW type specified");
  static final Failure ONLY_GET = Failure.error("BITFIELD_RO only supports the GET subcommand");

  private BitmapFailures() {}
}
