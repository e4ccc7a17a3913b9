package io.larder.value.rdb;

import io.larder.value.stream.ConsumerGroup;
import io.larder.value.stream.PendingEntry;
import io.larder.value.stream.StreamConsumer;
import io.larder.value.stream.StreamId;
import io.larder.value.stream.StreamValue;
import java.nio.ByteBuffer;

/**
 * Streams in Redis's files: the blocks of entries, the counters, then the groups. The first form
 * knows the length and the last id alone; the third adds when a consumer last got an entry.
 */
final class StreamForms {

  private StreamForms() {}

  static void write(RdbWriter writer, StreamValue stream) {
    writer.length(stream.blockCount());
    stream.forEachBlock(
        block -> {
          writer.string(bytes(block.masterId()));
          writer.string(block.listpack().toBytes());
        });
    writer.length(stream.length());
    writeId(writer, stream.lastId());
    writeId(writer, stream.firstId());
    writeId(writer, stream.maxDeletedId());
    writer.length(stream.entriesAdded());
    writer.length(stream.groups().size());
    stream.groups().forEach(group -> writeGroup(writer, group));
  }

  private static void writeGroup(RdbWriter writer, ConsumerGroup group) {
    writer.string(group.name());
    writeId(writer, group.lastDelivered());
    writer.length(group.entriesRead());
    writer.length(group.pendingCount());
    for (PendingEntry entry : group.pending()) {
      writer.raw(bytes(entry.id()));
      writer.int64(entry.deliveredAtMillis());
      writer.length(entry.deliveries());
    }
    writer.length(group.consumers().size());
    group.consumers().forEach(consumer -> writeConsumer(writer, consumer));
  }

  private static void writeConsumer(RdbWriter writer, StreamConsumer consumer) {
    writer.string(consumer.name());
    writer.int64(consumer.seenAtMillis());
    writer.length(consumer.pendingCount());
    consumer.pending().forEach(entry -> writer.raw(bytes(entry.id())));
  }

  private static void writeId(RdbWriter writer, StreamId id) {
    writer.length(id.millis());
    writer.length(id.sequence());
  }

  /** The sixteen bytes of an id, the highest first. */
  static byte[] bytes(StreamId id) {
    return ByteBuffer.allocate(2 * Long.BYTES).putLong(id.millis()).putLong(id.sequence()).array();
  }
}
