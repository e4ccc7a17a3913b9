package io.larder.value.stream;

import java.util.Collection;
import java.util.NavigableMap;
import java.util.TreeMap;

/** A consumer of a group, with the entries that it has yet to acknowledge. */
public final class StreamConsumer {

  /** The time of what never happened. */
  public static final long NEVER = -1;

  /** Header 12, two references, two longs, padded: 40; its map of 48 and its node of 40. */
  private static final long OBJECT_BYTES = 40 + 48 + 40;

  private final byte[] name;
  private final NavigableMap<StreamId, PendingEntry> pending = new TreeMap<>();
  private long seenAtMillis;
  private long activeAtMillis = NEVER;

  StreamConsumer(byte[] name, long seenAtMillis) {
    this.name = name;
    this.seenAtMillis = seenAtMillis;
  }

  /** The name, which must not be changed. */
  public byte[] name() {
    return name;
  }

  /** When it last tried anything, in milliseconds since 1970. */
  public long seenAtMillis() {
    return seenAtMillis;
  }

  /** When it last got or claimed an entry, in milliseconds since 1970, or {@link #NEVER}. */
  public long activeAtMillis() {
    return activeAtMillis;
  }

  /** Notes that it tries something. */
  public void seen(long nowMillis) {
    seenAtMillis = nowMillis;
  }

  /** Notes that it got something. */
  public void active(long nowMillis) {
    activeAtMillis = nowMillis;
  }

  /** How many entries it has yet to acknowledge. O(1). */
  public int pendingCount() {
    return pending.size();
  }

  /** The entries that it has yet to acknowledge, by id; not to be changed. */
  public Collection<PendingEntry> pending() {
    return pending.values();
  }

  /** Those of a range of ids, both ends included. O(log pending) for the first. */
  public Collection<PendingEntry> pending(StreamId from, StreamId to) {
    return ConsumerGroup.range(pending, from, to);
  }

  NavigableMap<StreamId, PendingEntry> pendingById() {
    return pending;
  }

  long heapBytes() {
    return OBJECT_BYTES + HeapMeter.array(name.length);
  }
}
