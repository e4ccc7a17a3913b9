package io.larder.value.stream;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Consumers that share the entries of a stream: each entry is delivered to one of them, which is to
 * acknowledge it.
 *
 * <p>A pending entry is in two maps by id, its group's and its consumer's. Their operations are
 * O(log pending).
 */
public final class ConsumerGroup {

  /** The number of entries read where deletions leave no way to tell. */
  public static final long READ_UNKNOWN = -1;

  /** How many pending entries an automatic claim looks at for each that it may claim. */
  private static final long LOOKS_PER_CLAIM = 10;

  /**
   * Header 12, six references, a long, padded: 48; two maps of 48, an id of 32, and the node of 40
   * in the stream's map.
   */
  private static final long OBJECT_BYTES = 48 + 2 * 48 + 32 + 40;

  private final StreamValue stream;
  private final HeapMeter heap;
  private final byte[] name;
  private final NavigableMap<byte[], StreamConsumer> consumers =
      new TreeMap<>(Arrays::compareUnsigned);
  private final NavigableMap<StreamId, PendingEntry> pending = new TreeMap<>();
  private StreamId lastDelivered = StreamId.MIN;
  private long entriesRead;

  ConsumerGroup(StreamValue stream, HeapMeter heap, byte[] name) {
    this.stream = stream;
    this.heap = heap;
    this.name = name;
    heap.add(OBJECT_BYTES + HeapMeter.array(name.length));
  }

  /** The name, which must not be changed. */
  public byte[] name() {
    return name;
  }

  /** The id after which the group's first new entry is. */
  public StreamId lastDelivered() {
    return lastDelivered;
  }

  /** How many entries lie up to there since the first ever added, or {@link #READ_UNKNOWN}. */
  public long entriesRead() {
    return entriesRead;
  }

  /**
   * How many entries the group has yet to read, or nothing where deletions leave no way to tell.
   */
  public OptionalLong lag() {
    if (stream.entriesAdded() == 0) {
      return OptionalLong.of(0);
    }
    boolean counted = entriesRead != READ_UNKNOWN && !stream.hasHoleFrom(lastDelivered);
    long read = counted ? entriesRead : stream.entriesReadAt(lastDelivered);
    return read == READ_UNKNOWN
        ? OptionalLong.empty()
        : OptionalLong.of(stream.entriesAdded() - read);
  }

  /** Sets where the group stands. */
  public void moveTo(StreamId newLastDelivered, long newEntriesRead) {
    lastDelivered = newLastDelivered;
    entriesRead = newEntriesRead;
  }

  /** Moves the group ahead to an id, without counting; nothing if it is there already. */
  public void skipTo(StreamId id) {
    if (id.isAfter(lastDelivered)) {
      lastDelivered = id;
    }
  }

  // Consumers

  /** The consumers by their names, in the order of the names' bytes; not to be changed. */
  public Collection<StreamConsumer> consumers() {
    return consumers.values();
  }

  /** The consumer with a name, or null. */
  public @Nullable StreamConsumer consumer(byte[] consumerName) {
    return consumers.get(consumerName);
  }

  /** Adds a consumer whose name is new. */
  public StreamConsumer createConsumer(byte[] consumerName, long nowMillis) {
    StreamConsumer consumer = new StreamConsumer(consumerName, nowMillis);
    consumers.put(consumerName, consumer);
    heap.add(consumer.heapBytes());
    return consumer;
  }

  /** Removes a consumer of the group together with its pending entries. */
  public void removeConsumer(StreamConsumer consumer) {
    for (StreamId id : consumer.pendingById().keySet()) {
      pending.remove(id);
    }
    consumers.remove(consumer.name());
    heap.subtract(consumer.heapBytes() + consumer.pendingCount() * PendingEntry.HEAP_BYTES);
  }

  // Reading

  /**
   * Delivers the next entries to a consumer, which has them pending from now on.
   *
   * @param limit the most entries to deliver
   */
  public List<StreamEntry> read(StreamConsumer consumer, long limit, long nowMillis) {
    List<StreamEntry> entries = readWithoutPending(limit);
    for (StreamEntry entry : entries) {
      PendingEntry known = pending.get(entry.id());
      if (known == null) {
        addPending(entry.id(), consumer, nowMillis, 1);
      } else {
        known.passTo(consumer);
        known.deliver(nowMillis, 1);
      }
      consumer.active(nowMillis);
    }
    return entries;
  }

  /** Delivers the next entries for which nobody asks for an acknowledgement. */
  public List<StreamEntry> readWithoutPending(long limit) {
    List<StreamEntry> entries = new ArrayList<>();
    StreamId from = lastDelivered.successor();
    if (from == null) {
      return entries;
    }
    Iterator<StreamEntry> range = stream.range(from, StreamId.MAX, Direction.FORWARD);
    while (entries.size() < limit && range.hasNext()) {
      StreamEntry entry = range.next();
      advanceTo(entry.id());
      entries.add(entry);
    }
    return entries;
  }

  /**
   * Delivers to a consumer once more what it has pending above an id.
   *
   * @param limit the most entries to deliver
   */
  public List<Redelivery> reread(
      StreamConsumer consumer, StreamId above, long limit, long nowMillis) {
    List<Redelivery> redeliveries = new ArrayList<>();
    Iterator<PendingEntry> known = consumer.pendingById().tailMap(above, false).values().iterator();
    while (redeliveries.size() < limit && known.hasNext()) {
      PendingEntry next = known.next();
      StreamEntry entry = stream.entry(next.id());
      if (entry != null) {
        next.deliver(nowMillis, next.deliveries() + 1);
      }
      redeliveries.add(new Redelivery(next.id(), entry));
    }
    return redeliveries;
  }

  private void advanceTo(StreamId id) {
    boolean counted = entriesRead != READ_UNKNOWN && !stream.hasHoleFrom(id);
    entriesRead = counted ? entriesRead + 1 : stream.entriesReadAt(id);
    lastDelivered = id;
  }

  // Pending entries

  /** How many entries wait for an acknowledgement. O(1). */
  public int pendingCount() {
    return pending.size();
  }

  /** The entries that wait for an acknowledgement, by id; not to be changed. */
  public Collection<PendingEntry> pending() {
    return pending.values();
  }

  /** Those of a range of ids, both ends included. O(log pending) for the first. */
  public Collection<PendingEntry> pending(StreamId from, StreamId to) {
    return range(pending, from, to);
  }

  /** The smallest id that is pending; there must be one. */
  public StreamId firstPending() {
    return pending.firstKey();
  }

  /** The largest id that is pending; there must be one. */
  public StreamId lastPending() {
    return pending.lastKey();
  }

  /** The pending entry with an id, or null. */
  public @Nullable PendingEntry pending(StreamId id) {
    return pending.get(id);
  }

  /** Makes an entry pending that is not, as for a group that is restored. */
  public void addPending(
      StreamId id, StreamConsumer consumer, long deliveredAtMillis, long deliveries) {
    PendingEntry added = new PendingEntry(id, consumer, deliveredAtMillis, deliveries);
    pending.put(id, added);
    consumer.pendingById().put(id, added);
    heap.add(PendingEntry.HEAP_BYTES);
  }

  /** Acknowledges a pending entry; false if it is not pending. */
  public boolean acknowledge(StreamId id) {
    PendingEntry removed = pending.remove(id);
    if (removed == null) {
      return false;
    }
    removed.consumer().pendingById().remove(id);
    heap.subtract(PendingEntry.HEAP_BYTES);
    return true;
  }

  /**
   * Lets a consumer take over an entry; false if it does not get it. A pending entry that was
   * deleted from the stream is pending no more.
   */
  public boolean claim(StreamId id, Claim claim, long nowMillis) {
    if (!stream.contains(id)) {
      acknowledge(id);
      return false;
    }
    PendingEntry known = pending.get(id);
    if (known != null) {
      return take(known, claim, nowMillis);
    }
    return switch (claim.unclaimed()) {
      case SKIP -> false;
      case FORCE -> {
        long deliveries = claim.deliveries().applyAsLong(1);
        addPending(id, claim.consumer(), claim.deliveredAtMillis(), deliveries);
        claim.consumer().active(nowMillis);
        yield true;
      }
    };
  }

  /**
   * Lets a consumer take over what others have pending for long.
   *
   * @param from the smallest id to look at
   * @param limit the most ids to tell of, be they claimed or gone
   */
  public AutoClaimed autoClaim(StreamId from, long limit, Claim claim, long nowMillis) {
    List<StreamId> claimed = new ArrayList<>();
    List<StreamId> gone = new ArrayList<>();
    PendingEntry next = valueOf(pending.ceilingEntry(from));
    long looks = limit * LOOKS_PER_CLAIM;
    while (next != null && looks > 0 && claimed.size() + gone.size() < limit) {
      looks--;
      StreamId id = next.id();
      if (!stream.contains(id)) {
        acknowledge(id);
        gone.add(id);
      } else if (take(next, claim, nowMillis)) {
        claimed.add(id);
      }
      next = valueOf(pending.higherEntry(id));
    }
    return new AutoClaimed(claimed, gone, next == null ? StreamId.MIN : next.id());
  }

  private static boolean take(PendingEntry known, Claim claim, long nowMillis) {
    if (known.deliveredAtMillis() > claim.deliveredUntilMillis()) {
      return false;
    }
    known.passTo(claim.consumer());
    known.deliver(claim.deliveredAtMillis(), claim.deliveries().applyAsLong(known.deliveries()));
    claim.consumer().active(nowMillis);
    return true;
  }

  // The stream's part

  ConsumerGroup copyFor(StreamValue copiedStream, HeapMeter copiedHeap) {
    ConsumerGroup copy = new ConsumerGroup(copiedStream, copiedHeap, name);
    copy.moveTo(lastDelivered, entriesRead);
    for (StreamConsumer consumer : consumers.values()) {
      StreamConsumer copied = copy.createConsumer(consumer.name(), consumer.seenAtMillis());
      copied.active(consumer.activeAtMillis());
      for (PendingEntry entry : consumer.pending()) {
        copy.addPending(entry.id(), copied, entry.deliveredAtMillis(), entry.deliveries());
      }
    }
    return copy;
  }

  /** Takes the group off the stream's books. */
  void release() {
    for (StreamConsumer consumer : new ArrayList<>(consumers.values())) {
      removeConsumer(consumer);
    }
    heap.subtract(OBJECT_BYTES + HeapMeter.array(name.length));
  }

  static Collection<PendingEntry> range(
      NavigableMap<StreamId, PendingEntry> pending, StreamId from, StreamId to) {
    return from.isAfter(to) ? List.of() : pending.subMap(from, true, to, true).values();
  }

  private static @Nullable PendingEntry valueOf(Map.@Nullable Entry<StreamId, PendingEntry> entry) {
    return entry == null ? null : entry.getValue();
  }
}
