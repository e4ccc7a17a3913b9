package io.larder.commands;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Redis's commands of hashes: fields, which have the type of keys, each with a value and perhaps a
 * deadline. Thread-safe; see {@link StringCommands} for errors.
 *
 * <p>Every method is atomic. Those of one field take O(1) time, those of N fields O(N). A key that
 * holds nothing is a hash without fields, and is created when a field is set; it is deleted with
 * its last field.
 *
 * @see <a href="https://redis.io/docs/latest/commands/?group=hash">Redis hash commands</a>
 */
@SuppressWarnings("unchecked") // fields are read from the arrays and never stored in them
public interface HashCommands<K, V> {

  // ---- reading ----

  /** {@code HGET}: the value of a field, or null. */
  @Nullable V hget(K key, K field);

  /** {@code HMGET}: the value of each field in the order given, null where it is absent. */
  List<@Nullable V> hmget(K key, K... fields);

  /** {@code HGETALL}: every field with its value, in no order. */
  Map<K, V> hgetall(K key);

  /** {@code HKEYS}: every field, in no order. */
  List<K> hkeys(K key);

  /** {@code HVALS}: the value of every field, in the order of {@link #hkeys}. */
  List<V> hvals(K key);

  /** {@code HLEN}: the number of fields. O(1). */
  long hlen(K key);

  /** {@code HEXISTS}: whether there is a field. */
  boolean hexists(K key, K field);

  /** {@code HSTRLEN}: the bytes of a field's value, 0 if it is absent. */
  long hstrlen(K key, K field);

  /** {@code HRANDFIELD}: a field drawn at random, or null if there is none. */
  @Nullable K hrandfield(K key);

  /**
   * {@code HRANDFIELD}: several fields drawn at random.
   *
   * @param count how many different fields at most; if negative, how many draws of any field
   */
  List<K> hrandfield(K key, long count);

  /** {@code HRANDFIELD … WITHVALUES}: as {@link #hrandfield(Object, long)}, with their values. */
  List<Map.Entry<K, V>> hrandfieldWithValues(K key, long count);

  /**
   * {@code HSCAN}: the fields of one step of a scan with their values. A field that is there from
   * the first step to the last is found at least once. O(1) a step.
   *
   * @param cursor {@link ScanResult#START}, then the cursor of the step before
   */
  ScanResult<Map<K, V>> hscan(K key, long cursor, ScanArgs args);

  // ---- writing ----

  /**
   * {@code HSET}: sets a field to a value; it has no deadline afterwards.
   *
   * @return whether the field is new
   */
  boolean hset(K key, K field, V value);

  /**
   * {@code HSET}: sets fields to values.
   *
   * @param pairs not empty
   * @return how many fields are new
   */
  long hset(K key, Map<? extends K, ? extends V> pairs);

  /** {@code HMSET}: as {@link #hset(Object, Map)}. */
  void hmset(K key, Map<? extends K, ? extends V> pairs);

  /**
   * {@code HSETNX}: sets a field that is absent.
   *
   * @return whether it was absent
   */
  boolean hsetnx(K key, K field, V value);

  /**
   * {@code HDEL}: deletes fields.
   *
   * @return how many there were
   */
  long hdel(K key, K... fields);

  /**
   * {@code HINCRBY}: adds a number to that of a field, 0 if it is absent. Its deadline stays.
   *
   * @return the sum
   */
  long hincrby(K key, K field, long increment);

  /** {@code HINCRBYFLOAT}: as {@link #hincrby}, with decimal numbers. */
  BigDecimal hincrbyfloat(K key, K field, BigDecimal increment);

  // ---- deadlines of fields ----

  /**
   * {@code HEXPIRE}: lets fields expire.
   *
   * @param ttl not negative; rounded up to seconds
   * @return what became of each field, in the order given
   */
  List<FieldExpiry> hexpire(K key, Duration ttl, ExpireCondition condition, K... fields);

  /** {@code HPEXPIRE}: as {@link #hexpire}, rounded up to milliseconds. */
  List<FieldExpiry> hpexpire(K key, Duration ttl, ExpireCondition condition, K... fields);

  /** {@code HEXPIREAT}: as {@link #hexpire}, at an instant, cut to seconds. */
  List<FieldExpiry> hexpireat(K key, Instant instant, ExpireCondition condition, K... fields);

  /** {@code HPEXPIREAT}: as {@link #hexpire}, at an instant, cut to milliseconds. */
  List<FieldExpiry> hpexpireat(K key, Instant instant, ExpireCondition condition, K... fields);

  /**
   * {@code HTTL}: after how many seconds each field expires, rounded up; -1 if it has no deadline,
   * -2 if it is absent.
   */
  List<Long> httl(K key, K... fields);

  /** {@code HPTTL}: as {@link #httl}, in milliseconds. */
  List<Long> hpttl(K key, K... fields);

  /** {@code HEXPIRETIME}: as {@link #httl}, the instant in seconds since the epoch. */
  List<Long> hexpiretime(K key, K... fields);

  /** {@code HPEXPIRETIME}: as {@link #httl}, the instant in milliseconds since the epoch. */
  List<Long> hpexpiretime(K key, K... fields);

  /**
   * {@code HPERSIST}: takes the deadlines of fields away.
   *
   * @return what became of each field, in the order given
   */
  List<FieldExpiry> hpersist(K key, K... fields);
}
