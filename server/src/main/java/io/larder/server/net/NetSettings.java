package io.larder.server.net;

import io.larder.server.resp.RequestLimits;

/**
 * The bounds of connections.
 *
 * @param mostClients how many may be connected at once
 * @param requests how much a request may hold of a client that has said who it is
 * @param queryBytes most bytes that a client may have sent and that are not yet run
 * @param normal what clients may leave unread that ask and are answered
 * @param pubSub what clients may leave unread that listen to channels
 * @param idleSeconds after how long without a command a connection is ended; 0 for never
 * @param keepAliveSeconds after how long without a byte the other side is looked for; 0 for never
 */
public record NetSettings(
    int mostClients,
    RequestLimits requests,
    long queryBytes,
    OutputLimit normal,
    OutputLimit pubSub,
    int idleSeconds,
    int keepAliveSeconds) {

  /** 10,000 clients, 1 GB of requests, no end of idle connections, a look after five minutes. */
  public static final NetSettings DEFAULTS =
      new NetSettings(
          10_000,
          RequestLimits.DEFAULTS,
          1024L * 1024 * 1024,
          OutputLimit.NORMAL,
          OutputLimit.PUBSUB,
          0,
          300);
}
