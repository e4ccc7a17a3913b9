package io.larder.commands;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Redis's commands of sets. An absent key is an empty set. Every method is atomic and throws {@link
 * RedisCommandException} with the code {@code WRONGTYPE} if a key holds something else.
 * Thread-safe.
 *
 * @see <a href="https://redis.io/docs/latest/commands/?group=set">Redis set commands</a>
 */
@SuppressWarnings("unchecked") // keys and members given one by one are arrays of their type
public interface SetCommands<K, V> {

  /**
   * {@code SADD}: adds members, at least one. O(N) for N members given.
   *
   * @return how many were absent
   */
  long sadd(K key, V... members);

  /**
   * {@code SREM}: removes members, at least one. O(N) for N members given.
   *
   * @return how many were present
   */
  long srem(K key, V... members);

  /**
   * {@code SMOVE}: takes a member from one set to another. O(1).
   *
   * @return whether the source had it
   */
  boolean smove(K source, K destination, V member);

  /** {@code SCARD}: the number of members. O(1). */
  long scard(K key);

  /** {@code SISMEMBER}: whether the set has a member. O(1). */
  boolean sismember(K key, V member);

  /** {@code SMISMEMBER}: whether the set has each of the members, at least one. O(N). */
  List<Boolean> smismember(K key, V... members);

  /** {@code SMEMBERS}: all members, as a copy. O(N). */
  Set<V> smembers(K key);

  /**
   * {@code SSCAN}: some members, and where to go on. A member that is in the set from the first
   * step to the last is found at least once. O(1) a step.
   *
   * @param cursor {@link ScanResult#START} to begin, then {@link ScanResult#cursor} of the step
   *     before
   */
  ScanResult<List<V>> sscan(K key, long cursor, ScanArgs args);

  /** {@code SPOP}: removes a random member; null if there is none. O(1). */
  @Nullable V spop(K key);

  /**
   * {@code SPOP} with a count: removes distinct random members, all if there are not more. O(N).
   *
   * @param count how many, not negative
   */
  Set<V> spop(K key, long count);

  /** {@code SRANDMEMBER}: a random member; null if there is none. O(1). */
  @Nullable V srandmember(K key);

  /**
   * {@code SRANDMEMBER} with a count. O(N).
   *
   * @param count how many distinct members, all if there are not more; if negative, as many as its
   *     magnitude, the same ones repeatedly perhaps
   */
  List<V> srandmember(K key, long count);

  /** {@code SINTER}: what all sets have, at least one. O(N*M) for the smallest of M sets. */
  Set<V> sinter(K... keys);

  /** {@code SINTERCARD}: how many members all sets have. O(N*M) for the smallest of M sets. */
  long sintercard(K... keys);

  /**
   * {@code SINTERCARD} with a limit.
   *
   * @param keys at least one
   * @param limit at how many members to stop counting; 0 for none
   */
  long sintercard(Collection<? extends K> keys, long limit);

  /**
   * {@code SINTERSTORE}: stores what all sets have in place of whatever the destination held.
   *
   * @return the number of members; the destination is deleted if there are none
   */
  long sinterstore(K destination, K... keys);

  /** {@code SUNION}: what any of the sets has, at least one. O(N) for all members. */
  Set<V> sunion(K... keys);

  /** {@code SUNIONSTORE}: as {@link #sinterstore}, of what any of the sets has. */
  long sunionstore(K destination, K... keys);

  /** {@code SDIFF}: what the first set has and none of the others. O(N) for all members. */
  Set<V> sdiff(K... keys);

  /** {@code SDIFFSTORE}: as {@link #sinterstore}, of what only the first set has. */
  long sdiffstore(K destination, K... keys);
}
