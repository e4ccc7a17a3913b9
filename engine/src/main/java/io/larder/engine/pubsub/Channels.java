package io.larder.engine.pubsub;

import java.nio.ByteBuffer;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The channels that are listened to by name. Thread-safe. */
final class Channels {

  private final ConcurrentMap<ByteBuffer, Channel> byName = new ConcurrentHashMap<>();

  /** A channel and its subscribers; the lock orders its messages. */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a record
  record Channel(byte[] name, ReentrantLock lock, CopyOnWriteArrayList<Subscriber> subscribers) {}

  boolean add(byte[] name, Subscriber subscriber) {
    boolean[] added = new boolean[1];
    byName.compute(
        ByteBuffer.wrap(name),
        (key, present) -> {
          Channel channel =
              present == null
                  ? new Channel(name, new ReentrantLock(), new CopyOnWriteArrayList<>())
                  : present;
          added[0] = channel.subscribers().addIfAbsent(subscriber);
          return channel;
        });
    return added[0];
  }

  boolean remove(byte[] name, Subscriber subscriber) {
    boolean[] removed = new boolean[1];
    byName.computeIfPresent(
        ByteBuffer.wrap(name),
        (key, present) -> {
          removed[0] = present.subscribers().remove(subscriber);
          return present.subscribers().isEmpty() ? null : present;
        });
    return removed[0];
  }

  @Nullable Channel find(byte[] name) {
    return byName.isEmpty() ? null : byName.get(ByteBuffer.wrap(name));
  }

  boolean isEmpty() {
    return byName.isEmpty();
  }

  void forEach(Consumer<byte[]> visitor) {
    byName.values().forEach(channel -> visitor.accept(channel.name()));
  }
}
