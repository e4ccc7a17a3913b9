package io.larder.server.net;

/**
 * The bounds of connections.
 *
 * @param mostClients how many may be connected at once
 * @param queryBytes most bytes that a client may have sent and that are not yet run
 * @param normal what clients may leave unread that ask and are answered
 * @param pubSub what clients may leave unread that listen to channels
 * @param idleSeconds after how long without a command a connection is ended; 0 for never
 */
public record NetSettings(
    int mostClients, long queryBytes, OutputLimit normal, OutputLimit pubSub, int idleSeconds) {

  /** 10,000 clients, 1 GB of requests, no end of idle connections. */
  public static final NetSettings DEFAULTS =
      new NetSettings(10_000, 1024L * 1024 * 1024, OutputLimit.NORMAL, OutputLimit.PUBSUB, 0);
}
