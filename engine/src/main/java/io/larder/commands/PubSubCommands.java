package io.larder.commands;

import java.util.List;
import java.util.Map;

/**
 * Redis's commands of publish/subscribe. Channels are shared by all keyspaces of an engine.
 * Thread-safe.
 *
 * @param <V> the type of messages
 * @see <a href="https://redis.io/docs/latest/commands/?group=pubsub">Redis publish/subscribe</a>
 */
public interface PubSubCommands<V> {

  /**
   * {@code PUBLISH}: hands a message to all who listen to a channel now. It never waits for them.
   * O(N + M) for N subscribers of the channel and M patterns.
   *
   * @return how many times it was handed over
   */
  long publish(String channel, V message);

  /** {@code SPUBLISH}: as {@link #publish}, to a channel of the shard. */
  long spublish(String shardChannel, V message);

  /**
   * {@code SUBSCRIBE}: listens to channels, until the subscription is closed. The listener is
   * called on a thread of the subscription, one message at a time in their order.
   */
  Subscription subscribe(MessageListener<V> listener, String... channels);

  /** {@code PSUBSCRIBE}: listens to all channels that match glob patterns. */
  Subscription psubscribe(MessageListener<V> listener, String... patterns);

  /** {@code SSUBSCRIBE}: listens to channels of the shard. */
  Subscription ssubscribe(MessageListener<V> listener, String... shardChannels);

  /** {@code PUBSUB CHANNELS}: the channels that somebody listens to by name. O(N). */
  List<String> pubsubChannels(String pattern);

  /** {@code PUBSUB NUMSUB}: how many listen to each channel by its name. O(N). */
  Map<String, Long> pubsubNumsub(String... channels);

  /** {@code PUBSUB NUMPAT}: how many patterns are listened to. O(1). */
  long pubsubNumpat();

  /** {@code PUBSUB SHARDCHANNELS}: the channels of the shard that somebody listens to. O(N). */
  List<String> pubsubShardchannels(String pattern);

  /** {@code PUBSUB SHARDNUMSUB}: how many listen to each channel of the shard. O(N). */
  Map<String, Long> pubsubShardnumsub(String... shardChannels);
}
