package io.larder.engine.pubsub;

import org.jspecify.annotations.Nullable;

/**
 * A message on its way to one subscriber. The arrays are shared among all and must not be changed.
 *
 * @param pattern the pattern by which the subscriber gets it; null if it is by the channel's name
 * @param channel the channel
 * @param payload what was published
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a record
public record Message(byte @Nullable [] pattern, byte[] channel, byte[] payload) {

  /** About how many bytes the message keeps alive while it waits. */
  public int cost() {
    return OVERHEAD + channel.length + payload.length;
  }

  private static final int OVERHEAD = 64; // the record and a place in a queue
}
