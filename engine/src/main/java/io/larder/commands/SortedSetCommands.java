package io.larder.commands;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Redis's commands of sorted sets: members, each once, in the order of their scores and, for one
 * score, of their bytes. Every method is atomic and throws {@link RedisCommandException} with the
 * code {@code WRONGTYPE} if a key holds something else. Thread-safe.
 *
 * @see <a href="https://redis.io/docs/latest/commands/?group=sorted-set">Redis sorted set
 *     commands</a>
 */
@SuppressWarnings("unchecked") // keys and members given one by one are arrays of their type
public interface SortedSetCommands<K, V> {

  /**
   * {@code ZADD}: adds a member with its score, or gives it another. O(log N).
   *
   * @return whether it was added
   */
  boolean zadd(K key, double score, V member);

  /**
   * {@code ZADD}: adds members with their scores, or gives them others. O(log N) each.
   *
   * @return how many were added
   */
  long zadd(K key, Map<? extends V, Double> scores);

  /**
   * {@code ZADD} with conditions.
   *
   * @return how many were added, and changed if {@code args} say so
   */
  long zadd(K key, Map<? extends V, Double> scores, ZAddArgs args);

  /**
   * {@code ZADD … INCR}: adds to the score of a member, on conditions. O(log N).
   *
   * @return the new score; null if the conditions did not hold
   */
  @Nullable Double zaddIncr(K key, double increment, V member, ZAddArgs args);

  /**
   * {@code ZINCRBY}: adds to the score of a member, 0 if it is none yet; tells the sum. O(log N).
   */
  double zincrby(K key, double increment, V member);

  /** {@code ZREM}: removes members, and tells how many there were. O(log N) each. */
  long zrem(K key, V... members);

  /** {@code ZCARD}: how many members there are. O(1). */
  long zcard(K key);

  /** {@code ZSCORE}: the score of a member, or null. O(1). */
  @Nullable Double zscore(K key, V member);

  /** {@code ZMSCORE}: the scores of members, null for each that is none. O(1) each. */
  List<@Nullable Double> zmscore(K key, V... members);

  /** {@code ZRANK}: the place of a member from the lowest score, from 0; or null. O(log N). */
  @Nullable Long zrank(K key, V member);

  /** {@code ZREVRANK}: the place of a member from the highest score, from 0; or null. O(log N). */
  @Nullable Long zrevrank(K key, V member);

  /** {@code ZRANK … WITHSCORE}: the place and the score of a member; or null. O(log N). */
  @Nullable RankedScore zrankWithScore(K key, V member);

  /** {@code ZREVRANK … WITHSCORE}: the place from the highest score, and the score. O(log N). */
  @Nullable RankedScore zrevrankWithScore(K key, V member);

  /** {@code ZRANDMEMBER}: a member by chance, or null. O(1). */
  @Nullable V zrandmember(K key);

  /**
   * {@code ZRANDMEMBER} of several: different ones, or with repetition if {@code count} is
   * negative.
   */
  List<V> zrandmember(K key, long count);

  /** {@code ZRANDMEMBER … WITHSCORES}: the same with scores. */
  List<ScoredMember<V>> zrandmemberWithScores(K key, long count);

  /** {@code ZSCAN}: one step of a walk through all members. O(1) a step. */
  ScanResult<List<ScoredMember<V>>> zscan(K key, long cursor, ScanArgs args);

  /** {@code ZPOPMIN}: removes the member with the lowest score; null if there is none. O(log N). */
  @Nullable ScoredMember<V> zpopmin(K key);

  /** {@code ZPOPMIN} of several, the lowest score first. O(log N) each. */
  List<ScoredMember<V>> zpopmin(K key, long count);

  /**
   * {@code ZPOPMAX}: removes the member with the highest score; null if there is none. O(log N).
   */
  @Nullable ScoredMember<V> zpopmax(K key);

  /** {@code ZPOPMAX} of several, the highest score first. O(log N) each. */
  List<ScoredMember<V>> zpopmax(K key, long count);

  /**
   * {@code BZPOPMIN}: as {@link #zpopmin} of the first key that has members, waiting for one.
   *
   * @param timeout how long to wait; zero for ever
   * @return null if none came in time
   */
  @Nullable PoppedMember<K, V> bzpopmin(Duration timeout, K... keys);

  /**
   * {@code BZPOPMAX}: as {@link #zpopmax} of the first key that has members, waiting for one.
   *
   * @param timeout how long to wait; zero for ever
   * @return null if none came in time
   */
  @Nullable PoppedMember<K, V> bzpopmax(Duration timeout, K... keys);

  /** {@code ZMPOP}: removes members at one end of the first key that has some; null if none has. */
  @Nullable PoppedMembers<K, V> zmpop(Collection<? extends K> keys, ScoreEnd end, long count);

  /**
   * {@code BZMPOP}: as {@link #zmpop}, waiting for members.
   *
   * @param timeout how long to wait; zero for ever
   * @return null if none came in time
   */
  @Nullable PoppedMembers<K, V> bzmpop(
      Duration timeout, Collection<? extends K> keys, ScoreEnd end, long count);

  /**
   * {@code ZRANGE}: the members from one rank to another, both included; negative ranks count from
   * the end. O(log N + M) for M members.
   */
  List<V> zrange(K key, long start, long stop);

  /** {@code ZRANGE … WITHSCORES}: the same with scores. */
  List<ScoredMember<V>> zrangeWithScores(K key, long start, long stop);

  /** {@code ZREVRANGE}: as {@link #zrange}, from the highest score. */
  List<V> zrevrange(K key, long start, long stop);

  /** {@code ZREVRANGE … WITHSCORES}: the same with scores. */
  List<ScoredMember<V>> zrevrangeWithScores(K key, long start, long stop);

  /** {@code ZRANGEBYSCORE}: the members in a range of scores. O(log N + M) for M members. */
  List<V> zrangebyscore(K key, ScoreRange range);

  /** {@code ZRANGEBYSCORE … LIMIT}: of those, {@code count} from {@code offset} on. */
  List<V> zrangebyscore(K key, ScoreRange range, long offset, long count);

  /** {@code ZRANGEBYSCORE … WITHSCORES LIMIT}: the same with scores. */
  List<ScoredMember<V>> zrangebyscoreWithScores(K key, ScoreRange range, long offset, long count);

  /** {@code ZREVRANGEBYSCORE}: as {@link #zrangebyscore}, from the highest score. */
  List<V> zrevrangebyscore(K key, ScoreRange range);

  /** {@code ZREVRANGEBYSCORE … LIMIT}: of those, {@code count} from {@code offset} on. */
  List<V> zrevrangebyscore(K key, ScoreRange range, long offset, long count);

  /** {@code ZREVRANGEBYSCORE … WITHSCORES LIMIT}: the same with scores. */
  List<ScoredMember<V>> zrevrangebyscoreWithScores(
      K key, ScoreRange range, long offset, long count);

  /** {@code ZRANGEBYLEX}: the members in a range of members, all of one score. O(log N + M). */
  List<V> zrangebylex(K key, LexRange<V> range);

  /** {@code ZRANGEBYLEX … LIMIT}: of those, {@code count} from {@code offset} on. */
  List<V> zrangebylex(K key, LexRange<V> range, long offset, long count);

  /** {@code ZREVRANGEBYLEX}: as {@link #zrangebylex}, downwards. */
  List<V> zrevrangebylex(K key, LexRange<V> range);

  /** {@code ZREVRANGEBYLEX … LIMIT}: of those, {@code count} from {@code offset} on. */
  List<V> zrevrangebylex(K key, LexRange<V> range, long offset, long count);

  /** {@code ZRANGESTORE}: stores the members from one rank to another; tells how many. */
  long zrangestore(K destination, K source, long start, long stop);

  /** {@code ZRANGESTORE … BYSCORE}: stores the members in a range of scores; tells how many. */
  long zrangestore(K destination, K source, ScoreRange range);

  /** {@code ZRANGESTORE … BYLEX}: stores the members in a range of members; tells how many. */
  long zrangestore(K destination, K source, LexRange<V> range);

  /** {@code ZCOUNT}: how many members a range of scores has. O(log N). */
  long zcount(K key, ScoreRange range);

  /** {@code ZLEXCOUNT}: how many members a range of members has, all of one score. O(log N). */
  long zlexcount(K key, LexRange<V> range);

  /** {@code ZREMRANGEBYRANK}: removes the members from one rank to another; tells how many. */
  long zremrangebyrank(K key, long start, long stop);

  /** {@code ZREMRANGEBYSCORE}: removes the members in a range of scores; tells how many. */
  long zremrangebyscore(K key, ScoreRange range);

  /** {@code ZREMRANGEBYLEX}: removes the members in a range of members; tells how many. */
  long zremrangebylex(K key, LexRange<V> range);

  /** {@code ZUNION}: the members of any of several sorted sets, lowest score first. */
  List<V> zunion(Combination<K> combination);

  /** {@code ZUNION … WITHSCORES}: the same with scores. */
  List<ScoredMember<V>> zunionWithScores(Combination<K> combination);

  /** {@code ZUNIONSTORE}: stores the members of any of several sorted sets; tells how many. */
  long zunionstore(K destination, Combination<K> combination);

  /** {@code ZINTER}: the members that several sorted sets have in common, lowest score first. */
  List<V> zinter(Combination<K> combination);

  /** {@code ZINTER … WITHSCORES}: the same with scores. */
  List<ScoredMember<V>> zinterWithScores(Combination<K> combination);

  /**
   * {@code ZINTERSTORE}: stores the members that several sorted sets have in common; tells how
   * many.
   */
  long zinterstore(K destination, Combination<K> combination);

  /**
   * {@code ZINTERCARD}: how many members several sorted sets have in common, at most {@code limit};
   * 0 for all.
   */
  long zintercard(Collection<? extends K> keys, long limit);

  /** {@code ZDIFF}: the members of the first sorted set that are in no other. */
  List<V> zdiff(K... keys);

  /** {@code ZDIFF … WITHSCORES}: the same with scores. */
  List<ScoredMember<V>> zdiffWithScores(K... keys);

  /** {@code ZDIFFSTORE}: stores the members of the first sorted set that are in no other. */
  long zdiffstore(K destination, K... keys);
}
