package io.larder.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.larder.engine.KeyspaceEngine;
import java.math.BigDecimal;
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
  void async_answersTheSame() {
    redis.set("k", "v");
    assertThat(redis.async().get("k").toCompletableFuture().join()).isEqualTo("v");
    assertThat(redis.async().incr("n").toCompletableFuture().join()).isEqualTo(1);
    assertThat(redis.async().incr("k").toCompletableFuture()).isCompletedExceptionally();
  }
}
