package io.larder.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.larder.engine.KeyspaceEngine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Streams through the Java interface. */
class StreamCommandsTest {

  private final KeyspaceEngine engine = KeyspaceEngine.create();
  private final RedisCommands<String, String> redis = RedisCommands.strings(engine);

  @AfterEach
  void close() {
    engine.close();
  }

  private void add(String... ids) {
    for (String id : ids) {
      redis.xadd("s", Map.of("a", id), XAddArgs.NONE.id(id));
    }
  }

  private static StreamEntry<String, String> entry(String id) {
    return new StreamEntry<>(id, Map.of("a", id));
  }

  @Test
  void xadd_givesTheId_andTrimsAtTheSameTime() {
    assertThat(redis.xadd("t", Map.of("a", "1"))).endsWith("-0");
    assertThat(redis.xadd("u", Map.of("a", "1"), XAddArgs.NONE.ifPresent())).isNull();
    add("1-0", "2-0", "3-0");
    redis.xadd("s", Map.of("a", "4-0"), XAddArgs.NONE.id("4").trim(StreamTrim.maxLength(2)));

    assertThat(redis.xrange("s", "-", "+")).containsExactly(entry("3-0"), entry("4-0"));
    assertThat(redis.xrevrange("s", "+", "-", 1)).containsExactly(entry("4-0"));
    assertThat(redis.xrange("s", "-", "+", 0)).isEmpty();
    assertThat(redis.xtrim("s", StreamTrim.minId("4").byBlocks(5))).isZero();
    assertThat(redis.xtrim("s", StreamTrim.minId("4"))).isOne();
    assertThat(redis.xdel("s", "4-0", "9-9")).isOne();
    assertThat(redis.xlen("s")).isZero();
  }

  @Test
  void xread_givesEntriesByStream_orNone() {
    add("1-0", "2-0");

    assertThat(redis.xread(XReadArgs.NONE.count(5), Map.of("s", "1")))
        .containsExactly(Map.entry("s", List.of(entry("2-0"))));
    assertThat(redis.xread(XReadArgs.NONE, Map.of("s", "$"))).isEmpty();
    assertThat(redis.xread(XReadArgs.NONE.block(Duration.ofMillis(1)), Map.of("s", "$"))).isEmpty();
  }

  @Test
  void xread_withoutWaiting_completesWhenAnEntryComes() {
    CompletableFuture<Map<String, List<StreamEntry<String, String>>>> read =
        redis
            .async()
            .xread(XReadArgs.NONE.block(Duration.ZERO), Map.of("s", "$"))
            .toCompletableFuture();
    assertThat(read).isNotDone();
    add("7-0");
    assertThat(read.join()).containsExactly(Map.entry("s", List.of(entry("7-0"))));
    assertThat(redis.async().xread(XReadArgs.NONE, Map.of("s", "$")).toCompletableFuture().join())
        .isEmpty();
  }

  @Test
  void counters_areSetAndTold() {
    add("1-0", "2-0");
    redis.xsetid("s", "5-0");
    redis.xsetid("s", "6-0", 9, "4-0");

    assertThat(redis.xinfoStream("s"))
        .isEqualTo(new StreamInfo<>(2, "6-0", "4-0", 9, 0, entry("1-0"), entry("2-0")));
    assertThatThrownBy(() -> redis.xinfoStream("absent"))
        .isInstanceOf(RedisCommandException.class)
        .hasMessage("ERR no such key");
  }

  @Test
  void group_readsAcknowledgesAndClaims() {
    add("1-0", "2-0", "3-0");
    redis.xgroupCreate("s", "g", GroupStart.after("0"));
    assertThat(redis.xreadgroup("g", "ann", XReadArgs.NONE.count(2), Map.of("s", ">")))
        .containsExactly(Map.entry("s", List.of(entry("1-0"), entry("2-0"))));
    assertThat(redis.xack("s", "g", "1-0")).isOne();
    assertThat(redis.xpending("s", "g"))
        .isEqualTo(new PendingSummary(1, "2-0", "2-0", Map.of("ann", 1L)));

    assertThat(redis.xclaim("s", "g", "bob", Duration.ZERO, ClaimArgs.NONE.deliveries(7), "2-0"))
        .containsExactly(entry("2-0"));
    assertThat(redis.xclaimJustid("s", "g", "bob", Duration.ZERO, ClaimArgs.NONE.force(), "3-0"))
        .containsExactly("3-0");
    assertThat(redis.xpending("s", "g", PendingArgs.first(1).consumer("bob")))
        .extracting(PendingMessage::deliveries)
        .containsExactly(7L);
    redis.xdel("s", "2-0");
    assertThat(redis.xautoclaimJustid("s", "g", "ann", Duration.ZERO, "0", 1))
        .isEqualTo(new AutoClaim<>("3-0", List.of(), List.of("2-0")));
    assertThat(redis.xautoclaim("s", "g", "ann", Duration.ZERO, "0", 9))
        .isEqualTo(new AutoClaim<>("0-0", List.of(entry("3-0")), List.of()));
  }

  @Test
  void groupsAndConsumers_areToldOf() {
    redis.xgroupCreate("s", "g", GroupStart.atEnd().creatingStream().entriesRead(0));
    assertThat(redis.xgroupCreateconsumer("s", "g", "ann")).isTrue();
    assertThat(redis.xgroupCreateconsumer("s", "g", "ann")).isFalse();
    redis.xgroupSetid("s", "g", GroupStart.after("0"));

    assertThat(redis.xinfoGroups("s")).extracting(GroupInfo::name).containsExactly("g");
    assertThat(redis.xinfoGroups("s").get(0).entriesRead()).isEmpty();
    assertThat(redis.xinfoConsumers("s", "g"))
        .extracting(ConsumerInfo::inactive)
        .containsOnlyNulls();
    assertThat(redis.xgroupDelconsumer("s", "g", "ann")).isZero();
    assertThat(redis.xgroupDestroy("s", "g")).isTrue();
    assertThatThrownBy(() -> redis.xpending("s", "g")).hasMessageStartingWith("NOGROUP");
  }
}
