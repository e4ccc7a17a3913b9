package io.larder.commands;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** {@link SortedSetCommands} without waiting. */
@SuppressWarnings("unchecked") // keys and members given one by one are arrays of their type
public interface AsyncSortedSetCommands<K, V> {

  /** See {@link SortedSetCommands#zadd(Object, double, Object)}. */
  CompletionStage<Boolean> zadd(K key, double score, V member);

  /** See {@link SortedSetCommands#zadd(Object, Map)}. */
  CompletionStage<Long> zadd(K key, Map<? extends V, Double> scores);

  /** See {@link SortedSetCommands#zadd(Object, Map, ZAddArgs)}. */
  CompletionStage<Long> zadd(K key, Map<? extends V, Double> scores, ZAddArgs args);

  /** See {@link SortedSetCommands#zaddIncr(Object, double, Object, ZAddArgs)}. */
  CompletionStage<@Nullable Double> zaddIncr(K key, double increment, V member, ZAddArgs args);

  /** See {@link SortedSetCommands#zincrby(Object, double, Object)}. */
  CompletionStage<Double> zincrby(K key, double increment, V member);

  /** See {@link SortedSetCommands#zrem(Object, Object...)}. */
  CompletionStage<Long> zrem(K key, V... members);

  /** See {@link SortedSetCommands#zcard(Object)}. */
  CompletionStage<Long> zcard(K key);

  /** See {@link SortedSetCommands#zscore(Object, Object)}. */
  CompletionStage<@Nullable Double> zscore(K key, V member);

  /** See {@link SortedSetCommands#zmscore(Object, Object...)}. */
  CompletionStage<List<@Nullable Double>> zmscore(K key, V... members);

  /** See {@link SortedSetCommands#zrank(Object, Object)}. */
  CompletionStage<@Nullable Long> zrank(K key, V member);

  /** See {@link SortedSetCommands#zrevrank(Object, Object)}. */
  CompletionStage<@Nullable Long> zrevrank(K key, V member);

  /** See {@link SortedSetCommands#zrankWithScore(Object, Object)}. */
  CompletionStage<@Nullable RankedScore> zrankWithScore(K key, V member);

  /** See {@link SortedSetCommands#zrevrankWithScore(Object, Object)}. */
  CompletionStage<@Nullable RankedScore> zrevrankWithScore(K key, V member);

  /** See {@link SortedSetCommands#zrandmember(Object)}. */
  CompletionStage<@Nullable V> zrandmember(K key);

  /** See {@link SortedSetCommands#zrandmember(Object, long)}. */
  CompletionStage<List<V>> zrandmember(K key, long count);

  /** See {@link SortedSetCommands#zrandmemberWithScores(Object, long)}. */
  CompletionStage<List<ScoredMember<V>>> zrandmemberWithScores(K key, long count);

  /** See {@link SortedSetCommands#zscan(Object, long, ScanArgs)}. */
  CompletionStage<ScanResult<List<ScoredMember<V>>>> zscan(K key, long cursor, ScanArgs args);

  /** See {@link SortedSetCommands#zpopmin(Object)}. */
  CompletionStage<@Nullable ScoredMember<V>> zpopmin(K key);

  /** See {@link SortedSetCommands#zpopmin(Object, long)}. */
  CompletionStage<List<ScoredMember<V>>> zpopmin(K key, long count);

  /** See {@link SortedSetCommands#zpopmax(Object)}. */
  CompletionStage<@Nullable ScoredMember<V>> zpopmax(K key);

  /** See {@link SortedSetCommands#zpopmax(Object, long)}. */
  CompletionStage<List<ScoredMember<V>>> zpopmax(K key, long count);

  /** See {@link SortedSetCommands#bzpopmin(Duration, Object...)}. */
  CompletionStage<@Nullable PoppedMember<K, V>> bzpopmin(Duration timeout, K... keys);

  /** See {@link SortedSetCommands#bzpopmax(Duration, Object...)}. */
  CompletionStage<@Nullable PoppedMember<K, V>> bzpopmax(Duration timeout, K... keys);

  /** See {@link SortedSetCommands#zmpop(Collection, ScoreEnd, long)}. */
  CompletionStage<@Nullable PoppedMembers<K, V>> zmpop(
      Collection<? extends K> keys, ScoreEnd end, long count);

  /** See {@link SortedSetCommands#bzmpop(Duration, Collection, ScoreEnd, long)}. */
  CompletionStage<@Nullable PoppedMembers<K, V>> bzmpop(
      Duration timeout, Collection<? extends K> keys, ScoreEnd end, long count);

  /** See {@link SortedSetCommands#zrange(Object, long, long)}. */
  CompletionStage<List<V>> zrange(K key, long start, long stop);

  /** See {@link SortedSetCommands#zrangeWithScores(Object, long, long)}. */
  CompletionStage<List<ScoredMember<V>>> zrangeWithScores(K key, long start, long stop);

  /** See {@link SortedSetCommands#zrevrange(Object, long, long)}. */
  CompletionStage<List<V>> zrevrange(K key, long start, long stop);

  /** See {@link SortedSetCommands#zrevrangeWithScores(Object, long, long)}. */
  CompletionStage<List<ScoredMember<V>>> zrevrangeWithScores(K key, long start, long stop);

  /** See {@link SortedSetCommands#zrangebyscore(Object, ScoreRange)}. */
  CompletionStage<List<V>> zrangebyscore(K key, ScoreRange range);

  /** See {@link SortedSetCommands#zrangebyscore(Object, ScoreRange, long, long)}. */
  CompletionStage<List<V>> zrangebyscore(K key, ScoreRange range, long offset, long count);

  /** See {@link SortedSetCommands#zrangebyscoreWithScores(Object, ScoreRange, long, long)}. */
  CompletionStage<List<ScoredMember<V>>> zrangebyscoreWithScores(
      K key, ScoreRange range, long offset, long count);

  /** See {@link SortedSetCommands#zrevrangebyscore(Object, ScoreRange)}. */
  CompletionStage<List<V>> zrevrangebyscore(K key, ScoreRange range);

  /** See {@link SortedSetCommands#zrevrangebyscore(Object, ScoreRange, long, long)}. */
  CompletionStage<List<V>> zrevrangebyscore(K key, ScoreRange range, long offset, long count);

  /** See {@link SortedSetCommands#zrevrangebyscoreWithScores(Object, ScoreRange, long, long)}. */
  CompletionStage<List<ScoredMember<V>>> zrevrangebyscoreWithScores(
      K key, ScoreRange range, long offset, long count);

  /** See {@link SortedSetCommands#zrangebylex(Object, LexRange)}. */
  CompletionStage<List<V>> zrangebylex(K key, LexRange<V> range);

  /** See {@link SortedSetCommands#zrangebylex(Object, LexRange, long, long)}. */
  CompletionStage<List<V>> zrangebylex(K key, LexRange<V> range, long offset, long count);

  /** See {@link SortedSetCommands#zrevrangebylex(Object, LexRange)}. */
  CompletionStage<List<V>> zrevrangebylex(K key, LexRange<V> range);

  /** See {@link SortedSetCommands#zrevrangebylex(Object, LexRange, long, long)}. */
  CompletionStage<List<V>> zrevrangebylex(K key, LexRange<V> range, long offset, long count);

  /** See {@link SortedSetCommands#zrangestore(Object, Object, long, long)}. */
  CompletionStage<Long> zrangestore(K destination, K source, long start, long stop);

  /** See {@link SortedSetCommands#zrangestore(Object, Object, ScoreRange)}. */
  CompletionStage<Long> zrangestore(K destination, K source, ScoreRange range);

  /** See {@link SortedSetCommands#zrangestore(Object, Object, LexRange)}. */
  CompletionStage<Long> zrangestore(K destination, K source, LexRange<V> range);

  /** See {@link SortedSetCommands#zcount(Object, ScoreRange)}. */
  CompletionStage<Long> zcount(K key, ScoreRange range);

  /** See {@link SortedSetCommands#zlexcount(Object, LexRange)}. */
  CompletionStage<Long> zlexcount(K key, LexRange<V> range);

  /** See {@link SortedSetCommands#zremrangebyrank(Object, long, long)}. */
  CompletionStage<Long> zremrangebyrank(K key, long start, long stop);

  /** See {@link SortedSetCommands#zremrangebyscore(Object, ScoreRange)}. */
  CompletionStage<Long> zremrangebyscore(K key, ScoreRange range);

  /** See {@link SortedSetCommands#zremrangebylex(Object, LexRange)}. */
  CompletionStage<Long> zremrangebylex(K key, LexRange<V> range);

  /** See {@link SortedSetCommands#zunion(Combination)}. */
  CompletionStage<List<V>> zunion(Combination<K> combination);

  /** See {@link SortedSetCommands#zunionWithScores(Combination)}. */
  CompletionStage<List<ScoredMember<V>>> zunionWithScores(Combination<K> combination);

  /** See {@link SortedSetCommands#zunionstore(Object, Combination)}. */
  CompletionStage<Long> zunionstore(K destination, Combination<K> combination);

  /** See {@link SortedSetCommands#zinter(Combination)}. */
  CompletionStage<List<V>> zinter(Combination<K> combination);

  /** See {@link SortedSetCommands#zinterWithScores(Combination)}. */
  CompletionStage<List<ScoredMember<V>>> zinterWithScores(Combination<K> combination);

  /** See {@link SortedSetCommands#zinterstore(Object, Combination)}. */
  CompletionStage<Long> zinterstore(K destination, Combination<K> combination);

  /** See {@link SortedSetCommands#zintercard(Collection, long)}. */
  CompletionStage<Long> zintercard(Collection<? extends K> keys, long limit);

  /** See {@link SortedSetCommands#zdiff(Object...)}. */
  CompletionStage<List<V>> zdiff(K... keys);

  /** See {@link SortedSetCommands#zdiffWithScores(Object...)}. */
  CompletionStage<List<ScoredMember<V>>> zdiffWithScores(K... keys);

  /** See {@link SortedSetCommands#zdiffstore(Object, Object...)}. */
  CompletionStage<Long> zdiffstore(K destination, K... keys);
}
