package io.larder.commands;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Redis's commands of streams: entries of fields, which have the type of keys, and values, under
 * ids that grow. Thread-safe; see {@link StringCommands} for errors.
 *
 * <p>Ids are written as Redis writes them: {@code 1700000000000-0}, or {@code 1700000000000} alone.
 * Bounds of ranges may be {@code -} for the smallest id, {@code +} for the largest, and {@code
 * (5-1} to exclude the id itself. A range of M entries takes O(log N + M) with N blocks of entries.
 *
 * @see <a href="https://redis.io/docs/latest/commands/?group=stream">Redis stream commands</a>
 */
public interface StreamCommands<K, V> {

  // ---- entries ----

  /** {@code XADD}: adds an entry under an id by the time, and gives the id. O(1). */
  String xadd(K key, Map<? extends K, ? extends V> fields);

  /**
   * {@code XADD} with an id, a trimming, or only if the stream is there.
   *
   * @return the id; null if the stream was to be there and was not
   */
  @Nullable String xadd(K key, Map<? extends K, ? extends V> fields, XAddArgs args);

  /** {@code XDEL}: removes entries, and tells how many there were. The stream itself stays. */
  long xdel(K key, String... ids);

  /** {@code XTRIM}: removes the oldest entries, and tells how many. */
  long xtrim(K key, StreamTrim trim);

  /** {@code XLEN}: the number of entries. O(1). */
  long xlen(K key);

  /** {@code XRANGE}: the entries between two ids, the oldest first. */
  List<StreamEntry<K, V>> xrange(K key, String start, String end);

  /** {@code XRANGE … COUNT}: the oldest entries between two ids; none if the count is 0. */
  List<StreamEntry<K, V>> xrange(K key, String start, String end, long count);

  /** {@code XREVRANGE}: the entries between two ids, the newest first. */
  List<StreamEntry<K, V>> xrevrange(K key, String end, String start);

  /** {@code XREVRANGE … COUNT}: the newest entries between two ids; none if the count is 0. */
  List<StreamEntry<K, V>> xrevrange(K key, String end, String start, long count);

  /**
   * {@code XREAD}: the entries of streams after an id each, {@code $} for those to come.
   *
   * @return the streams that have some; none if the time to wait is over
   */
  Map<K, List<StreamEntry<K, V>>> xread(XReadArgs args, Map<? extends K, String> after);

  /** {@code XSETID}: sets the last id. O(1). */
  void xsetid(K key, String lastId);

  /** {@code XSETID … ENTRIESADDED … MAXDELETEDID}: sets all counters. O(1). */
  void xsetid(K key, String lastId, long entriesAdded, String maxDeletedId);

  /** {@code XINFO STREAM}: the counters of a stream, which must be there. */
  StreamInfo<K, V> xinfoStream(K key);

  /**
   * {@code XINFO STREAM … FULL}: a stream, which must be there, with its first ten entries, its
   * groups, their consumers, and the first ten entries that each of these has pending.
   */
  FullStreamInfo<K, V> xinfoStreamFull(K key);

  /**
   * {@code XINFO STREAM … FULL COUNT}: the same with another number than ten.
   *
   * @param count how many entries of each kind; 0 for all
   */
  FullStreamInfo<K, V> xinfoStreamFull(K key, long count);

  // ---- groups ----

  /**
   * {@code XGROUP CREATE}: creates a group of consumers; {@code BUSYGROUP} if there is one of that
   * name. O(1).
   */
  void xgroupCreate(K key, String group, GroupStart start);

  /** {@code XGROUP SETID}: moves a group. O(1). */
  void xgroupSetid(K key, String group, GroupStart start);

  /** {@code XGROUP DESTROY}: removes a group; whether it was there. O(pending entries). */
  boolean xgroupDestroy(K key, String group);

  /** {@code XGROUP CREATECONSUMER}: creates a consumer; whether it is new. O(1). */
  boolean xgroupCreateconsumer(K key, String group, String consumer);

  /** {@code XGROUP DELCONSUMER}: removes a consumer, and tells how many entries it had pending. */
  long xgroupDelconsumer(K key, String group, String consumer);

  /**
   * {@code XREADGROUP}: entries of streams for a consumer: with {@code >} those that are new to the
   * group, with an id those that the consumer has pending after it.
   *
   * @return the streams that have some, with an id all of them; none if the time to wait is over
   */
  Map<K, List<StreamEntry<K, V>>> xreadgroup(
      String group, String consumer, XReadArgs args, Map<? extends K, String> after);

  /** {@code XACK}: acknowledges entries, and tells how many were pending. O(log N) each. */
  long xack(K key, String group, String... ids);

  /** {@code XPENDING}: how much a group has yet to acknowledge. O(consumers). */
  PendingSummary xpending(K key, String group);

  /** {@code XPENDING} with a range: what a group has yet to acknowledge, by id. */
  List<PendingMessage> xpending(K key, String group, PendingArgs args);

  /**
   * {@code XCLAIM}: gives a consumer pending entries that nobody got for so long.
   *
   * @return the entries that it got
   */
  List<StreamEntry<K, V>> xclaim(
      K key, String group, String consumer, Duration minIdle, ClaimArgs args, String... ids);

  /** {@code XCLAIM … JUSTID}: as {@link #xclaim}, but gives ids and does not count a delivery. */
  List<String> xclaimJustid(
      K key, String group, String consumer, Duration minIdle, ClaimArgs args, String... ids);

  /**
   * {@code XAUTOCLAIM}: looks for pending entries that nobody got for so long, from an id on, and
   * gives a consumer at most so many.
   *
   * @param count at least 1
   */
  AutoClaim<StreamEntry<K, V>> xautoclaim(
      K key, String group, String consumer, Duration minIdle, String start, long count);

  /** {@code XAUTOCLAIM … JUSTID}: the same, but gives ids and does not count a delivery. */
  AutoClaim<String> xautoclaimJustid(
      K key, String group, String consumer, Duration minIdle, String start, long count);

  /** {@code XINFO GROUPS}: the groups of a stream, which must be there. */
  List<GroupInfo> xinfoGroups(K key);

  /** {@code XINFO CONSUMERS}: the consumers of a group, which must be there. */
  List<ConsumerInfo> xinfoConsumers(K key, String group);
}
