package io.larder.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.engine.KeyspaceEngine;
import io.larder.testkit.ManualClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Hashes through the Java interface. */
class HashCommandsTest {

  private final ManualClock clock = new ManualClock(1_700_000_000_000L);
  private final KeyspaceEngine engine =
      KeyspaceEngine.builder().clock(clock).backgroundExpiry(false).build();
  private final RedisCommands<String, String> redis = RedisCommands.strings(engine);

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void fields_areSetAndRead() {
    assertThat(redis.hset("h", "a", "1")).isTrue();
    assertThat(redis.hset("h", "a", "2")).isFalse();
    assertThat(redis.hset("h", Map.of("a", "3", "b", "grün"))).isEqualTo(1);
    redis.hmset("h", Map.of("c", "5"));
    assertThat(redis.hsetnx("h", "c", "6")).isFalse();

    assertThat(redis.hget("h", "b")).isEqualTo("grün");
    assertThat(redis.hget("h", "x")).isNull();
    assertThat(redis.hmget("h", "c", "x", "a")).containsExactly("5", null, "3");
    assertThat(redis.hgetall("h")).isEqualTo(Map.of("a", "3", "b", "grün", "c", "5"));
    assertThat(redis.hkeys("h")).containsExactlyInAnyOrder("a", "b", "c");
    assertThat(redis.hvals("h")).containsExactlyInAnyOrder("3", "grün", "5");
    assertThat(redis.hlen("h")).isEqualTo(3);
    assertThat(redis.hexists("h", "c")).isTrue();
    assertThat(redis.hstrlen("h", "b")).isEqualTo(5);
    assertThat(redis.hdel("h", "a", "b", "x")).isEqualTo(2);
  }

  @Test
  void fields_count() {
    assertThat(redis.hincrby("h", "n", 41)).isEqualTo(41);
    assertThat(redis.hincrbyfloat("h", "n", new BigDecimal("0.5"))).isEqualByComparingTo("41.5");
  }

  @Test
  void fields_areDrawnAndScanned() {
    Map<String, String> pairs = new HashMap<>();
    for (int i = 0; i < 300; i++) {
      pairs.put("f" + i, "v" + i);
    }
    redis.hset("h", pairs);

    assertThat(pairs).containsKey(redis.hrandfield("h"));
    assertThat(redis.hrandfield("none")).isNull();
    assertThat(redis.hrandfield("h", 5)).hasSize(5).doesNotHaveDuplicates();
    assertThat(redis.hrandfieldWithValues("h", -7)).hasSize(7).isSubsetOf(pairs.entrySet());

    Map<String, String> found = new HashMap<>();
    long cursor = ScanResult.START;
    do {
      ScanResult<Map<String, String>> step =
          redis.hscan("h", cursor, ScanArgs.NONE.match("f?").count(50));
      found.putAll(step.found());
      cursor = step.cursor();
    } while (cursor != 0);
    assertThat(found).hasSize(10).containsEntry("f7", "v7");
  }

  @Test
  void fields_haveDeadlines() {
    redis.hset("h", Map.of("a", "1", "b", "2", "c", "3", "d", "4"));
    Instant later = clock.instant().plusSeconds(100);

    assertThat(redis.hexpire("h", Duration.ofMillis(1_001), ExpireCondition.ALWAYS, "a", "x"))
        .containsExactly(FieldExpiry.CHANGED, FieldExpiry.NO_SUCH_FIELD);
    assertThat(redis.hpexpire("h", Duration.ofMillis(1_500), ExpireCondition.IF_NONE, "a", "b"))
        .containsExactly(FieldExpiry.UNCHANGED, FieldExpiry.CHANGED);
    assertThat(redis.hexpireat("h", later, ExpireCondition.IF_LATER, "a", "c"))
        .containsExactly(FieldExpiry.CHANGED, FieldExpiry.UNCHANGED);
    assertThat(redis.hpexpireat("h", Instant.EPOCH, ExpireCondition.IF_EARLIER, "d"))
        .containsExactly(FieldExpiry.DELETED);

    assertThat(redis.httl("h", "a", "b", "c", "d")).containsExactly(100L, 2L, -1L, -2L);
    assertThat(redis.hpttl("h", "b")).containsExactly(1_500L);
    assertThat(redis.hexpiretime("h", "a")).containsExactly(later.getEpochSecond());
    assertThat(redis.hpexpiretime("h", "a")).containsExactly(later.toEpochMilli());
    assertThat(redis.hpersist("h", "a", "c", "d"))
        .containsExactly(FieldExpiry.CHANGED, FieldExpiry.UNCHANGED, FieldExpiry.NO_SUCH_FIELD);
    clock.advance(Duration.ofSeconds(2));
    assertThat(redis.hkeys("h")).containsExactlyInAnyOrder("a", "c");
  }

  @Test
  void async_answersTheSame() {
    AsyncRedisCommands<String, String> async = redis.async();

    assertThat(join(async.hset("h", "a", "1"))).isTrue();
    assertThat(join(async.hset("h", Map.of("b", "2")))).isEqualTo(1);
    assertThat(join(async.hget("h", "a"))).isEqualTo("1");
    assertThat(join(async.hmget("h", "b", "x"))).containsExactly("2", null);
    assertThat(join(async.hgetall("h"))).isEqualTo(Map.of("a", "1", "b", "2"));
    assertThat(join(async.hrandfieldWithValues("h", 1))).hasSize(1);
    assertThat(join(async.hscan("h", ScanResult.START, ScanArgs.NONE)).found()).hasSize(2);
    assertThat(join(async.hexpire("h", Duration.ofSeconds(1), ExpireCondition.ALWAYS, "a")))
        .containsExactly(FieldExpiry.CHANGED);
    assertThat(join(async.httl("h", "a"))).containsExactly(1L);
    assertThat(join(async.hincrbyfloat("h", "b", BigDecimal.ONE))).isEqualByComparingTo("3");
  }

  private static <T> T join(CompletionStage<T> stage) {
    return stage.toCompletableFuture().join();
  }
}
