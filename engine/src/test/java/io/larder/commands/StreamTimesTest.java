package io.larder.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.engine.KeyspaceEngine;
import io.larder.testkit.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the Java interface tells of when entries were delivered. */
class StreamTimesTest {

  private final KeyspaceEngine engine =
      KeyspaceEngine.builder()
          .clock(new ManualClock(1_700_000_000_123L))
          .backgroundExpiry(false)
          .build();
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
  void claim_countsAsADelivery_atTheTimeThatItSays() {
    add("1-0");
    redis.xgroupCreate("s", "g", GroupStart.after("0"));
    redis.xreadgroup("g", "ann", XReadArgs.NONE, Map.of("s", ">"));
    Instant before = redis.time().minusMillis(5_000);
    redis.xclaim("s", "g", "bob", Duration.ZERO, ClaimArgs.NONE.time(before), "1-0");
    assertThat(redis.xpending("s", "g", PendingArgs.first(1)))
        .extracting(PendingMessage::idle)
        .containsExactly(Duration.ofSeconds(5));
    redis.xclaim(
        "s",
        "g",
        "bob",
        Duration.ZERO,
        ClaimArgs.NONE.time(before).idle(Duration.ofMillis(7)),
        "1-0");
    assertThat(redis.xpending("s", "g", PendingArgs.first(1)))
        .extracting(PendingMessage::idle)
        .containsExactly(Duration.ofMillis(7));
  }

  @Test
  void stream_isToldOfInFull() {
    add("1-0", "2-0", "3-0");
    redis.xgroupCreate("s", "g", GroupStart.after("0"));
    redis.xgroupCreateconsumer("s", "g", "bob");
    redis.xreadgroup("g", "ann", XReadArgs.NONE.count(2), Map.of("s", ">"));
    Instant now = redis.time();
    Delivery first = new Delivery("1-0", "ann", now, 1);
    Delivery second = new Delivery("2-0", "ann", now, 1);

    FullStreamInfo<String, String> full = redis.xinfoStreamFull("s");
    assertThat(full.entries()).containsExactly(entry("1-0"), entry("2-0"), entry("3-0"));
    assertThat(full.lastId()).isEqualTo("3-0");
    assertThat(full.entriesAdded()).isEqualTo(3);
    assertThat(full.groups())
        .containsExactly(
            new FullGroupInfo(
                "g",
                "2-0",
                OptionalLong.of(2),
                OptionalLong.of(1),
                2,
                List.of(first, second),
                List.of(
                    new FullConsumerInfo("ann", now, now, 2, List.of(first, second)),
                    new FullConsumerInfo("bob", now, null, 0, List.of()))));

    FullStreamInfo<String, String> brief =
        redis.async().xinfoStreamFull("s", 1).toCompletableFuture().join();
    assertThat(brief.length()).isEqualTo(3);
    assertThat(brief.entries()).containsExactly(entry("1-0"));
    assertThat(brief.groups().get(0).deliveries()).containsExactly(first);
    assertThat(redis.xinfoStreamFull("s", 0)).isEqualTo(full);
  }
}
