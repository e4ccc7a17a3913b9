package io.larder.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.larder.engine.KeyspaceEngine;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Strings and counters through the Java interface. */
class StringCommandsTest {

  private final KeyspaceEngine engine = KeyspaceEngine.create();
  private final RedisCommands<String, String> redis = RedisCommands.strings(engine);

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void set_thenGet_givesTheValue() {
    redis.set("k", "grün");
    assertThat(redis.get("k")).isEqualTo("grün");
    assertThat(redis.get("absent")).isNull();
  }

  @Test
  void set_ifAbsent_tellsWhetherItStored() {
    assertThat(redis.set("k", "1", SetArgs.NONE.ifAbsent())).isTrue();
    assertThat(redis.set("k", "2", SetArgs.NONE.ifAbsent())).isFalse();
    assertThat(redis.setGet("k", "3", SetArgs.NONE)).isEqualTo("1");
  }

  @Test
  void counters_count() {
    assertThat(redis.incr("n")).isEqualTo(1);
    assertThat(redis.incrby("n", 41)).isEqualTo(42);
    assertThat(redis.decr("n")).isEqualTo(41);
    assertThat(redis.get("n")).isEqualTo("41");
    assertThat(redis.incrbyfloat("n", new BigDecimal("0.5"))).isEqualByComparingTo("41.5");
  }

  @Test
  void incr_ofText_isAnError() {
    redis.set("k", "text");
    assertThatThrownBy(() -> redis.incr("k"))
        .isInstanceOf(RedisCommandException.class)
        .hasMessage("ERR value is not an integer or out of range");
  }

  @Test
  void deadlines_areSetWithAndWithoutAValue() {
    redis.setex("k", Duration.ofMillis(1_500), "v");
    redis.psetex("k", Duration.ofMinutes(1), "w");
    assertThat(redis.getex("k", Duration.ofMinutes(2))).isEqualTo("w");
    assertThat(redis.getexPersist("k")).isEqualTo("w");
    assertThat(redis.getex("k", Instant.EPOCH.plusMillis(1))).isEqualTo("w");
    assertThat(redis.getex("k", Duration.ofMinutes(2))).isNull();
    assertThatThrownBy(() -> redis.setex("k", Duration.ZERO, "v"))
        .hasMessage("ERR invalid expire time in 'setex' command");
  }

  @Test
  void values_areReplacedAndTakenAway() {
    assertThat(redis.setnx("k", "1")).isTrue();
    assertThat(redis.setnx("k", "2")).isFalse();
    assertThat(redis.getset("k", "3")).isEqualTo("1");
    assertThat(redis.getdel("k")).isEqualTo("3");
    assertThat(redis.getset("k", "4")).isNull();
  }

  @Test
  void manyValues_areStoredAtOnce() {
    redis.mset(Map.of("a", "1", "b", "2"));
    assertThat(redis.mget("a", "absent", "b")).containsExactly("1", null, "2");
    assertThat(redis.msetnx(Map.of("b", "3", "c", "4"))).isFalse();
    assertThat(redis.msetnx(Map.of("c", "4"))).isTrue();
  }

  @Test
  void partsOfValues_areReadAndWritten() {
    assertThat(redis.append("k", "Hello")).isEqualTo(5);
    assertThat(redis.append("k", " World")).isEqualTo(11);
    assertThat(redis.setrange("k", 6, "Redis")).isEqualTo(11);
    assertThat(redis.getrange("k", -5, -1)).isEqualTo("Redis");
    assertThat(redis.substr("k", 0, 4)).isEqualTo("Hello");
    assertThat(redis.strlen("k")).isEqualTo(11);
    assertThat(redis.get("k")).isEqualTo("Hello Redis");
    assertThat(redis.mget("k")).containsExactly("Hello Redis");
  }

  @Test
  void lcs_isTheStringItsLengthOrItsPlaces() {
    redis.mset(Map.of("a", "ohmytext", "b", "mynewtext"));
    assertThat(redis.lcs("a", "b")).isEqualTo("mytext");
    assertThat(redis.lcsLength("a", "b")).isEqualTo(6);
    assertThat(redis.lcsMatches("a", "b", 3))
        .isEqualTo(new LcsResult(List.of(new LcsResult.Match(4, 5, 4)), 6));
  }

  @Test
  void bytes_areCopied() {
    RedisCommands<byte[], byte[]> bytes = RedisCommands.bytes(engine, 0);
    byte[] key = {1};
    bytes.set(key, new byte[] {1, 2});
    bytes.append(key, new byte[] {3});
    byte[] value = bytes.get(key);
    bytes.setrange(key, 0, new byte[] {9});
    assertThat(value).containsExactly(1, 2, 3);
    assertThat(bytes.getrange(key, 0, 0)).containsExactly(9);
  }

  @Test
  void async_answersTheSame() {
    redis.set("k", "v");
    assertThat(redis.async().get("k").toCompletableFuture().join()).isEqualTo("v");
    assertThat(redis.async().mget("k", "no").toCompletableFuture().join())
        .containsExactly("v", null);
    assertThat(redis.async().append("k", "w").toCompletableFuture().join()).isEqualTo(2);
    assertThat(redis.async().lcs("k", "k").toCompletableFuture().join()).isEqualTo("vw");
    redis.async().mset(Map.of("m", "1")).toCompletableFuture().join();
    assertThat(redis.get("m")).isEqualTo("1");
    assertThat(redis.async().incr("n").toCompletableFuture().join()).isEqualTo(1);
    assertThat(redis.async().incr("k").toCompletableFuture()).isCompletedExceptionally();
  }
}
