package io.larder.commands;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Redis's commands of keys, whatever they hold, and of the database that they are in. Every method
 * is atomic. Thread-safe.
 *
 * @see <a href="https://redis.io/docs/latest/commands/?group=generic">Redis generic commands</a>
 */
public interface KeyCommands<K, V> {

  /**
   * {@code DEL}: deletes keys.
   *
   * @return how many there were
   */
  @SuppressWarnings("unchecked")
  long del(K... keys);

  /**
   * {@code UNLINK}: the same as {@link #del} here, where memory is freed by itself.
   *
   * @return how many there were
   */
  @SuppressWarnings("unchecked")
  long unlink(K... keys);

  /** {@code EXISTS}: how many of some keys exist; one that is given twice counts twice. */
  @SuppressWarnings("unchecked")
  long exists(K... keys);

  /**
   * {@code TOUCH}: counts an access of keys.
   *
   * @return how many of them exist
   */
  @SuppressWarnings("unchecked")
  long touch(K... keys);

  /**
   * {@code TYPE}: {@code string}, {@code list}, {@code set}, {@code zset}, {@code hash}, {@code
   * stream}, or {@code none}. O(1).
   */
  String type(K key);

  /**
   * {@code COPY}: gives a key a copy of what another one holds, with its deadline. O(N) for N
   * elements.
   *
   * @return whether it was copied
   */
  boolean copy(K source, K destination, CopyArgs args);

  /**
   * {@code RENAME}: gives a key another name, and replaces what was there under it. O(1). An error
   * if the key is absent.
   */
  void rename(K key, K newKey);

  /**
   * {@code RENAMENX}: gives a key another name, unless there is something under it. O(1).
   *
   * @return whether it has the new name
   */
  boolean renamenx(K key, K newKey);

  /**
   * {@code MOVE}: moves a key to another database, unless it exists there. O(1).
   *
   * @return whether it was moved
   */
  boolean move(K key, int database);

  /**
   * {@code EXPIRE}: lets a key expire after a time, rounded up to seconds; one that is not positive
   * deletes it. O(1).
   *
   * @return whether the key exists and the condition held
   */
  boolean expire(K key, Duration ttl, ExpireCondition condition);

  /** {@code PEXPIRE}: as {@link #expire}, rounded up to milliseconds. */
  boolean pexpire(K key, Duration ttl, ExpireCondition condition);

  /**
   * {@code EXPIREAT}: lets a key expire at an instant, cut to seconds; one that has passed deletes
   * it. O(1).
   *
   * @return whether the key exists and the condition held
   */
  boolean expireat(K key, Instant instant, ExpireCondition condition);

  /** {@code PEXPIREAT}: as {@link #expireat}, cut to milliseconds. */
  boolean pexpireat(K key, Instant instant, ExpireCondition condition);

  /**
   * {@code PERSIST}: takes a deadline away. O(1).
   *
   * @return whether there was one
   */
  boolean persist(K key);

  /**
   * {@code TTL}: the seconds that a key has to live; -1 if it has no deadline, -2 if it is absent.
   */
  long ttl(K key);

  /** {@code PTTL}: as {@link #ttl}, in milliseconds. */
  long pttl(K key);

  /**
   * {@code EXPIRETIME}: the deadline in seconds since 1970; -1 if there is none, -2 if the key is
   * absent.
   */
  long expiretime(K key);

  /** {@code PEXPIRETIME}: as {@link #expiretime}, in milliseconds. */
  long pexpiretime(K key);

  /**
   * {@code KEYS}: all keys that match a glob pattern, in no order. O(N) for N keys of the database,
   * which is locked meanwhile.
   */
  List<K> keys(String pattern);

  /**
   * {@code SCAN}: one step of a walk through all keys. One that is there from the first step to the
   * last is found at least once.
   *
   * @param cursor {@link ScanResult#START}, then the cursor of the step before
   */
  ScanResult<List<K>> scan(long cursor, ScanArgs args);

  /**
   * {@code SCAN … TYPE}: the same, of keys of one type, by the name that {@link #type} gives it.
   */
  ScanResult<List<K>> scan(long cursor, ScanArgs args, String type);

  /** {@code RANDOMKEY}: a key chosen at random, or null if there is none. O(1). */
  @Nullable K randomkey();

  /**
   * {@code DUMP}: what a key holds in a form that {@link #restore} and Redis from 7.0 on take, or
   * null if it is absent. O(N) for N bytes.
   */
  byte @Nullable [] dump(K key);

  /**
   * {@code RESTORE}: creates a key from what {@link #dump} or Redis up to 7.2 gave. O(N) for N
   * bytes. An error if the key is present and is not to be replaced, or if the payload is damaged.
   */
  void restore(K key, byte[] payload, RestoreArgs args);

  /**
   * {@code SORT}: the elements of a list, set or sorted set in an order. O(N + M log M) for N
   * elements of which M are answered.
   *
   * @return the elements, or what the patterns lead to: null for what is absent
   */
  List<@Nullable V> sort(K key, SortArgs args);

  /**
   * {@code SORT … STORE}: stores the sorted elements as a list in place of whatever the destination
   * held.
   *
   * @return how many
   */
  long sort(K key, SortArgs args, K destination);

  /** {@code SORT_RO}: as {@link #sort(Object, SortArgs)}. */
  List<@Nullable V> sortRo(K key, SortArgs args);

  /**
   * {@code OBJECT ENCODING}: the encoding by the name that Redis gives it, or null if the key is
   * absent. O(1).
   */
  @Nullable String objectEncoding(K key);

  /**
   * {@code OBJECT FREQ}: how often a key is used, or null if it is absent; 0 for each present one,
   * since the engine does not count. An error unless the eviction policy is one of use. O(1).
   */
  @Nullable Long objectFreq(K key);

  /**
   * {@code OBJECT IDLETIME}: for how long a key has not been used, in whole seconds, or null if it
   * is absent; zero for each present one, since the engine keeps no time of access. An error if the
   * eviction policy is one of use. O(1).
   */
  @Nullable Duration objectIdletime(K key);

  /**
   * {@code OBJECT REFCOUNT}: how many references there are, as Redis would count them; null if the
   * key is absent.
   */
  @Nullable Long objectRefcount(K key);

  /**
   * {@code MEMORY USAGE}: the bytes of heap that a key takes with what it holds, or null if it is
   * absent. O(1).
   */
  @Nullable Long memoryUsage(K key);

  /** {@code DBSIZE}: the number of keys. O(1). */
  long dbsize();

  /** {@code FLUSHDB}: deletes all keys of the database. O(N). */
  void flushdb();

  /** {@code FLUSHALL}: deletes all keys of the numbered databases and of this one. O(N). */
  void flushall();

  /** {@code TIME}: the time of the engine, to the millisecond. */
  Instant time();
}
