package io.larder.value.rdb;

/**
 * What {@code DUMP} answers: a value, the version of its format in two bytes and a checksum of both
 * in eight, the lowest byte first.
 */
public final class DumpPayload {
  /** The version of Redis 7.0, which every Redis since then accepts. */
  static final int VERSION = 10;

  /** The version of Redis 7.4, the first that knows deadlines of fields. */
  static final int VERSION_WITH_FIELD_DEADLINES = 12;

  private static final int FOOTER = Short.BYTES + Long.BYTES;

  private DumpPayload() {}

  /** The payload of a value that has been written with its type before it. */
  static byte[] close(RdbWriter value, int version) {
    value.octet(version);
    value.octet(version >> 8);
    value.int64(value.crc64());
    return value.toByteArray();
  }

  /**
   * A reader of the value, once version and checksum are found right. O(N).
   *
   * @throws MalformedRdbException if the version is newer than what is known here, or the checksum
   *     another
   */
  public static RdbReader open(byte[] payload) throws MalformedRdbException {
    int length = payload.length - FOOTER;
    if (length < 0) {
      throw new MalformedRdbException("the payload is shorter than its footer");
    }
    int version = payload[length] & 0xff | (payload[length + 1] & 0xff) << 8;
    if (version > VERSION_WITH_FIELD_DEADLINES) {
      throw new MalformedRdbException("version " + version + " is not known");
    }
    int summed = length + Short.BYTES;
    long checksum = new RdbReader(payload, summed, Long.BYTES).int64();
    if (checksum != Crc64.of(payload, 0, summed)) {
      throw new MalformedRdbException("the checksum does not fit the payload");
    }
    return new RdbReader(payload, 0, length);
  }
}
