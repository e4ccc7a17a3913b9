package io.larder.server.net;

/**
 * How much a client may leave unread before its connection is ended.
 *
 * @param hardBytes at once above this; 0 for no bound
 * @param softBytes when it stays above this for a while; 0 for no bound
 * @param softSeconds for how long
 */
public record OutputLimit(long hardBytes, long softBytes, int softSeconds) {

  private static final long MIB = 1024 * 1024;

  /** For clients that ask and are answered. */
  public static final OutputLimit NORMAL = new OutputLimit(64 * MIB, 32 * MIB, 10);

  /** For clients that listen to channels. */
  public static final OutputLimit PUBSUB = new OutputLimit(32 * MIB, 8 * MIB, 60);

  /** The most that one answer may take, in bytes. */
  long mostBytes() {
    return hardBytes > 0 ? hardBytes : Long.MAX_VALUE;
  }

  boolean isAboveHard(long bytes) {
    return hardBytes > 0 && bytes > hardBytes;
  }

  boolean isAboveSoft(long bytes) {
    return softBytes > 0 && bytes > softBytes;
  }
}
