package io.larder.engine;

import java.nio.charset.StandardCharsets;

/**
 * A happening by the name that Redis's keyspace notifications give it, such as {@code lpush}.
 *
 * @param name the name
 * @param type the class by its letter in {@code notify-keyspace-events}: {@code g} generic, {@code
 *     $} string, {@code l} list, {@code s} set, {@code h} hash, {@code z} sorted set, {@code t}
 *     stream, {@code x} expired, {@code e} evicted, {@code n} new key
 * @see <a href="https://redis.io/docs/latest/develop/use/keyspace-notifications/">Redis keyspace
 *     notifications</a>
 */
public record KeyspaceEvent(String name, char type) {

  public static final KeyspaceEvent SET = new KeyspaceEvent("set", '$');
  public static final KeyspaceEvent DEL = new KeyspaceEvent("del", 'g');
  public static final KeyspaceEvent EXPIRE = new KeyspaceEvent("expire", 'g');
  public static final KeyspaceEvent PERSIST = new KeyspaceEvent("persist", 'g');
  public static final KeyspaceEvent EXPIRED = new KeyspaceEvent("expired", 'x');
  public static final KeyspaceEvent FIELDS_EXPIRED = new KeyspaceEvent("hexpired", 'h');
  public static final KeyspaceEvent EVICTED = new KeyspaceEvent("evicted", 'e');

  /** Tells, before any other event, that a key came into being. */
  public static final KeyspaceEvent NEW = new KeyspaceEvent("new", 'n');

  /** What a change means that was made without Redis's words, by JCache for instance. */
  static KeyspaceEvent of(ChangeKind kind, long expireAtMillis) {
    return switch (kind) {
      case CREATED, UPDATED -> SET;
      case RETIMED -> expireAtMillis == Deadline.NEVER ? PERSIST : EXPIRE;
      case REMOVED, CLEARED, EXCHANGED, ANNOUNCED -> DEL;
      case EXPIRED -> EXPIRED;
      case EVICTED -> EVICTED;
    };
  }

  /** The name as bytes; a new array. */
  public byte[] nameBytes() {
    return name.getBytes(StandardCharsets.US_ASCII);
  }
}
