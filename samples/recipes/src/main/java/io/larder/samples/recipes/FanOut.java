package io.larder.samples.recipes;

import io.larder.commands.MessageListener;
import io.larder.commands.RedisCommands;
import io.larder.commands.Subscription;

/**
 * News for everybody who listens now: a channel a topic, and patterns for who wants several.
 *
 * <p>Who is not there misses it, and who is too slow is cut off; for news that must not be lost
 * take {@link EventQueue}.
 */
final class FanOut {

  private final RedisCommands<String, String> redis;

  FanOut(RedisCommands<String, String> redis) {
    this.redis = redis;
  }

  /** Tells all who listen to a topic; returns how many they are. */
  long tell(String topic, String news) {
    return redis.publish("news." + topic, news);
  }

  /** Listens to one topic, until the subscription is closed. */
  Subscription listen(String topic, MessageListener<String> listener) {
    return redis.subscribe(listener, "news." + topic);
  }

  /** Listens to all topics. */
  Subscription listenToAll(MessageListener<String> listener) {
    return redis.psubscribe(listener, "news.*");
  }
}
