package io.larder.server.net;

/** When connections are spread over all event loops. */
public enum Spread {
  /** Always: each loop has its share. */
  ALWAYS,
  /** While one alone has no time to wait, and all do more; see {@link Balance}. */
  WHEN_BUSY
}
