package io.larder.value.rdb;

import io.larder.value.stream.ConsumerGroup;
import io.larder.value.stream.Direction;
import io.larder.value.stream.StreamConsumer;
import io.larder.value.stream.StreamEntry;
import io.larder.value.stream.StreamId;
import io.larder.value.stream.StreamValue;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/** Reads one stream in one of its forms. */
final class StreamReading {

  /** The bytes of an id, which is what a pending entry takes at least. */
  private static final int ID_BYTES = 2 * Long.BYTES;

  private final RdbReader reader;
  private final Form form;
  private final StreamValue stream = new StreamValue();

  /** The forms, each of which has what the one before has. */
  enum Form {
    WITH_LENGTH,
    WITH_COUNTERS,
    WITH_ACTIVITY;

    boolean has(Form part) {
      return compareTo(part) >= 0;
    }
  }

  /** When and how often an entry was delivered. */
  private record Delivery(long atMillis, long times) {}

  StreamReading(RdbReader reader, Form form) {
    this.reader = reader;
    this.form = form;
  }

  StreamValue read() throws MalformedRdbException {
    for (int left = reader.count(2); left > 0; left--) {
      readBlock();
    }
    if (reader.length() != stream.length()) {
      throw new MalformedRdbException("a stream has more or fewer entries than announced");
    }
    readCounters();
    checkOrder();
    for (int left = reader.count(1); left > 0; left--) {
      readGroup();
    }
    return stream;
  }

  private void readBlock() throws MalformedRdbException {
    RdbReader key = new RdbReader(reader.string());
    StreamId masterId = rawId(key);
    long before = stream.length();
    if (key.remaining() > 0
        || !stream.appendBlock(masterId, ListpackElements.pack(reader.string()))
        || stream.length() == before) {
      throw new MalformedRdbException("a block of a stream is damaged");
    }
  }

  private void readCounters() throws MalformedRdbException {
    StreamId lastId = id();
    if (!form.has(Form.WITH_COUNTERS)) {
      stream.setCounters(lastId, stream.length(), StreamId.MIN);
      return;
    }
    id(); // the first id follows from the blocks
    StreamId maxDeletedId = id();
    stream.setCounters(lastId, reader.length(), maxDeletedId);
  }

  /** The ids must ascend up to the last one, and be as many as the blocks say. */
  private void checkOrder() throws MalformedRdbException {
    StreamId previous = StreamId.MIN;
    long entries = 0;
    Iterator<StreamEntry> all = stream.range(StreamId.MIN, StreamId.MAX, Direction.FORWARD);
    while (all.hasNext()) {
      StreamId id = all.next().id();
      if (!id.isAfter(previous)) {
        throw new MalformedRdbException("the entries of a stream are out of order");
      }
      previous = id;
      entries++;
    }
    if (entries != stream.length() || previous.isAfter(stream.lastId())) {
      throw new MalformedRdbException("the counters of a stream do not fit its entries");
    }
  }

  private void readGroup() throws MalformedRdbException {
    byte[] name = reader.string();
    StreamId lastDelivered = id();
    long entriesRead =
        form.has(Form.WITH_COUNTERS) ? reader.length() : stream.entriesReadAt(lastDelivered);
    ConsumerGroup group = stream.createGroup(name, lastDelivered, entriesRead);
    if (group == null) {
      throw new MalformedRdbException("a group is twice in a stream");
    }
    Map<StreamId, Delivery> deliveries = deliveries();
    for (int left = reader.count(1); left > 0; left--) {
      readConsumer(group, deliveries);
    }
    if (!deliveries.isEmpty()) {
      throw new MalformedRdbException("a pending entry is no consumer's");
    }
  }

  private Map<StreamId, Delivery> deliveries() throws MalformedRdbException {
    Map<StreamId, Delivery> deliveries = new HashMap<>();
    for (int left = reader.count(ID_BYTES); left > 0; left--) {
      StreamId id = rawId(reader);
      if (deliveries.put(id, new Delivery(reader.int64(), reader.length())) != null) {
        throw new MalformedRdbException("an entry is pending twice in a group");
      }
    }
    return deliveries;
  }

  private void readConsumer(ConsumerGroup group, Map<StreamId, Delivery> deliveries)
      throws MalformedRdbException {
    byte[] name = reader.string();
    long seenAtMillis = reader.int64();
    if (group.consumer(name) != null) {
      throw new MalformedRdbException("a consumer is twice in a group");
    }
    StreamConsumer consumer = group.createConsumer(name, seenAtMillis);
    consumer.active(form.has(Form.WITH_ACTIVITY) ? reader.int64() : seenAtMillis);
    for (int left = reader.count(ID_BYTES); left > 0; left--) {
      StreamId id = rawId(reader);
      Delivery delivery = deliveries.remove(id);
      if (delivery == null) {
        throw new MalformedRdbException("a consumer has an entry that is not pending");
      }
      group.addPending(id, consumer, delivery.atMillis(), delivery.times());
    }
  }

  private StreamId id() throws MalformedRdbException {
    return new StreamId(reader.length(), reader.length());
  }

  private static StreamId rawId(RdbReader source) throws MalformedRdbException {
    return new StreamId(source.bigEndian(Long.BYTES), source.bigEndian(Long.BYTES));
  }
}
