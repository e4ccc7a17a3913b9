package io.larder.catalog;

import java.util.Locale;

/** What is to be known of a command before it runs, by Redis's names. */
public enum CommandFlag {
  /** May change keys. */
  WRITE,
  /** Never changes keys. */
  READONLY,
  /** Refused when the keyspace is full and nothing can be evicted. */
  DENYOOM,
  /** For operators. */
  ADMIN,
  /** Part of publish/subscribe. */
  PUBSUB,
  /** Not to be called by scripts. */
  NOSCRIPT,
  /** May wait for a key. */
  BLOCKING,
  /** Answered while a snapshot is loaded. */
  LOADING,
  /** Refused while a replica takes over a snapshot beside the data that it has. */
  NO_ASYNC_LOADING,
  /** Answered although data may be out of date. */
  STALE,
  /** Takes constant or logarithmic time. */
  FAST,
  /** Allowed before authentication. */
  NO_AUTH,
  /** Goes to a node of a cluster although its slot is on its way to another. */
  ASKING,
  /** May name no key at all. */
  NO_MANDATORY_KEYS,
  /** May have an effect that others must repeat, though it is no write. */
  MAY_REPLICATE,
  /** Refused within a transaction. */
  NO_MULTI,
  /** Allowed while a script takes too long. */
  ALLOW_BUSY,
  /** Not shown to {@code MONITOR}. */
  SKIP_MONITOR,
  /** Not noted in the slow log. */
  SKIP_SLOWLOG;

  /** The name in {@code COMMAND INFO}. */
  public String redisName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
