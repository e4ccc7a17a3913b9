package io.larder.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.larder.engine.KeyspaceEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Bits of strings through the Java interface. */
class BitmapCommandsTest {

  private final KeyspaceEngine engine = KeyspaceEngine.create();
  private final RedisCommands<String, String> redis = RedisCommands.strings(engine);

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void bits_areSetReadCountedAndFound() {
    assertThat(redis.setbit("k", 9, true)).isFalse();
    assertThat(redis.setbit("k", 9, true)).isTrue();
    assertThat(redis.getbit("k", 9)).isTrue();
    assertThat(redis.getbit("k", 10)).isFalse();
    assertThat(redis.bitcount("k")).isEqualTo(1);
    assertThat(redis.bitcount("k", 0, 8, BitUnit.BIT)).isZero();
    assertThat(redis.bitcount("k", 1, -1, BitUnit.BYTE)).isEqualTo(1);
    assertThat(redis.bitpos("k", true)).hasValue(9);
    assertThat(redis.bitpos("k", false, 1)).hasValue(8);
    assertThat(redis.bitpos("k", true, 0, 8, BitUnit.BIT)).isEmpty();
  }

  @Test
  void strings_areCombined() {
    redis.set("a", "a");
    redis.set("b", "ab");
    assertThat(redis.bitop(BitOperator.OR, "c", "a", "b")).isEqualTo(2);
    assertThat(redis.get("c")).isEqualTo("ab");
    assertThat(redis.bitop(BitOperator.NOT, "c", "absent")).isZero();
    assertThat(redis.get("c")).isNull();
    assertThatThrownBy(() -> redis.bitop(BitOperator.NOT, "c", "a", "b"))
        .hasMessage("ERR BITOP NOT must be called with a single source key.");
  }

  @Test
  void fields_areReadAndChanged() {
    BitFieldArgs args =
        BitFieldArgs.NONE
            .set("u8", 0, 255)
            .overflow(BitFieldArgs.Overflow.FAIL)
            .incrby("u8", 0, 1)
            .overflow(BitFieldArgs.Overflow.WRAP)
            .incrby("u8", 0, 2)
            .get("i4", 4);

    assertThat(redis.bitfield("k", args)).containsExactly(0L, null, 1L, 1L);
    assertThat(redis.bitfieldRo("k", BitFieldArgs.NONE.get("u8", 0))).containsExactly(1L);
    assertThat(redis.bitfield("k", BitFieldArgs.NONE)).isEmpty();
  }

  @Test
  void async_answersTheSame() {
    redis.setbit("k", 3, true);
    assertThat(redis.async().bitcount("k").toCompletableFuture().join()).isEqualTo(1);
    assertThat(redis.async().bitpos("k", true).toCompletableFuture().join()).hasValue(3);
    assertThat(redis.async().bitop(BitOperator.XOR, "d", "k", "k").toCompletableFuture().join())
        .isEqualTo(1);
    assertThat(
            redis
                .async()
                .bitfield("k", BitFieldArgs.NONE.get("u4", 0))
                .toCompletableFuture()
                .join())
        .containsExactly(1L);
  }
}
