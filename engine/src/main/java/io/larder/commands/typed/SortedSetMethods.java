package io.larder.commands.typed;

import io.larder.catalog.sortedset.CombinationCatalog;
import io.larder.catalog.sortedset.RangeCatalog;
import io.larder.catalog.sortedset.SortedSetCatalog;
import io.larder.commands.Combination;
import io.larder.commands.LexRange;
import io.larder.commands.PoppedMember;
import io.larder.commands.PoppedMembers;
import io.larder.commands.RankedScore;
import io.larder.commands.ScanArgs;
import io.larder.commands.ScanResult;
import io.larder.commands.ScoreEnd;
import io.larder.commands.ScoreRange;
import io.larder.commands.ScoredMember;
import io.larder.commands.SortedSetCommands;
import io.larder.commands.ZAddArgs;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The methods of {@link SortedSetCommands}. */
@SuppressWarnings("unchecked") // keys and members given one by one are arrays of their type
interface SortedSetMethods<K, V> extends SortedSetCommands<K, V>, Door<K, V> {

  @Override
  default boolean zadd(K key, double score, V member) {
    return request(SortedSetCatalog.ZADD).key(key).real(score).element(member).asBoolean();
  }

  @Override
  default long zadd(K key, Map<? extends V, Double> scores) {
    return zadd(key, scores, ZAddArgs.NONE);
  }

  @Override
  default long zadd(K key, Map<? extends V, Double> scores, ZAddArgs args) {
    return adding(request(SortedSetCatalog.ZADD).key(key), args).scores(scores).asLong();
  }

  @Override
  default @Nullable Double zaddIncr(K key, double increment, V member, ZAddArgs args) {
    return adding(request(SortedSetCatalog.ZADD).key(key), args)
        .word("INCR")
        .real(increment)
        .element(member)
        .as(Answer::asDouble);
  }

  @Override
  default double zincrby(K key, double increment, V member) {
    return request(SortedSetCatalog.ZINCRBY).key(key).real(increment).element(member).asDouble();
  }

  @Override
  default long zrem(K key, V... members) {
    return request(SortedSetCatalog.ZREM).key(key).elements(members).asLong();
  }

  @Override
  default long zcard(K key) {
    return request(SortedSetCatalog.ZCARD).key(key).asLong();
  }

  @Override
  default @Nullable Double zscore(K key, V member) {
    return request(SortedSetCatalog.ZSCORE).key(key).element(member).as(Answer::asDouble);
  }

  @Override
  default List<@Nullable Double> zmscore(K key, V... members) {
    return request(SortedSetCatalog.ZMSCORE)
        .key(key)
        .elements(members)
        .<List<@Nullable Double>>require(answer -> answer.asNullableList(Answer::asDouble));
  }

  @Override
  default @Nullable Long zrank(K key, V member) {
    return request(SortedSetCatalog.ZRANK).key(key).element(member).as(Answer::asLong);
  }

  @Override
  default @Nullable Long zrevrank(K key, V member) {
    return request(SortedSetCatalog.ZREVRANK).key(key).element(member).as(Answer::asLong);
  }

  @Override
  default @Nullable RankedScore zrankWithScore(K key, V member) {
    return request(SortedSetCatalog.ZRANK)
        .key(key)
        .element(member)
        .word("WITHSCORE")
        .as(SortedSetAnswers::ranked);
  }

  @Override
  default @Nullable RankedScore zrevrankWithScore(K key, V member) {
    return request(SortedSetCatalog.ZREVRANK)
        .key(key)
        .element(member)
        .word("WITHSCORE")
        .as(SortedSetAnswers::ranked);
  }

  @Override
  default @Nullable V zrandmember(K key) {
    return request(SortedSetCatalog.ZRANDMEMBER).key(key).asElement();
  }

  @Override
  default List<V> zrandmember(K key, long count) {
    return request(SortedSetCatalog.ZRANDMEMBER).key(key).number(count).asElements();
  }

  @Override
  default List<ScoredMember<V>> zrandmemberWithScores(K key, long count) {
    return request(SortedSetCatalog.ZRANDMEMBER)
        .key(key)
        .number(count)
        .word("WITHSCORES")
        .require(SortedSetAnswers::scored);
  }

  @Override
  default ScanResult<List<ScoredMember<V>>> zscan(K key, long cursor, ScanArgs args) {
    return request(SortedSetCatalog.ZSCAN)
        .key(key)
        .scan(cursor, args)
        .require(answer -> answer.asScan(SortedSetAnswers::flat));
  }

  @Override
  default @Nullable ScoredMember<V> zpopmin(K key) {
    return request(SortedSetCatalog.ZPOPMIN).key(key).as(SortedSetAnswers::single);
  }

  @Override
  default List<ScoredMember<V>> zpopmin(K key, long count) {
    return request(SortedSetCatalog.ZPOPMIN)
        .key(key)
        .number(count)
        .require(SortedSetAnswers::scored);
  }

  @Override
  default @Nullable ScoredMember<V> zpopmax(K key) {
    return request(SortedSetCatalog.ZPOPMAX).key(key).as(SortedSetAnswers::single);
  }

  @Override
  default List<ScoredMember<V>> zpopmax(K key, long count) {
    return request(SortedSetCatalog.ZPOPMAX)
        .key(key)
        .number(count)
        .require(SortedSetAnswers::scored);
  }

  @Override
  default @Nullable PoppedMember<K, V> bzpopmin(Duration timeout, K... keys) {
    return request(SortedSetCatalog.BZPOPMIN)
        .keys(keys)
        .seconds(timeout)
        .as(SortedSetAnswers::popped);
  }

  @Override
  default @Nullable PoppedMember<K, V> bzpopmax(Duration timeout, K... keys) {
    return request(SortedSetCatalog.BZPOPMAX)
        .keys(keys)
        .seconds(timeout)
        .as(SortedSetAnswers::popped);
  }

  @Override
  default @Nullable PoppedMembers<K, V> zmpop(
      Collection<? extends K> keys, ScoreEnd end, long count) {
    return popping(request(SortedSetCatalog.ZMPOP), keys, end, count);
  }

  @Override
  default @Nullable PoppedMembers<K, V> bzmpop(
      Duration timeout, Collection<? extends K> keys, ScoreEnd end, long count) {
    return popping(request(SortedSetCatalog.BZMPOP).seconds(timeout), keys, end, count);
  }

  @Override
  default List<V> zrange(K key, long start, long stop) {
    return request(RangeCatalog.ZRANGE).key(key).number(start).number(stop).asElements();
  }

  @Override
  default List<ScoredMember<V>> zrangeWithScores(K key, long start, long stop) {
    return request(RangeCatalog.ZRANGE)
        .key(key)
        .number(start)
        .number(stop)
        .word("WITHSCORES")
        .require(SortedSetAnswers::scored);
  }

  @Override
  default List<V> zrevrange(K key, long start, long stop) {
    return request(RangeCatalog.ZREVRANGE).key(key).number(start).number(stop).asElements();
  }

  @Override
  default List<ScoredMember<V>> zrevrangeWithScores(K key, long start, long stop) {
    return request(RangeCatalog.ZREVRANGE)
        .key(key)
        .number(start)
        .number(stop)
        .word("WITHSCORES")
        .require(SortedSetAnswers::scored);
  }

  @Override
  default List<V> zrangebyscore(K key, ScoreRange range) {
    return request(RangeCatalog.ZRANGEBYSCORE).key(key).upwards(range).asElements();
  }

  @Override
  default List<V> zrangebyscore(K key, ScoreRange range, long offset, long count) {
    return request(RangeCatalog.ZRANGEBYSCORE)
        .key(key)
        .upwards(range)
        .limit(offset, count)
        .asElements();
  }

  @Override
  default List<ScoredMember<V>> zrangebyscoreWithScores(
      K key, ScoreRange range, long offset, long count) {
    return request(RangeCatalog.ZRANGEBYSCORE)
        .key(key)
        .upwards(range)
        .word("WITHSCORES")
        .limit(offset, count)
        .require(SortedSetAnswers::scored);
  }

  @Override
  default List<V> zrevrangebyscore(K key, ScoreRange range) {
    return request(RangeCatalog.ZREVRANGEBYSCORE).key(key).downwards(range).asElements();
  }

  @Override
  default List<V> zrevrangebyscore(K key, ScoreRange range, long offset, long count) {
    return request(RangeCatalog.ZREVRANGEBYSCORE)
        .key(key)
        .downwards(range)
        .limit(offset, count)
        .asElements();
  }

  @Override
  default List<ScoredMember<V>> zrevrangebyscoreWithScores(
      K key, ScoreRange range, long offset, long count) {
    return request(RangeCatalog.ZREVRANGEBYSCORE)
        .key(key)
        .downwards(range)
        .word("WITHSCORES")
        .limit(offset, count)
        .require(SortedSetAnswers::scored);
  }

  @Override
  default List<V> zrangebylex(K key, LexRange<V> range) {
    return request(RangeCatalog.ZRANGEBYLEX).key(key).upwards(range).asElements();
  }

  @Override
  default List<V> zrangebylex(K key, LexRange<V> range, long offset, long count) {
    return request(RangeCatalog.ZRANGEBYLEX)
        .key(key)
        .upwards(range)
        .limit(offset, count)
        .asElements();
  }

  @Override
  default List<V> zrevrangebylex(K key, LexRange<V> range) {
    return request(RangeCatalog.ZREVRANGEBYLEX).key(key).downwards(range).asElements();
  }

  @Override
  default List<V> zrevrangebylex(K key, LexRange<V> range, long offset, long count) {
    return request(RangeCatalog.ZREVRANGEBYLEX)
        .key(key)
        .downwards(range)
        .limit(offset, count)
        .asElements();
  }

  @Override
  default long zrangestore(K destination, K source, long start, long stop) {
    return request(RangeCatalog.ZRANGESTORE)
        .key(destination)
        .key(source)
        .number(start)
        .number(stop)
        .asLong();
  }

  @Override
  default long zrangestore(K destination, K source, ScoreRange range) {
    return request(RangeCatalog.ZRANGESTORE)
        .key(destination)
        .key(source)
        .upwards(range)
        .word("BYSCORE")
        .asLong();
  }

  @Override
  default long zrangestore(K destination, K source, LexRange<V> range) {
    return request(RangeCatalog.ZRANGESTORE)
        .key(destination)
        .key(source)
        .upwards(range)
        .word("BYLEX")
        .asLong();
  }

  @Override
  default long zcount(K key, ScoreRange range) {
    return request(RangeCatalog.ZCOUNT).key(key).upwards(range).asLong();
  }

  @Override
  default long zlexcount(K key, LexRange<V> range) {
    return request(RangeCatalog.ZLEXCOUNT).key(key).upwards(range).asLong();
  }

  @Override
  default long zremrangebyrank(K key, long start, long stop) {
    return request(RangeCatalog.ZREMRANGEBYRANK).key(key).number(start).number(stop).asLong();
  }

  @Override
  default long zremrangebyscore(K key, ScoreRange range) {
    return request(RangeCatalog.ZREMRANGEBYSCORE).key(key).upwards(range).asLong();
  }

  @Override
  default long zremrangebylex(K key, LexRange<V> range) {
    return request(RangeCatalog.ZREMRANGEBYLEX).key(key).upwards(range).asLong();
  }

  @Override
  default List<V> zunion(Combination<K> combination) {
    return request(CombinationCatalog.ZUNION).combination(combination).asElements();
  }

  @Override
  default List<ScoredMember<V>> zunionWithScores(Combination<K> combination) {
    return request(CombinationCatalog.ZUNION)
        .combination(combination)
        .word("WITHSCORES")
        .require(SortedSetAnswers::scored);
  }

  @Override
  default long zunionstore(K destination, Combination<K> combination) {
    return request(CombinationCatalog.ZUNIONSTORE)
        .key(destination)
        .combination(combination)
        .asLong();
  }

  @Override
  default List<V> zinter(Combination<K> combination) {
    return request(CombinationCatalog.ZINTER).combination(combination).asElements();
  }

  @Override
  default List<ScoredMember<V>> zinterWithScores(Combination<K> combination) {
    return request(CombinationCatalog.ZINTER)
        .combination(combination)
        .word("WITHSCORES")
        .require(SortedSetAnswers::scored);
  }

  @Override
  default long zinterstore(K destination, Combination<K> combination) {
    return request(CombinationCatalog.ZINTERSTORE)
        .key(destination)
        .combination(combination)
        .asLong();
  }

  @Override
  default long zintercard(Collection<? extends K> keys, long limit) {
    return request(CombinationCatalog.ZINTERCARD)
        .number(keys.size())
        .keys(keys)
        .word("LIMIT")
        .number(limit)
        .asLong();
  }

  @Override
  default List<V> zdiff(K... keys) {
    return request(CombinationCatalog.ZDIFF).number(keys.length).keys(keys).asElements();
  }

  @Override
  default List<ScoredMember<V>> zdiffWithScores(K... keys) {
    return request(CombinationCatalog.ZDIFF)
        .number(keys.length)
        .keys(keys)
        .word("WITHSCORES")
        .require(SortedSetAnswers::scored);
  }

  @Override
  default long zdiffstore(K destination, K... keys) {
    return request(CombinationCatalog.ZDIFFSTORE)
        .key(destination)
        .number(keys.length)
        .keys(keys)
        .asLong();
  }

  private static <K, V> Request<K, V> adding(Request<K, V> request, ZAddArgs args) {
    return request
        .when(args.condition() == ZAddArgs.Condition.IF_ABSENT, "NX")
        .when(args.condition() == ZAddArgs.Condition.IF_PRESENT, "XX")
        .when(args.comparison() == ZAddArgs.Comparison.IF_GREATER, "GT")
        .when(args.comparison() == ZAddArgs.Comparison.IF_LESS, "LT")
        .when(args.countsChanged(), "CH");
  }

  private static <K, V> @Nullable PoppedMembers<K, V> popping(
      Request<K, V> request, Collection<? extends K> keys, ScoreEnd end, long count) {
    return request
        .number(keys.size())
        .keys(keys)
        .word(end.name())
        .word("COUNT")
        .number(count)
        .as(
            answer ->
                new PoppedMembers<>(
                    answer.part(0).asKey(), SortedSetAnswers.scored(answer.part(1))));
  }
}
