package io.larder.value.stream;

/** An entry that was delivered to a consumer of a group and is not acknowledged. */
public final class PendingEntry {

  /** Header 12, two references, two longs, padded; the id of 32; a node of 40 in two maps. */
  static final long HEAP_BYTES = 40 + 32 + 2 * 40;

  private final StreamId id;
  private StreamConsumer consumer;
  private long deliveredAtMillis;
  private long deliveries;

  PendingEntry(StreamId id, StreamConsumer consumer, long deliveredAtMillis, long deliveries) {
    this.id = id;
    this.consumer = consumer;
    this.deliveredAtMillis = deliveredAtMillis;
    this.deliveries = deliveries;
  }

  /** The entry's id; the entry itself may have been deleted since. */
  public StreamId id() {
    return id;
  }

  /** Who is to acknowledge it. */
  public StreamConsumer consumer() {
    return consumer;
  }

  /** When it was last delivered, in milliseconds since 1970. */
  public long deliveredAtMillis() {
    return deliveredAtMillis;
  }

  /** How often it was delivered. */
  public long deliveries() {
    return deliveries;
  }

  void deliver(long atMillis, long newDeliveries) {
    deliveredAtMillis = atMillis;
    deliveries = newDeliveries;
  }

  void passTo(StreamConsumer newConsumer) {
    consumer.pendingById().remove(id);
    consumer = newConsumer;
    newConsumer.pendingById().put(id, this);
  }
}
