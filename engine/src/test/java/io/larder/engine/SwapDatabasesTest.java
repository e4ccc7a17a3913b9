package io.larder.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.catalog.Session;
import io.larder.catalog.TestSession;
import io.larder.catalog.WaitingCall;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two numbered databases change places for everybody who knows either by its number. */
class SwapDatabasesTest {

  private final TestSession redis = new TestSession();
  private final KeyspaceEngine engine = redis.engine;
  private final Keyspace<BinaryKey> zero = engine.database(0);
  private final Keyspace<BinaryKey> one = engine.database(1);

  @AfterEach
  void close() {
    redis.close();
  }

  @Test
  void keyspacesAndSessions_standForTheirNumber() {
    Session second = new Session(one, io.larder.catalog.CommandObserver.NONE);
    redis.run("SET a zero");
    TestSession.run(second, "SET", "b", "one");
    TestSession.run(second, "RPUSH", "c", "one");
    engine.swapDatabases(0, 1);
    assertThat(redis.run("KEYS *")).contains("b", "c").doesNotContain("a");
    assertThat(redis.run("GET b")).isEqualTo("\"one\"");
    assertThat(redis.run("GET c")).startsWith("WRONGTYPE");
    assertThat(TestSession.run(second, "GET", "a")).isEqualTo("\"zero\"");
    assertThat(one.contains(key("a"))).isTrue();
    assertThat(engine.database(0)).isSameAs(zero);
    assertThat(zero.holdsCollections()).isTrue();
  }

  @Test
  void swapTwice_isAsBefore_andWithItself_nothing() {
    redis.run("SET a 1");
    engine.swapDatabases(0, 1);
    engine.swapDatabases(1, 0);
    engine.swapDatabases(0, 0);
    assertThat(redis.run("GET a")).isEqualTo("\"1\"");
    assertThat(one.size()).isZero();
  }

  @Test
  void deadlines_moveWithTheirKeys() {
    redis.run("SET a 1 PX 100");
    redis.run("HSET h f v g w");
    redis.run("HPEXPIRE h 200 FIELDS 1 f");
    engine.swapDatabases(0, 1);
    redis.clock.advanceMillis(120);
    assertThat(engine.expireDue()).isEqualTo(1);
    assertThat(one.size()).isEqualTo(1);
    redis.clock.advanceMillis(120);
    List<String> events = events(one);
    engine.expireDue();
    assertThat(events).containsExactly("hexpired");
  }

  @Test
  void watchedKeysThatExistOnEitherSide_areTouched() {
    redis.run("SET here 1");
    one.put(key("there"), 1L, Deadline.NEVER, Deadline.KEEP);
    one.put(key("past"), 1L, redis.clock.millis() + 10, Deadline.KEEP);
    redis.clock.advanceMillis(20);
    try (Watch<BinaryKey> here = zero.watch(key("here"));
        Watch<BinaryKey> there = zero.watch(key("there"));
        Watch<BinaryKey> past = zero.watch(key("past"));
        Watch<BinaryKey> absent = zero.watch(key("absent"));
        Watch<BinaryKey> otherSide = one.watch(key("here"))) {
      engine.swapDatabases(0, 1);
      assertThat(here.isTouched()).isTrue();
      assertThat(there.isTouched()).isTrue();
      assertThat(otherSide.isTouched()).isTrue();
      assertThat(past.isTouched()).isFalse();
      assertThat(absent.isTouched()).isFalse();
    }
  }

  @Test
  void callsThatWaitForAKeyThatHasCome_areServed() {
    Session second = new Session(one, io.larder.catalog.CommandObserver.NONE);
    WaitingCall pop = WaitingCall.start(redis, "BLPOP a 0");
    WaitingCall other = WaitingCall.start(redis, "BLPOP b 0");
    TestSession.run(second, "RPUSH", "a", "x", "y");
    assertThat(pop.answer()).isEqualTo("(waits)");
    engine.swapDatabases(0, 1);
    assertThat(pop.answer()).isEqualTo("[\"a\" \"x\"]");
    assertThat(other.answer()).isEqualTo("(waits)");
    redis.run("RPUSH b z");
    assertThat(other.answer()).isEqualTo("[\"b\" \"z\"]");
  }

  @Test
  void aReaderOfAGroup_whoseStreamHasGone_isTold() {
    redis.run("XGROUP CREATE s g $ MKSTREAM");
    WaitingCall read = WaitingCall.start(redis, "XREADGROUP GROUP g c BLOCK 0 STREAMS s >");
    engine.swapDatabases(0, 1);
    assertThat(read.answer()).startsWith("NOGROUP");
  }

  @Test
  void listeners_areToldOnce_andThenHearOfTheirNumber() {
    redis.run("SET a 1");
    List<String> changes = new ArrayList<>();
    one.addChangeListener(change -> changes.add(change.kind().name()));
    engine.swapDatabases(0, 1);
    one.remove(key("a"));
    zero.put(key("b"), 1L, Deadline.NEVER, Deadline.KEEP);
    assertThat(changes).containsExactly("EXCHANGED", "REMOVED");
  }

  @Test
  void tentativeReservations_areOvertaken() {
    Reservation<BinaryKey> load = zero.reserveTentatively(key("a"));
    engine.swapDatabases(0, 1);
    assertThat(load.isOvertaken()).isTrue();
  }

  @Test
  void boundsAndPolicies_holdOnBothSidesAfterwards() {
    for (EvictionPolicy policy : EvictionPolicy.values()) {
      try (KeyspaceEngine bounded =
          KeyspaceEngine.builder()
              .backgroundExpiry(false)
              .databaseOptions(
                  KeyspaceOptions.DEFAULTS.withBound(Bound.entries(500)).withPolicy(policy))
              .build()) {
        long far = bounded.clock().millis() + 1_000_000;
        for (int i = 0; i < 400; i++) {
          bounded.database(0).put(key("k" + i), 1L, far, far);
        }
        bounded.swapDatabases(0, 1);
        for (int i = 0; i < 2_000; i++) {
          write(bounded.database(0), "k" + i, far);
          write(bounded.database(1), "k" + i, far);
        }
        assertThat(bounded.database(0).size() + bounded.database(1).size())
            .as("%s", policy)
            .isEqualTo(500);
      }
    }
  }

  private static void write(Keyspace<BinaryKey> database, String key, long deadline) {
    try {
      database.put(key(key), 2L, deadline, deadline);
    } catch (KeyspaceFullException full) {
      assertThat(database.options().policy()).isEqualTo(EvictionPolicy.NOEVICTION);
    }
  }

  @Test
  void readersWithoutALock_seeBothDatabasesBeforeOrAfter() throws Exception {
    zero.put(key("name"), 0L, Deadline.NEVER, Deadline.KEEP);
    one.put(key("name"), 1L, Deadline.NEVER, Deadline.KEEP);
    AtomicBoolean ended = new AtomicBoolean();
    CompletableFuture<Long> missing =
        CompletableFuture.supplyAsync(
            () -> {
              long misses = 0;
              while (!ended.get()) {
                misses += zero.get(key("name")) == null ? 1 : 0;
                misses += one.peek(key("name")) == null ? 1 : 0;
              }
              return misses;
            });
    for (int i = 0; i < 5_000; i++) {
      engine.swapDatabases(1, 0);
    }
    ended.set(true);
    assertThat(missing.get(10, TimeUnit.SECONDS)).isZero();
    assertThat(zero.get(key("name"))).isEqualTo(0L);
  }

  private static List<String> events(Keyspace<BinaryKey> keyspace) {
    List<String> events = new ArrayList<>();
    keyspace.addChangeListener(change -> events.add(change.event().name()));
    return events;
  }

  private static BinaryKey key(String text) {
    return new BinaryKey(text.getBytes(StandardCharsets.UTF_8));
  }
}
