package io.larder.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.larder.engine.KeyspaceEngine;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sets through the Java interface. */
class SetCommandsTest {

  private final KeyspaceEngine engine = KeyspaceEngine.create();
  private final RedisCommands<String, String> redis = RedisCommands.strings(engine);

  @AfterEach
  void close() {
    engine.close();
  }

  private static <T> T join(CompletionStage<T> stage) {
    return stage.toCompletableFuture().join();
  }

  @Test
  void members_areAddedToldAndRemoved() {
    assertThat(redis.sadd("s", "a", "b", "ü")).isEqualTo(3);
    assertThat(redis.sadd("s", "a")).isZero();
    assertThat(redis.scard("s")).isEqualTo(3);
    assertThat(redis.sismember("s", "ü")).isTrue();
    assertThat(redis.smismember("s", "a", "x")).containsExactly(true, false);
    assertThat(redis.smembers("s")).containsExactly("a", "b", "ü");
    assertThat(redis.srem("s", "a", "x")).isEqualTo(1);
    assertThat(redis.smove("s", "t", "b")).isTrue();
    assertThat(redis.smove("s", "t", "b")).isFalse();
    assertThat(redis.smembers("absent")).isEmpty();
  }

  @Test
  void randomMembers_arePoppedAndShown() {
    redis.sadd("s", "a", "b", "c");

    assertThat(redis.srandmember("s")).isIn("a", "b", "c");
    assertThat(redis.srandmember("s", 2)).hasSize(2).doesNotHaveDuplicates();
    assertThat(redis.srandmember("s", -7)).hasSize(7);
    assertThat(redis.spop("s")).isIn("a", "b", "c");
    assertThat(redis.spop("s", 5)).hasSize(2);
    assertThat(redis.spop("s")).isNull();
    assertThat(redis.srandmember("s")).isNull();
    assertThat(redis.srandmember("s", 2)).isEmpty();
  }

  @Test
  void sets_areCombined() {
    redis.sadd("abc", "a", "b", "c");
    redis.sadd("bcd", "b", "c", "d");

    assertThat(redis.sinter("abc", "bcd")).containsOnly("b", "c");
    assertThat(redis.sunion("abc", "bcd")).containsOnly("a", "b", "c", "d");
    assertThat(redis.sdiff("abc", "bcd")).containsOnly("a");
    assertThat(redis.sintercard("abc", "bcd")).isEqualTo(2);
    assertThat(redis.sintercard(List.of("abc", "bcd"), 1)).isEqualTo(1);
    assertThat(redis.sinterstore("d", "abc", "bcd")).isEqualTo(2);
    assertThat(redis.sunionstore("d", "abc", "bcd")).isEqualTo(4);
    assertThat(redis.sdiffstore("d", "abc", "bcd")).isEqualTo(1);
    assertThat(redis.smembers("d")).containsExactly("a");
  }

  @Test
  void sscan_findsEachMember() {
    for (int i = 0; i < 1_000; i++) {
      redis.sadd("s", "m" + i);
    }
    Set<String> found = new HashSet<>();
    long cursor = ScanResult.START;
    do {
      ScanResult<List<String>> step = redis.sscan("s", cursor, ScanArgs.NONE.count(50));
      found.addAll(step.found());
      cursor = step.cursor();
    } while (cursor != 0);

    assertThat(found).hasSize(1_000);
    ScanResult<List<String>> all =
        redis.sscan("s", ScanResult.START, ScanArgs.NONE.count(10_000).match("m99?"));
    assertThat(all.isLast()).isTrue();
    assertThat(all.found()).hasSize(10);
  }

  @Test
  void commands_onAString_areRefused() {
    redis.set("str", "x");

    assertThatThrownBy(() -> redis.sadd("str", "a"))
        .isInstanceOf(RedisCommandException.class)
        .hasMessageStartingWith("WRONGTYPE");
  }

  @Test
  void async_answersTheSame() {
    AsyncRedisCommands<String, String> async = redis.async();

    assertThat(join(async.sadd("s", "a", "b"))).isEqualTo(2);
    assertThat(join(async.smembers("s"))).containsExactly("a", "b");
    assertThat(join(async.smismember("s", "a", "x"))).containsExactly(true, false);
    assertThat(join(async.scard("s"))).isEqualTo(2);
    assertThat(join(async.sismember("s", "a"))).isTrue();
    assertThat(join(async.smove("s", "t", "a"))).isTrue();
    assertThat(join(async.srem("s", "x"))).isZero();
    assertThat(join(async.sunion("s", "t"))).containsOnly("a", "b");
    assertThat(join(async.sinter("s", "t"))).isEmpty();
    assertThat(join(async.sdiff("s", "t"))).containsOnly("b");
    assertThat(join(async.sintercard("s", "t"))).isZero();
    assertThat(join(async.sintercard(List.of("s"), 5))).isEqualTo(1);
    assertThat(join(async.sunionstore("u", "s", "t"))).isEqualTo(2);
    assertThat(join(async.sinterstore("i", "s", "u"))).isEqualTo(1);
    assertThat(join(async.sdiffstore("d", "u", "s"))).isEqualTo(1);
    assertThat(join(async.sscan("u", 0, ScanArgs.NONE)).found()).containsOnly("a", "b");
    assertThat(join(async.srandmember("d"))).isEqualTo("a");
    assertThat(join(async.srandmember("d", 3))).containsExactly("a");
    assertThat(join(async.spop("d"))).isEqualTo("a");
    assertThat(join(async.spop("u", 9))).containsOnly("a", "b");
  }

  @Test
  void bytes_areMembersByContent() {
    RedisCommands<byte[], byte[]> bytes = RedisCommands.bytes(engine, 1);
    byte[] key = {1};
    byte[] member = {7, 8};
    bytes.sadd(key, member);
    member[0] = 0;

    assertThat(bytes.sismember(key, new byte[] {7, 8})).isTrue();
    bytes.smembers(key).iterator().next()[0] = 0;
    assertThat(bytes.sismember(key, new byte[] {7, 8})).isTrue();
  }
}
