package io.larder.commands;

/**
 * Hears messages, one at a time in their order, on a thread of its subscription.
 *
 * @param <V> the type of messages
 */
@FunctionalInterface
public interface MessageListener<V> {

  /** Hears one message. What it throws is logged, and the next message comes. */
  void onMessage(String channel, V message);

  /**
   * Learns that it was too slow: more messages waited for it than are kept. The subscription is
   * closed; what waited is dropped.
   */
  default void onCutOff(SlowSubscriberException reason) {
    System.getLogger(MessageListener.class.getName())
        .log(System.Logger.Level.WARNING, reason.getMessage());
  }
}
