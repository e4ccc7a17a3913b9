package io.larder.commands;

import java.util.Set;

/** Listening to channels, until closed. Thread-safe. */
public interface Subscription extends AutoCloseable {

  /** The channels or patterns that are listened to. */
  Set<String> names();

  /** Listens to more. */
  void add(String... names);

  /** Listens to some no longer; what waits of theirs still comes. */
  void remove(String... names);

  /** Whether nothing will come any more: it was closed, or cut off for being too slow. */
  boolean isClosed();

  /**
   * Listens no longer, and drops what waits. The listener may still be busy with its last message.
   * Does nothing the second time.
   */
  @Override
  void close();
}
