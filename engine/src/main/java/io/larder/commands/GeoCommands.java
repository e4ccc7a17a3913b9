package io.larder.commands;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Redis's commands of members that stand for places. They are sorted sets, whose scores are the
 * places. Every method is atomic, and throws {@link RedisCommandException} with the code {@code
 * WRONGTYPE} if a key holds something else. Thread-safe.
 *
 * @see <a href="https://redis.io/docs/latest/commands/?group=geo">Redis geo commands</a>
 */
@SuppressWarnings("unchecked") // members given one by one are an array of their type
public interface GeoCommands<K, V> {

  /**
   * {@code GEOADD}: adds a member, or gives it another place. O(log N).
   *
   * @return whether it is new
   */
  boolean geoadd(K key, GeoPosition position, V member);

  /**
   * {@code GEOADD}: adds members, or gives them other places. O(log N) for each.
   *
   * @return how many are new
   */
  long geoadd(K key, Map<? extends V, GeoPosition> members);

  /** {@code GEODIST}: the distance between two members; empty if one of them is none. O(1). */
  OptionalDouble geodist(K key, V member, V other, GeoUnit unit);

  /** {@code GEOHASH}: the geohash texts of members, null for what is none. O(1) for each. */
  List<@Nullable String> geohash(K key, V... members);

  /** {@code GEOPOS}: the places of members, null for what is none. O(1) for each. */
  List<@Nullable GeoPosition> geopos(K key, V... members);

  /** {@code GEOSEARCH}: the members within an area. O(N) for N members around it. */
  List<V> geosearch(K key, GeoSearch<V> search);

  /** {@code GEOSEARCH … WITHDIST WITHHASH WITHCOORD}: the members and where they are. */
  List<GeoHit<V>> geosearchHits(K key, GeoSearch<V> search);

  /**
   * {@code GEOSEARCHSTORE}: stores the members within an area in place of whatever the destination
   * held, with their places.
   *
   * @return how many there are
   */
  long geosearchstore(K destination, K source, GeoSearch<V> search);

  /** {@code GEOSEARCHSTORE … STOREDIST}: stores them with their distances for scores. */
  long geosearchstoreDistances(K destination, K source, GeoSearch<V> search);

  /** {@code GEORADIUS}: the members within a circle around a place. */
  List<V> georadius(K key, GeoPosition centre, GeoArea.Circle circle);

  /** {@code GEORADIUS … STORE}: stores them in place of whatever the destination held. */
  long georadiusStore(K destination, K source, GeoPosition centre, GeoArea.Circle circle);

  /** {@code GEORADIUS_RO}: as {@link #georadius}, of a command that only reads. */
  List<V> georadiusRo(K key, GeoPosition centre, GeoArea.Circle circle);

  /** {@code GEORADIUSBYMEMBER}: the members within a circle around another one. */
  List<V> georadiusbymember(K key, V member, GeoArea.Circle circle);

  /** {@code GEORADIUSBYMEMBER … STORE}: stores them in place of whatever the destination held. */
  long georadiusbymemberStore(K destination, K source, V member, GeoArea.Circle circle);

  /** {@code GEORADIUSBYMEMBER_RO}: as {@link #georadiusbymember}, of a command that only reads. */
  List<V> georadiusbymemberRo(K key, V member, GeoArea.Circle circle);
}
