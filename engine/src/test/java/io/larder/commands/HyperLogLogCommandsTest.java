package io.larder.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.larder.engine.KeyspaceEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Distinct counting through the Java interface. */
class HyperLogLogCommandsTest {

  private final KeyspaceEngine engine = KeyspaceEngine.create();
  private final RedisCommands<String, String> redis = RedisCommands.strings(engine);

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void distinctElements_areCounted_aloneAndTogether() {
    assertThat(redis.pfadd("a", "x", "y", "x")).isTrue();
    assertThat(redis.pfadd("a", "x")).isFalse();
    assertThat(redis.pfadd("b", "y", "z")).isTrue();
    assertThat(redis.pfcount("a")).isEqualTo(2);
    assertThat(redis.pfcount("a", "b", "absent")).isEqualTo(3);
    redis.pfmerge("c", "a", "b");
    assertThat(redis.pfcount("c")).isEqualTo(3);
  }

  @Test
  void otherStrings_areRefused() {
    redis.set("k", "text");
    assertThatThrownBy(() -> redis.pfadd("k", "x"))
        .isInstanceOf(RedisCommandException.class)
        .hasMessage("WRONGTYPE Key is not a valid HyperLogLog string value.");
  }

  @Test
  void async_answersTheSame() {
    assertThat(redis.async().pfadd("a", "x").toCompletableFuture().join()).isTrue();
    redis.async().pfmerge("b", "a").toCompletableFuture().join();
    assertThat(redis.async().pfcount("a", "b").toCompletableFuture().join()).isEqualTo(1);
  }
}
