package io.larder.catalog.generic;

import io.larder.catalog.Failure;
import java.nio.charset.StandardCharsets;

/** The errors that only commands of keys of any type answer. */
@SuppressWarnings("StaticAssignmentOfThrowable") // a failure has no stack trace
final class GenericFailures {

  static final Failure CONDITIONS_EXCLUDE_NX =
      Failure.error("NX and XX, GT or LT options at the same time are not compatible");
  static final Failure GREATER_AND_LESS =
      Failure.error("GT and LT options at the same time are not compatible");
  static final Failure BUSY_KEY = Failure.of("BUSYKEY", "Target key name already exists.");
  static final Failure NEGATIVE_TTL = Failure.error("Invalid TTL value, must be >= 0");
  static final Failure NEGATIVE_IDLE_TIME = Failure.error("Invalid IDLETIME value, must be >= 0");
  static final Failure NO_FREQUENCY = Failure.error("Invalid FREQ value, must be >= 0 and <= 255");
  static final Failure UNSOUND_PAYLOAD =
      Failure.error("DUMP payload version or checksum are wrong");
  static final Failure BAD_DATA = Failure.error("Bad data format");
  static final Failure FREQUENCY_NOT_TRACKED =
      Failure.error(
          "An LFU maxmemory policy is not selected, access frequency not tracked. Please note that"
              + " when switching between policies at runtime LRU and LFU data will take some time"
              + " to adjust.");
  static final Failure IDLE_TIME_NOT_TRACKED =
      Failure.error(
          "An LFU maxmemory policy is selected, idle time not tracked. Please note that when"
              + " switching between policies at runtime LRU and LFU data will take some time to"
              + " adjust.");
  static final Failure SCORE_NOT_A_NUMBER =
      Failure.error("One or more scores can't be converted into double");
  static final Failure TIMEOUT_NOT_AN_INTEGER =
      Failure.error("timeout is not an integer or out of range");
  static final Failure NUMLOCAL_OUT_OF_RANGE =
      Failure.error("value is out of range, value must between 0 and 1");
  static final Failure NO_APPEND_ONLY_FILE =
      Failure.error("WAITAOF cannot be used when numlocal is set but appendonly is disabled.");

  private GenericFailures() {}

  /** An option that does not exist; repeated up to its first zero byte, as C sees it. */
  static Failure unsupportedOption(byte[] option) {
    String text = new String(option, StandardCharsets.ISO_8859_1);
    int zero = text.indexOf(0);
    return Failure.error("Unsupported option " + (zero < 0 ? text : text.substring(0, zero)));
  }
}
