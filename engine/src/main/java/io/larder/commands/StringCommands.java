package io.larder.commands;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Redis's commands of strings. Every method is atomic, takes the time that the command's
 * documentation says, and throws {@link RedisCommandException} with the code {@code WRONGTYPE} if a
 * key holds something else. Thread-safe.
 *
 * @see <a href="https://redis.io/docs/latest/commands/?group=string">Redis string commands</a>
 */
public interface StringCommands<K, V> {

  /** {@code GET}: the value of a key, or null. O(1), without a lock. */
  @Nullable V get(K key);

  /** {@code SET}: stores a value in place of whatever the key held, without a deadline. O(1). */
  void set(K key, V value);

  /**
   * {@code SET} with conditions and a time to live.
   *
   * @return whether it was stored
   */
  boolean set(K key, V value, SetArgs args);

  /**
   * {@code SET … GET}: stores a value.
   *
   * @return the value before, or null, whether or not the new one was stored
   */
  @Nullable V setGet(K key, V value, SetArgs args);

  /** {@code SETNX}: stores a value if the key holds nothing; whether it did. O(1). */
  boolean setnx(K key, V value);

  /** {@code SETEX}: stores a value that lives so long, rounded up to seconds. O(1). */
  void setex(K key, Duration ttl, V value);

  /** {@code PSETEX}: stores a value that lives so long, rounded up to milliseconds. O(1). */
  void psetex(K key, Duration ttl, V value);

  /** {@code GETSET}: stores a value without a deadline; the value before, or null. O(1). */
  @Nullable V getset(K key, V value);

  /** {@code GETDEL}: the value of a key, which is deleted; or null. O(1). */
  @Nullable V getdel(K key);

  /** {@code GETEX … PX}: the value of a key, which lives so long from now on; or null. O(1). */
  @Nullable V getex(K key, Duration ttl);

  /** {@code GETEX … PXAT}: the value of a key, which expires at that instant; or null. O(1). */
  @Nullable V getex(K key, Instant expireAt);

  /** {@code GETEX … PERSIST}: the value of a key, which loses its deadline; or null. O(1). */
  @Nullable V getexPersist(K key);

  /**
   * {@code MGET}: the values of keys as they are at one moment. O(N).
   *
   * @return a value for each key in their order, null for one that holds no string
   */
  @SuppressWarnings("unchecked")
  List<@Nullable V> mget(K... keys);

  /** {@code MSET}: stores values without deadlines, all at one moment. O(N). */
  void mset(Map<K, V> values);

  /** {@code MSETNX}: stores values if none of the keys holds anything; whether it did. O(N). */
  boolean msetnx(Map<K, V> values);

  /** {@code APPEND}: puts the bytes of a value behind those of a key; how many it has then. */
  long append(K key, V value);

  /**
   * {@code SETRANGE}: overwrites bytes from an offset on; a string that is too short grows.
   *
   * @param offset in bytes, not negative
   * @return how many bytes the string has then, at most 512 MiB
   */
  long setrange(K key, long offset, V value);

  /**
   * {@code GETRANGE}: some bytes of a value, read as a value of their own. O(N) for N bytes.
   *
   * @param start the first byte, counted from the end if negative
   * @param end the last byte, likewise
   */
  V getrange(K key, long start, long end);

  /** {@code SUBSTR}: the former name of {@link #getrange}. */
  V substr(K key, long start, long end);

  /** {@code STRLEN}: how many bytes the value of a key has; 0 if there is none. O(1). */
  long strlen(K key);

  /** {@code LCS}: the longest common subsequence of the bytes of two values. O(N·M/64). */
  V lcs(K key, K other);

  /** {@code LCS … LEN}: how many bytes the longest common subsequence has. */
  long lcsLength(K key, K other);

  /**
   * {@code LCS … IDX WITHMATCHLEN}: where the longest common subsequence stands in both values.
   *
   * @param leastMatchLength parts of fewer bytes are left out
   */
  LcsResult lcsMatches(K key, K other, long leastMatchLength);
}
