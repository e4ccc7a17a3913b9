package io.larder.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.larder.engine.KeyspaceEngine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sorted sets through the Java interface. */
class SortedSetCommandsTest {

  private final KeyspaceEngine engine = KeyspaceEngine.create();
  private final RedisCommands<String, String> redis = RedisCommands.strings(engine);

  @AfterEach
  void close() {
    engine.close();
  }

  private void fill() {
    redis.zadd("z", Map.of("a", 1.0, "b", 2.0, "c", 3.5));
  }

  @Test
  void zadd_tellsWhatItAdded_andConditionsHold() {
    assertThat(redis.zadd("z", 1, "a")).isTrue();
    assertThat(redis.zadd("z", 2, "a")).isFalse();
    assertThat(redis.zadd("z", Map.of("a", 9.0, "b", 1.0), ZAddArgs.NONE.ifAbsent())).isEqualTo(1);
    assertThat(redis.zadd("z", Map.of("a", 1.0), ZAddArgs.NONE.ifGreater().countingChanged()))
        .isZero();
    assertThat(redis.zaddIncr("z", 5, "a", ZAddArgs.NONE.ifPresent())).isEqualTo(7);
    assertThat(redis.zaddIncr("z", 5, "none", ZAddArgs.NONE.ifPresent())).isNull();
    assertThat(redis.zincrby("z", 0.5, "a")).isEqualTo(7.5);
  }

  @Test
  void members_haveScoresAndRanks() {
    fill();
    assertThat(redis.zcard("z")).isEqualTo(3);
    assertThat(redis.zscore("z", "c")).isEqualTo(3.5);
    assertThat(redis.zscore("z", "none")).isNull();
    assertThat(redis.zmscore("z", "a", "none")).containsExactly(1.0, null);
    assertThat(redis.zrank("z", "b")).isEqualTo(1);
    assertThat(redis.zrevrank("z", "c")).isZero();
    assertThat(redis.zrank("z", "none")).isNull();
    assertThat(redis.zrankWithScore("z", "c")).isEqualTo(new RankedScore(2, 3.5));
    assertThat(redis.zrevrankWithScore("z", "c")).isEqualTo(new RankedScore(0, 3.5));
    assertThat(redis.zrem("z", "a", "none")).isEqualTo(1);
  }

  @Test
  void ranges_byRankScoreAndMember() {
    fill();
    assertThat(redis.zrange("z", 0, -1)).containsExactly("a", "b", "c");
    assertThat(redis.zrevrange("z", 0, 0)).containsExactly("c");
    assertThat(redis.zrangeWithScores("z", 2, 2)).containsExactly(new ScoredMember<>("c", 3.5));
    assertThat(redis.zrevrangeWithScores("z", 2, 2)).containsExactly(new ScoredMember<>("a", 1));
    assertThat(redis.zrangebyscore("z", ScoreRange.between(1, 2).aboveMin())).containsExactly("b");
    assertThat(redis.zrangebyscore("z", ScoreRange.ALL, 1, 1)).containsExactly("b");
    assertThat(redis.zrangebyscoreWithScores("z", ScoreRange.atLeast(2), 0, -1)).hasSize(2);
    assertThat(redis.zrevrangebyscore("z", ScoreRange.ALL)).containsExactly("c", "b", "a");
    assertThat(redis.zrevrangebyscore("z", ScoreRange.ALL, 0, 1)).containsExactly("c");
    assertThat(redis.zrevrangebyscoreWithScores("z", ScoreRange.atMost(1), 0, 5)).hasSize(1);
    assertThat(redis.zcount("z", ScoreRange.between(1, 3.5).belowMax())).isEqualTo(2);
    redis.zadd("lex", Map.of("x", 0.0, "y", 0.0, "z", 0.0));
    assertThat(redis.zrangebylex("lex", LexRange.between("x", "z").belowMax()))
        .containsExactly("x", "y");
    assertThat(redis.zrangebylex("lex", LexRange.all(), 1, 1)).containsExactly("y");
    assertThat(redis.zrevrangebylex("lex", LexRange.atLeast("y"))).containsExactly("z", "y");
    assertThat(redis.zrevrangebylex("lex", LexRange.atMost("y"), 0, 1)).containsExactly("y");
    assertThat(redis.zlexcount("lex", LexRange.atLeast("x").aboveMin())).isEqualTo(2);
  }

  @Test
  void ranges_areStoredAndRemoved() {
    fill();
    assertThat(redis.zrangestore("d", "z", 0, 1)).isEqualTo(2);
    assertThat(redis.zrangestore("d", "z", ScoreRange.atLeast(3))).isEqualTo(1);
    assertThat(redis.zrangestore("d", "z", LexRange.all())).isEqualTo(3);
    assertThat(redis.zremrangebyrank("d", 0, 0)).isEqualTo(1);
    assertThat(redis.zremrangebyscore("d", ScoreRange.atMost(2))).isEqualTo(1);
    assertThat(redis.zremrangebylex("d", LexRange.all())).isEqualTo(1);
    assertThat(redis.exists("d")).isZero();
  }

  @Test
  void popping_takesFromTheEnds() {
    fill();
    assertThat(redis.zpopmin("z")).isEqualTo(new ScoredMember<>("a", 1));
    assertThat(redis.zpopmax("z")).isEqualTo(new ScoredMember<>("c", 3.5));
    assertThat(redis.zpopmin("z", 5)).containsExactly(new ScoredMember<>("b", 2));
    assertThat(redis.zpopmin("z")).isNull();
    fill();
    assertThat(redis.zpopmax("z", 1)).containsExactly(new ScoredMember<>("c", 3.5));
    assertThat(redis.zmpop(List.of("none", "z"), ScoreEnd.MIN, 5))
        .isEqualTo(
            new PoppedMembers<>(
                "z", List.of(new ScoredMember<>("a", 1), new ScoredMember<>("b", 2))));
    assertThat(redis.zmpop(List.of("none"), ScoreEnd.MAX, 1)).isNull();
  }

  @Test
  void waiting_endsWithAMember_orInTime() {
    assertThat(redis.bzpopmin(Duration.ofMillis(5), "z")).isNull();
    CompletableFuture<PoppedMember<String, String>> popped =
        redis.async().bzpopmax(Duration.ofMinutes(1), "y", "z").toCompletableFuture();
    CompletableFuture<PoppedMembers<String, String>> many =
        redis.async().bzmpop(Duration.ZERO, List.of("z"), ScoreEnd.MIN, 2).toCompletableFuture();
    fill();
    assertThat(popped.orTimeout(10, TimeUnit.SECONDS).join())
        .isEqualTo(new PoppedMember<>("z", "c", 3.5));
    assertThat(many.orTimeout(10, TimeUnit.SECONDS).join().members()).hasSize(2);
  }

  @Test
  void combinations_weighAndAggregate() {
    fill();
    redis.zadd("y", Map.of("a", 10.0, "d", 4.0));
    Combination<String> sum = Combination.of("z", "y").weighted(1.0, 2.0);
    assertThat(redis.zunionWithScores(sum)).contains(new ScoredMember<>("a", 21));
    assertThat(redis.zunion(Combination.of("z", "y"))).containsExactly("b", "c", "d", "a");
    assertThat(
            redis.zinterWithScores(
                Combination.of(List.of("z", "y")).aggregated(Combination.Aggregate.MAX)))
        .containsExactly(new ScoredMember<>("a", 10));
    assertThat(redis.zinter(Combination.of("z", "y"))).containsExactly("a");
    assertThat(redis.zintercard(List.of("z", "y"), 0)).isEqualTo(1);
    assertThat(redis.zdiff("z", "y")).containsExactly("b", "c");
    assertThat(redis.zdiffWithScores("y", "z")).containsExactly(new ScoredMember<>("d", 4));
    assertThat(redis.zunionstore("u", sum)).isEqualTo(4);
    assertThat(redis.zinterstore("i", sum)).isEqualTo(1);
    assertThat(redis.zdiffstore("d", "z", "y")).isEqualTo(2);
  }

  @Test
  void chance_andScans() {
    fill();
    assertThat(redis.zrandmember("z")).isIn("a", "b", "c");
    assertThat(redis.zrandmember("z", -5)).hasSize(5);
    assertThat(redis.zrandmemberWithScores("z", 5)).hasSize(3);
    assertThat(redis.zscan("z", ScanResult.START, ScanArgs.NONE).found()).hasSize(3);
  }

  @Test
  void wrongType_isAnError() {
    redis.set("s", "text");
    assertThatThrownBy(() -> redis.zadd("s", 1, "a")).hasMessageStartingWith("WRONGTYPE");
    assertThatThrownBy(() -> redis.zadd("z", Double.NaN, "a"))
        .hasMessage("ERR value is not a valid float");
  }
}
