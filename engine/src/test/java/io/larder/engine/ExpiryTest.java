package io.larder.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.testkit.ManualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An entry is alive up to the millisecond before its deadline, and nobody sees it from then on. */
class ExpiryTest {

  private static final long BUCKET_MILLIS = 16;

  private final ManualClock clock = new ManualClock(1_000_000);
  private final KeyspaceEngine engine =
      KeyspaceEngine.builder().clock(clock).backgroundExpiry(false).build();
  private final Keyspace<String> keyspace = engine.createKeyspace("test", KeyspaceOptions.DEFAULTS);
  private final List<Change<String>> changes = new ArrayList<>();

  @Test
  void everyDoor_fromTheVeryDeadline_seesNothing() {
    List<Consumer<Keyspace<String>>> doors =
        List.of(
            k -> assertThat(k.get("a")).isNull(),
            k -> assertThat(k.peek("a")).isNull(),
            k -> assertThat(k.contains("a")).isFalse(),
            k -> assertThat(k.expireAtMillis("a")).isEqualTo(Deadline.KEEP),
            k -> assertThat(k.getAndTouch("a", 1_000)).isNull(),
            k -> assertThat(k.scan(0, 1_000_000).entries()).isEmpty(),
            k -> assertThat(k.randomKey()).isNull(),
            k -> assertThat(k.put("a", 2, Deadline.NEVER, Deadline.KEEP)).isNull(),
            k -> assertThat(k.putIfAbsent("a", 2, Deadline.NEVER)).isTrue(),
            k -> assertThat(k.remove("a")).isNull(),
            k -> assertThat(k.<Boolean>update("a", Slot::isPresent)).isFalse(),
            k ->
                assertThat(k.<Boolean>transact(List.of("a", "b"), t -> t.open("a").isPresent()))
                    .isFalse());
    for (Consumer<Keyspace<String>> door : doors) {
      keyspace.clear();
      keyspace.put("a", 1, clock.millis() + 100, Deadline.KEEP);
      clock.advanceMillis(99);
      assertThat(keyspace.get("a")).isEqualTo(1);
      assertThat(keyspace.expireAtMillis("a")).isEqualTo(clock.millis() + 1);
      clock.advanceMillis(1);
      door.accept(keyspace);
    }
  }

  @Test
  void expireDue_ofManyDeadlines_deletesThemAsTheyPass() {
    deadlinesPass(100_000);
  }

  @Test
  @Tag("stress")
  void expireDue_ofAMillionDeadlines_deletesThemAsTheyPass() {
    deadlinesPass(1_000_000);
  }

  private void deadlinesPass(int count) {
    Random random = new Random(1);
    long start = clock.millis();
    long[] deadlines = new long[count];
    for (int i = 0; i < count; i++) {
      deadlines[i] = start + random.nextInt(10_000_000);
      keyspace.put("k" + i, i, deadlines[i], Deadline.KEEP);
    }
    java.util.Arrays.sort(deadlines);
    long expired = 0;
    while (expired < count) {
      clock.advanceMillis(random.nextInt(100_000));
      expired += engine.expireDue();
      long now = clock.millis();
      assertThat(expired)
          .isBetween(countUpTo(deadlines, now - BUCKET_MILLIS), countUpTo(deadlines, now));
      assertThat(keyspace.size()).isEqualTo(count - expired);
    }
  }

  private static long countUpTo(long[] sorted, long instant) {
    int at = java.util.Arrays.binarySearch(sorted, instant + 1);
    int first = at < 0 ? -at - 1 : at;
    while (first > 0 && sorted[first - 1] > instant) {
      first--;
    }
    return first;
  }

  @Test
  void ttl_thatOverflows_meansNever() {
    long now = clock.millis();
    assertThat(Deadline.after(now, Long.MAX_VALUE)).isEqualTo(Deadline.NEVER);
    assertThat(Deadline.after(now, Duration.ofSeconds(Long.MAX_VALUE))).isEqualTo(Deadline.NEVER);
    assertThat(Deadline.after(now, Long.MAX_VALUE - now)).isEqualTo(Deadline.NEVER);
    assertThat(Deadline.after(now, Long.MAX_VALUE - now - 1)).isEqualTo(Deadline.NEVER - 1);
    keyspace.put("a", 1, now + 10, Deadline.KEEP);
    assertThat(keyspace.getAndTouch("a", Long.MAX_VALUE)).isEqualTo(1);
    assertThat(keyspace.expireAtMillis("a")).isEqualTo(Deadline.NEVER);
    clock.advance(Duration.ofDays(365_000));
    assertThat(keyspace.get("a")).isEqualTo(1);
  }

  @Test
  void ttl_farInTheFutureButNotNever_isKept() {
    keyspace.put("a", 1, Deadline.NEVER - 1, Deadline.KEEP);
    clock.advance(Duration.ofDays(365_000_000));
    engine.expireDue();
    assertThat(keyspace.get("a")).isEqualTo(1);
    assertThat(keyspace.expireAtMillis("a")).isEqualTo(Deadline.NEVER - 1);
  }

  @Test
  void ttl_negative_isADeadlineThatHasPassed() {
    assertThat(Deadline.after(clock.millis(), Long.MIN_VALUE)).isLessThan(clock.millis());
    assertThat(Deadline.after(-1_000, Long.MIN_VALUE)).isNotEqualTo(Deadline.KEEP);
    keyspace.put("a", 1, Deadline.after(clock.millis(), -5), Deadline.KEEP);
    keyspace.put("b", 1, Deadline.after(-1_000, Long.MIN_VALUE), Deadline.KEEP);
    assertThat(keyspace.get("a")).isNull();
    assertThat(keyspace.get("b")).isNull();
    assertThat(keyspace.size()).isZero();
  }

  @Test
  void getAndTouch_withNoTimeLeft_answersTheValueForTheLastTime() {
    keyspace.addChangeListener(changes::add);
    keyspace.put("a", 1, Deadline.NEVER, Deadline.KEEP);
    assertThat(keyspace.getAndTouch("a", 0)).isEqualTo(1);
    assertThat(keyspace.getAndTouch("a", 10)).isNull();
    keyspace.put("a", 2, clock.millis() + 10, Deadline.KEEP);
    assertThat(keyspace.getAndTouch("a", Long.MIN_VALUE)).isEqualTo(2);
    assertThat(keyspace.size()).isZero();
    assertThat(changes)
        .extracting(Change::kind)
        .containsExactly(
            ChangeKind.CREATED, ChangeKind.EXPIRED, ChangeKind.CREATED, ChangeKind.EXPIRED);
  }

  @Test
  void retime_earlierLaterAndAway_countsFromThenOn() {
    long now = clock.millis();
    for (String key : List.of("earlier", "later", "away", "back")) {
      keyspace.put(key, 1, key.equals("back") ? Deadline.NEVER : now + 1_000, Deadline.KEEP);
    }
    retime("earlier", now + 100);
    retime("later", now + 5_000);
    retime("away", Deadline.NEVER);
    retime("back", now + 3_000);
    clock.advanceMillis(120);
    assertThat(engine.expireDue()).isEqualTo(1);
    assertThat(keyspace.get("earlier")).isNull();
    clock.advanceMillis(1_000);
    assertThat(engine.expireDue()).isZero();
    clock.advanceMillis(2_000);
    assertThat(engine.expireDue()).isEqualTo(1);
    assertThat(keyspace.get("back")).isNull();
    assertThat(keyspace.get("later")).isEqualTo(1);
    clock.advanceMillis(2_000);
    assertThat(engine.expireDue()).isEqualTo(1);
    assertThat(keyspace.size()).isEqualTo(1);
    assertThat(keyspace.get("away")).isEqualTo(1);
  }

  private void retime(String key, long expireAtMillis) {
    keyspace.<Boolean>update(
        key,
        slot -> {
          slot.expireAt(expireAtMillis);
          return true;
        });
  }

  @Test
  void touch_againAndAgain_keepsAliveThoughTheWheelIsNotTold() {
    keyspace.put("a", 1, clock.millis() + 100, Deadline.KEEP);
    for (int i = 0; i < 100; i++) {
      clock.advanceMillis(60);
      assertThat(engine.expireDue()).isZero();
      assertThat(keyspace.getAndTouch("a", 100)).isEqualTo(1);
    }
    clock.advanceMillis(116);
    assertThat(engine.expireDue()).isEqualTo(1);
  }

  @Test
  void put_withDeadlineToKeep_ofAnAbsentKey_neverExpires() {
    keyspace.put("a", 1, Deadline.KEEP, Deadline.KEEP);
    keyspace.putIfAbsent("b", 2, Deadline.KEEP);
    assertThat(keyspace.get("a")).isEqualTo(1);
    assertThat(keyspace.get("b")).isEqualTo(2);
    assertThat(keyspace.expireAtMillis("a")).isEqualTo(Deadline.NEVER);
  }

  @Test
  void expiredChange_bearsTheLastValueAndComesOnce() {
    keyspace.put("a", "old", clock.millis() + 10, Deadline.KEEP);
    keyspace.put("a", "new", Deadline.NEVER, Deadline.KEEP);
    keyspace.addChangeListener(changes::add);
    clock.advanceMillis(100);
    engine.expireDue();
    keyspace.get("a");
    engine.expireDue();
    assertThat(changes)
        .containsExactly(new Change<>(ChangeKind.EXPIRED, "a", "new", null, Deadline.NEVER));
  }
}
