package io.larder.engine.pubsub;

import io.larder.engine.pubsub.Channels.Channel;
import io.larder.value.glob.Glob;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Channels, patterns of channels, and who listens to them.
 *
 * <p>Thread-safe. A message reaches those who had subscribed before it was published, once for the
 * channel and once for each matching pattern; nobody else, ever. All subscribers of a channel get
 * its messages in the same order. A publisher never waits for a subscriber.
 *
 * <p>Publishing takes O(N + M) for N subscribers of the channel and M patterns of all.
 *
 * @see <a href="https://redis.io/docs/latest/develop/interact/pubsub/">Redis publish/subscribe</a>
 */
public final class PubSub {

  private final Channels channels = new Channels();

  private final ConcurrentMap<ByteBuffer, Pattern> patterns = new ConcurrentHashMap<>();

  /** Nobody listens yet. */
  public PubSub() {}

  @SuppressWarnings("ArrayRecordComponent") // never compared as a record
  private record Pattern(byte[] bytes, Glob glob, CopyOnWriteArrayList<Subscriber> subscribers) {}

  /** Listens to a channel; false if the subscriber does already. */
  public boolean subscribe(Subscriber subscriber, byte[] channel) {
    return channels.add(channel, subscriber);
  }

  /** Listens to a channel no longer; false if the subscriber did not. */
  public boolean unsubscribe(Subscriber subscriber, byte[] channel) {
    return channels.remove(channel, subscriber);
  }

  /** Listens to all channels that match a pattern; false if the subscriber does already. */
  public boolean psubscribe(Subscriber subscriber, byte[] pattern) {
    boolean[] added = new boolean[1];
    patterns.compute(
        ByteBuffer.wrap(pattern),
        (key, present) -> {
          Pattern used =
              present == null
                  ? new Pattern(pattern, Glob.compile(pattern), new CopyOnWriteArrayList<>())
                  : present;
          added[0] = used.subscribers().addIfAbsent(subscriber);
          return used;
        });
    return added[0];
  }

  /** Listens to a pattern no longer; false if the subscriber did not. */
  public boolean punsubscribe(Subscriber subscriber, byte[] pattern) {
    boolean[] removed = new boolean[1];
    patterns.computeIfPresent(
        ByteBuffer.wrap(pattern),
        (key, present) -> {
          removed[0] = present.subscribers().remove(subscriber);
          return present.subscribers().isEmpty() ? null : present;
        });
    return removed[0];
  }

  /**
   * Publishes a message.
   *
   * @return how many times it was handed to a subscriber
   */
  public long publish(byte[] channel, byte[] payload) {
    Channel listening = channels.find(channel);
    if (listening == null) {
      return publishToPatterns(channel, payload);
    }
    listening.lock().lock(); // the order of messages is the same for everybody
    try {
      Message message = new Message(null, channel, payload);
      long receivers = 0;
      for (Subscriber subscriber : listening.subscribers()) {
        subscriber.onMessage(message);
        receivers++;
      }
      return receivers + publishToPatterns(channel, payload);
    } finally {
      listening.lock().unlock();
    }
  }

  private long publishToPatterns(byte[] channel, byte[] payload) {
    long receivers = 0;
    for (Pattern pattern : patterns.values()) {
      if (pattern.glob().matches(channel)) {
        Message message = new Message(pattern.bytes(), channel, payload);
        for (Subscriber subscriber : pattern.subscribers()) {
          subscriber.onMessage(message);
          receivers++;
        }
      }
    }
    return receivers;
  }

  /** The channels that somebody listens to by name and that match a pattern, null for all. */
  public List<byte[]> channels(@Nullable Glob pattern) {
    List<byte[]> names = new ArrayList<>();
    channels.forEach(
        name -> {
          if (pattern == null || pattern.matches(name)) {
            names.add(name);
          }
        });
    return names;
  }

  /** How many subscribers a channel has by its name. */
  public int subscribers(byte[] channel) {
    Channel listening = channels.find(channel);
    return listening == null ? 0 : listening.subscribers().size();
  }

  /** How many patterns are listened to. */
  public int patterns() {
    return patterns.size();
  }

  /** Whether anybody listens to anything. */
  public boolean isUsed() {
    return !channels.isEmpty() || !patterns.isEmpty();
  }
}
