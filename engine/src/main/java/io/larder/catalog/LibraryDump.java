package io.larder.catalog;

import io.larder.value.rdb.DumpPayload;
import io.larder.value.rdb.MalformedRdbException;
import io.larder.value.rdb.RdbReader;
import io.larder.value.rdb.RdbWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code FUNCTION DUMP} answers: the texts of libraries, each behind the mark that it has in a
 * snapshot file, and the end that every dump has.
 */
public final class LibraryDump {

  private static final int MARK = 245; // of a library in a snapshot file
  private static final int VERSION = 10; // of Redis 7.0, the first that has libraries
  private static final int FOOTER = Short.BYTES + Long.BYTES;

  private LibraryDump() {}

  /** The dump of some libraries by their texts. O(N) for N bytes. */
  public static byte[] of(List<byte[]> texts) {
    RdbWriter writer = new RdbWriter();
    for (byte[] text : texts) {
      writer.octet(MARK);
      writer.string(text);
    }
    writer.octet(VERSION);
    writer.octet(VERSION >> Byte.SIZE);
    writer.int64(writer.crc64());
    return writer.toByteArray();
  }

  /**
   * The texts of the libraries in a dump. O(N) for N bytes.
   *
   * @throws Failure if it is none
   */
  public static List<byte[]> read(byte[] dump) {
    if (!DumpPayload.isSound(dump)) {
      throw Failure.error("DUMP payload version or checksum are wrong");
    }
    RdbReader reader = new RdbReader(dump, 0, dump.length - FOOTER);
    List<byte[]> texts = new ArrayList<>();
    try {
      while (reader.remaining() > 0) {
        if (reader.octet() != MARK) {
          throw Failure.error("given type is not a function");
        }
        texts.add(reader.string());
      }
    } catch (MalformedRdbException broken) {
      throw Failure.error("Failed loading library data");
    }
    return texts;
  }
}
