package io.larder.engine;

import java.util.Locale;

/**
 * How a bounded keyspace makes room, by Redis's names ({@code maxmemory-policy}) and one of the
 * engine's own.
 *
 * <p>Recency and frequency age with the keyspace's insertions and not with the clock, so an idle
 * keyspace forgets nothing and a read costs no clock call.
 */
public enum EvictionPolicy {
  /**
   * Refuses writes that need room: they fail with {@link KeyspaceFullException} and change nothing.
   */
  NOEVICTION(false),
  /** Evicts the least recently used of a few sampled entries. */
  ALLKEYS_LRU(false),
  /** Evicts the least frequently used of a few sampled entries. */
  ALLKEYS_LFU(false),
  /** Evicts an entry at random. */
  ALLKEYS_RANDOM(false),
  /** As {@link #ALLKEYS_LRU}, among entries with a deadline; without one it refuses. */
  VOLATILE_LRU(true),
  /** As {@link #ALLKEYS_LFU}, among entries with a deadline; without one it refuses. */
  VOLATILE_LFU(true),
  /** As {@link #ALLKEYS_RANDOM}, among entries with a deadline; without one it refuses. */
  VOLATILE_RANDOM(true),
  /** Evicts the entry nearest its deadline of a few sampled ones; without one it refuses. */
  VOLATILE_TTL(true),
  /**
   * The engine's default: S3-FIFO, three queues that let one-hit wonders and scans pass through
   * without pushing out what is used again.
   *
   * @see <a href="https://doi.org/10.1145/3600006.3613147">FIFO queues are all you need for cache
   *     eviction</a>
   */
  S3_FIFO(false);

  private final boolean onlyVolatile;

  EvictionPolicy(boolean onlyVolatile) {
    this.onlyVolatile = onlyVolatile;
  }

  /** Whether only entries with a deadline may be evicted. */
  public boolean isOnlyVolatile() {
    return onlyVolatile;
  }

  /** The name in configuration files, such as {@code allkeys-lru}. */
  public String configName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The policy with a configuration name.
   *
   * @throws IllegalArgumentException if there is none; the message lists the names
   */
  public static EvictionPolicy ofConfigName(String name) {
    StringBuilder names = new StringBuilder();
    for (EvictionPolicy policy : values()) {
      if (policy.configName().equals(name)) {
        return policy;
      }
      names.append(names.isEmpty() ? "" : ", ").append(policy.configName());
    }
    throw new IllegalArgumentException(
        "unknown eviction policy '" + name + "'; expected one of " + names);
  }
}
