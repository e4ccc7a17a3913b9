package io.larder.value.rdb;

import io.larder.value.CollectionValue;
import io.larder.value.EncodingLimits;

/**
 * What {@code DUMP} answers: the number of a value's form, the value, the version of the format in
 * two bytes and a checksum of all that in eight, the lowest byte first.
 */
public final class DumpPayload {
  /** The version of Redis 7.0, which every Redis since then accepts. */
  static final int VERSION = 10;

  /** The version of Redis 7.4, the first that knows deadlines of fields. */
  static final int VERSION_WITH_FIELD_DEADLINES = 12;

  private static final int FOOTER = Short.BYTES + Long.BYTES;

  private DumpPayload() {}

  /** The payload of a string. O(N). */
  public static byte[] of(byte[] string) {
    RdbWriter writer = new RdbWriter();
    writer.octet(RdbType.STRING.number());
    writer.string(string);
    return closed(writer, VERSION);
  }

  /** The payload of a collection. O(N). */
  public static byte[] of(CollectionValue value) {
    RdbType type = RdbValues.typeOf(value);
    RdbWriter writer = new RdbWriter();
    writer.octet(type.number());
    RdbValues.write(writer, value);
    return closed(writer, type.version());
  }

  static byte[] closed(RdbWriter value, int version) {
    value.octet(version);
    value.octet(version >> 8);
    value.int64(value.crc64());
    return value.toByteArray();
  }

  /** Whether the payload's version is known and its checksum right. O(N). */
  public static boolean isSound(byte[] payload) {
    int length = payload.length - FOOTER;
    if (length < 0) {
      return false;
    }
    int version = (payload[length] & 0xff) | ((payload[length + 1] & 0xff) << 8);
    int summed = length + Short.BYTES;
    long checksum = (long) RdbWriter.LONGS.get(payload, summed);
    return version <= VERSION_WITH_FIELD_DEADLINES && checksum == Crc64.of(payload, 0, summed);
  }

  /**
   * The value of a payload that {@linkplain #isSound is sound}; what may stand behind it is passed
   * over, as Redis does. O(N).
   *
   * @return a {@code byte[]} or a {@link CollectionValue}
   * @throws MalformedRdbException if there is no value
   */
  public static Object read(byte[] payload, EncodingLimits limits) throws MalformedRdbException {
    RdbReader reader = new RdbReader(payload, 0, payload.length - FOOTER);
    return RdbValues.read(RdbType.of(reader.octet()), reader, limits);
  }
}
