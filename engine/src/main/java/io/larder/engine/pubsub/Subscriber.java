package io.larder.engine.pubsub;

/**
 * Gets messages.
 *
 * <p>It is called in the publisher's thread, perhaps under the lock of a key: it must put the
 * message aside, and neither block nor throw. How much it puts aside, and what it does when that is
 * too much, is its own affair.
 */
@FunctionalInterface
public interface Subscriber {

  /** Takes one message. */
  void onMessage(Message message);
}
