package io.larder.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.larder.engine.KeyspaceEngine;
import io.larder.testkit.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Keys of any type through the Java interface. */
class KeyCommandsTest {

  private final ManualClock clock = new ManualClock(1_700_000_000_123L);
  private final KeyspaceEngine engine =
      KeyspaceEngine.builder().clock(clock).backgroundExpiry(false).build();
  private final RedisCommands<String, String> redis = RedisCommands.strings(engine);

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void keys_areCountedAndDeleted() {
    redis.set("a", "1");
    redis.set("b", "2");
    assertThat(redis.exists("a", "b", "c")).isEqualTo(2);
    assertThat(redis.touch("a")).isEqualTo(1);
    assertThat(redis.type("a")).isEqualTo("string");
    assertThat(redis.dbsize()).isEqualTo(2);
    assertThat(redis.del("a", "c")).isEqualTo(1);
    assertThat(redis.unlink("b")).isEqualTo(1);
    assertThat(redis.type("a")).isEqualTo("none");
  }

  @Test
  void deadlines_areSetAndTold() {
    redis.set("k", "v");
    assertThat(redis.ttl("k")).isEqualTo(-1);
    assertThat(redis.expire("k", Duration.ofMillis(1_500), ExpireCondition.ALWAYS)).isTrue();
    assertThat(redis.pttl("k")).isEqualTo(2_000);
    assertThat(redis.pexpire("k", Duration.ofMillis(500), ExpireCondition.IF_LATER)).isFalse();
    assertThat(redis.pexpire("k", Duration.ofMillis(500), ExpireCondition.IF_EARLIER)).isTrue();
    assertThat(redis.pexpiretime("k")).isEqualTo(clock.millis() + 500);
    assertThat(redis.expireat("k", Instant.ofEpochSecond(1_800_000_000), ExpireCondition.IF_ANY))
        .isTrue();
    assertThat(redis.expiretime("k")).isEqualTo(1_800_000_000);
    assertThat(redis.pexpireat("k", Instant.ofEpochMilli(1), ExpireCondition.IF_NONE)).isFalse();
    assertThat(redis.persist("k")).isTrue();
    assertThat(redis.pttl("absent")).isEqualTo(-2);
  }

  @Test
  void names_andDatabases_change() {
    redis.set("a", "1");
    redis.rename("a", "b");
    assertThat(redis.renamenx("b", "c")).isTrue();
    assertThat(redis.copy("c", "d", CopyArgs.NONE)).isTrue();
    assertThat(redis.copy("c", "d", CopyArgs.NONE)).isFalse();
    assertThat(redis.copy("c", "c", CopyArgs.NONE.replacing().toDatabase(4))).isTrue();
    assertThat(redis.move("d", 4)).isTrue();
    RedisCommands<String, String> other = RedisCommands.strings(engine, 4);
    assertThat(other.get("c")).isEqualTo("1");
    assertThat(other.get("d")).isEqualTo("1");
    assertThatThrownBy(() -> redis.rename("absent", "x")).hasMessage("ERR no such key");
    redis.flushall();
    assertThat(other.dbsize()).isZero();
    assertThat(redis.dbsize()).isZero();
  }

  @Test
  void walks_findAllKeys() {
    Set<String> expected = new HashSet<>();
    for (int i = 0; i < 300; i++) {
      redis.set("k" + i, "v");
      expected.add("k" + i);
    }
    assertThat(redis.keys("k*")).hasSize(300);
    assertThat(redis.randomkey()).isIn(expected);
    Set<String> seen = new HashSet<>();
    long cursor = ScanResult.START;
    do {
      ScanResult<List<String>> step = redis.scan(cursor, ScanArgs.NONE.count(50), "string");
      seen.addAll(step.found());
      cursor = step.cursor();
    } while (cursor != ScanResult.START);
    assertThat(seen).isEqualTo(expected);
    redis.flushdb();
    assertThat(redis.randomkey()).isNull();
    assertThat(redis.scan(0, ScanArgs.NONE).isLast()).isTrue();
  }

  @Test
  void payloads_areRestored() {
    redis.set("k", "some text");
    byte[] payload = redis.dump("k");
    assertThat(payload).isNotNull();
    redis.restore("copy", payload, RestoreArgs.NONE.ttl(Duration.ofSeconds(5)));
    assertThat(redis.get("copy")).isEqualTo("some text");
    assertThat(redis.pttl("copy")).isEqualTo(5_000);
    assertThatThrownBy(() -> redis.restore("k", payload, RestoreArgs.NONE))
        .hasMessageStartingWith("BUSYKEY");
    Instant later = Instant.ofEpochMilli(clock.millis() + 700);
    redis.restore("k", payload, RestoreArgs.NONE.replacing().expireAt(later));
    assertThat(redis.pttl("k")).isEqualTo(700);
  }

  @Test
  void values_areLookedInto() {
    redis.set("k", "text");
    assertThat(redis.objectEncoding("k")).isEqualTo("embstr");
    assertThat(redis.objectEncoding("absent")).isNull();
    assertThat(redis.objectRefcount("k")).isEqualTo(1);
    assertThat(redis.objectIdletime("k")).isEqualTo(Duration.ZERO);
    assertThat(redis.objectIdletime("absent")).isNull();
    assertThatThrownBy(() -> redis.objectFreq("k")).hasMessageContaining("LFU");
    assertThat(redis.objectFreq("absent")).isNull();
    assertThat(redis.memoryUsage("k")).isBetween(48L, 120L);
    assertThat(redis.memoryUsage("absent")).isNull();
    assertThat(redis.time()).isEqualTo(Instant.ofEpochMilli(1_700_000_000_123L));
  }

  @Test
  void async_answersTheSame() {
    redis.set("k", "v");
    assertThat(redis.async().exists("k", "x").toCompletableFuture().join()).isEqualTo(1);
    assertThat(redis.async().keys("*").toCompletableFuture().join()).containsExactly("k");
    assertThat(redis.async().type("k").toCompletableFuture().join()).isEqualTo("string");
    assertThat(redis.async().dump("absent").toCompletableFuture().join()).isNull();
  }
}
