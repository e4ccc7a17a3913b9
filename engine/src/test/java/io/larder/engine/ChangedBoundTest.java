package io.larder.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.larder.catalog.CommandObserver;
import io.larder.catalog.Session;
import io.larder.catalog.TestSession;
import io.larder.testkit.AllocatedBytes;
import io.larder.testkit.ManualClock;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The bound and the policy of the numbered databases change while these are in use. */
class ChangedBoundTest {

  private static final long FAR = 1_000_000_000;
  private static final int MANY = 20_000; // more than one turn takes over
  private static final int ENTRY = 200; // bytes, or less, of an entry of these tests

  private final ManualClock clock = new ManualClock(0);
  private final KeyspaceEngine engine =
      KeyspaceEngine.builder()
          .clock(clock)
          .random(new SplittableRandom(1))
          .backgroundExpiry(false)
          .build();
  private final Keyspace<BinaryKey> zero = engine.database(0);
  private final Session session = new Session(zero, CommandObserver.NONE);

  @AfterEach
  void close() {
    session.close();
    engine.close();
  }

  @Test
  void withoutABound_nothingIsCharged() {
    fill(zero, 100);
    assertThat(engine.databaseBytes()).isZero();
    assertThat(zero.usedBytes()).isZero();
    assertThat(engine.databaseOptions().bound().isBounded()).isFalse();
  }

  @Test
  void aFirstBound_chargesWhatIsThere_aPartAtOnceAndTheRestInTurns() {
    fill(zero, MANY);
    TestSession.run(session, "RPUSH", "list", "a", "b");
    set(Bound.bytes(1L << 30), EvictionPolicy.ALLKEYS_LRU);
    long atOnce = engine.databaseBytes();
    assertThat(atOnce).isBetween(1_000L, (long) MANY / 2 * ENTRY);
    settle();
    long all = engine.databaseBytes();
    assertThat(all).isBetween(MANY * 100L, (long) MANY * ENTRY).isEqualTo(zero.usedBytes());
    assertThat(zero.size()).isEqualTo(MANY + 1);
    zero.clear();
    assertThat(engine.databaseBytes()).isZero();
  }

  @Test
  void entriesThatAreTakenOver_keepValueAndDeadline() {
    for (int i = 0; i < 1_000; i++) {
      zero.put(key(i), (long) i, i % 2 == 0 ? Deadline.NEVER : 1_000 + i, Deadline.KEEP);
    }
    set(Bound.bytes(1L << 30), EvictionPolicy.S3_FIFO);
    settle();
    for (int i = 0; i < 1_000; i++) {
      assertThat(zero.peek(key(i))).isEqualTo((long) i);
      assertThat(zero.expireAtMillis(key(i))).isEqualTo(i % 2 == 0 ? Deadline.NEVER : 1_000 + i);
    }
    clock.advanceMillis(3_000);
    engine.expireDue();
    assertThat(zero.size()).isEqualTo(500);
    assertThat(zero.usedBytes()).isEqualTo(engine.databaseBytes()).isBetween(40_000L, 80_000L);
  }

  @ParameterizedTest
  @EnumSource
  void aBoundBelowWhatIsThere_isReachedInTurns(EvictionPolicy policy) {
    fill(zero, MANY / 2);
    fill(engine.database(5), MANY / 2);
    long limit = MANY / 4L * ENTRY;
    set(Bound.bytes(limit), policy);
    assertThat(total()).isGreaterThan(MANY / 2);
    settle();
    if (policy == EvictionPolicy.NOEVICTION) {
      assertThat(total()).isEqualTo(MANY);
      assertThat(run("SET", "new", "x")).startsWith("OOM ");
      assertThat(run("GET", "new")).isEqualTo("(nil)");
      set(Bound.UNBOUNDED, policy);
      assertThat(run("SET", "new", "x")).isEqualTo("OK");
    } else {
      assertThat(engine.databaseBytes()).isBetween(limit * 9 / 10, limit);
      assertThat(zero.size()).isGreaterThan(MANY / 16);
      assertThat(engine.database(5).size()).isGreaterThan(MANY / 16);
      assertThat(run("SET", "new", "x", "EX", "1000")).isEqualTo("OK");
    }
  }

  @Test
  void writers_evictOnTheWayToALowerBound_butOnlySoManyEach() {
    fill(zero, MANY);
    set(Bound.bytes(1L << 30), EvictionPolicy.ALLKEYS_RANDOM, new EvictionEffort(5, 2));
    settle();
    long before = zero.size();
    set(Bound.bytes(ENTRY), EvictionPolicy.ALLKEYS_RANDOM, new EvictionEffort(5, 2));
    long afterTurn = zero.size();
    assertThat(before - afterTurn).isBetween(1L, 1_000L);
    assertThat(run("SET", "new", "x")).isEqualTo("OK");
    assertThat(afterTurn - zero.size()).isBetween(20L, 41L);
    settle();
    assertThat(zero.size()).isLessThanOrEqualTo(2);
  }

  @Test
  void tenacityOf100_evictsAllAtOnce() {
    fill(zero, MANY);
    EvictionEffort all = new EvictionEffort(5, 100);
    set(Bound.bytes(1L << 30), EvictionPolicy.ALLKEYS_RANDOM, all);
    settle();
    set(Bound.bytes(10 * ENTRY), EvictionPolicy.ALLKEYS_RANDOM, all);
    run("SET", "new", "x");
    assertThat(zero.size()).isLessThanOrEqualTo(20);
  }

  @ParameterizedTest
  @EnumSource(names = {"VOLATILE_LRU", "VOLATILE_LFU", "VOLATILE_RANDOM", "VOLATILE_TTL"})
  void aVolatilePolicy_refusesWhenNothingIsLeftToEvict_andGoesOnWhenThereIs(EvictionPolicy policy) {
    for (int i = 0; i < 2_000; i++) {
      zero.put(key(i), 1L, Deadline.NEVER, Deadline.KEEP);
    }
    set(Bound.bytes(1_000L * ENTRY / 2), policy);
    settle();
    assertThat(zero.size()).isEqualTo(2_000);
    assertThat(run("SET", "new", "x")).startsWith("OOM ");
    assertThat(run("DEL", "k0")).isEqualTo("1");
    for (int i = 1; i < 2_000; i++) {
      run("EXPIRE", "k" + i, "1000");
    }
    assertThat(run("SET", "new", "x")).isEqualTo("OK");
    settle();
    assertThat(engine.databaseBytes()).isLessThanOrEqualTo(1_000L * ENTRY / 2);
    assertThat(run("GET", "new")).isEqualTo("\"x\"");
  }

  @ParameterizedTest
  @EnumSource(names = {"ALLKEYS_LRU", "VOLATILE_LRU", "ALLKEYS_LFU", "VOLATILE_LFU", "S3_FIFO"})
  void aPolicyThatIsSwitchedOn_learnsWhatIsUsedFromThenOn(EvictionPolicy policy) {
    int count = 2_000;
    fill(zero, count);
    set(Bound.bytes(1L << 30), EvictionPolicy.ALLKEYS_RANDOM);
    settle();
    set(Bound.bytes(engine.databaseBytes()), policy);
    settle();
    useHalfAndAddSome(count);
  }

  @ParameterizedTest
  @EnumSource(names = {"ALLKEYS_LRU", "VOLATILE_LRU", "ALLKEYS_LFU", "VOLATILE_LFU"})
  void aPolicyThatIsSwitchedOn_findsRoomToRemember_whereEntriesWereOnlyCounted(
      EvictionPolicy policy) {
    int count = MANY; // more of a segment than a byte counts
    set(Bound.entries(count), EvictionPolicy.S3_FIFO);
    fill(zero, count);
    set(Bound.entries(count), policy);
    settle();
    useHalfAndAddSome(count);
  }

  private void useHalfAndAddSome(int count) {
    for (int round = 0; round < 10; round++) {
      IntStream.range(0, count / 2).forEach(i -> zero.get(key(i)));
    }
    for (int i = count; i < count + 100; i++) {
      zero.put(key(i), (long) i, FAR, FAR);
    }
    long lost = IntStream.range(0, count / 2).filter(i -> zero.peek(key(i)) == null).count();
    assertThat(lost).isLessThanOrEqualTo(5);
    assertThat(zero.size()).isBetween(count - 5L, count + 5L);
  }

  @ParameterizedTest
  @EnumSource(names = {"ENTRIES", "BYTES"})
  void policies_changeAtAnyMoment_alsoHalfwayThrough(Bound.Unit unit) {
    int units = unit == Bound.Unit.BYTES ? ENTRY : 1; // of an entry
    fill(zero, MANY);
    SplittableRandom random = new SplittableRandom(2);
    EvictionPolicy[] policies = EvictionPolicy.values();
    for (int i = 0; i < 300; i++) {
      set(
          new Bound(unit, units * (1_000L + random.nextInt(MANY))),
          policies[random.nextInt(policies.length)]);
      for (int j = 0; j < 100; j++) {
        int number = random.nextInt(2 * MANY);
        switch (random.nextInt(4)) {
          case 0 -> run("DEL", "k" + number);
          case 1 -> run("GET", "k" + number);
          case 2 -> run("EXPIRE", "k" + number, "5000");
          default -> run("SET", "k" + number, "value " + number, "EX", "1000");
        }
      }
      if (random.nextInt(3) == 0) {
        clock.advanceMillis(2);
        engine.expireDue();
      }
      if (random.nextInt(20) == 0) {
        engine.swapDatabases(0, 1);
        fill(zero, 2_000);
      }
    }
    long limit = MANY / 4L * units;
    set(new Bound(unit, limit), EvictionPolicy.S3_FIFO);
    settle();
    if (unit == Bound.Unit.BYTES) {
      assertThat(engine.databaseBytes())
          .isBetween(limit / 10, limit)
          .isEqualTo(zero.usedBytes() + engine.database(1).usedBytes());
    } else {
      assertThat(zero.size() + engine.database(1).size()).isBetween(limit / 10, limit);
    }
    zero.clear();
    engine.database(1).clear();
    assertThat(engine.databaseBytes()).isZero();
  }

  @ParameterizedTest
  @EnumSource(names = {"ALLKEYS_LRU", "ALLKEYS_LFU", "S3_FIFO", "NOEVICTION"})
  void reads_allocateNothing_whateverWasSwitchedOn(EvictionPolicy policy) {
    BinaryKey[] keys =
        IntStream.range(0, 1_000).mapToObj(ChangedBoundTest::key).toArray(BinaryKey[]::new);
    fill(zero, keys.length);
    set(Bound.bytes(1L << 30), policy);
    settle();
    int rounds = 300;
    long fewest = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) { // what the compiler and the first calls take is not the reads'
      long before = AllocatedBytes.ofThisThread();
      for (int round = 0; round < rounds; round++) {
        for (BinaryKey key : keys) {
          assertThatIsThere(zero.get(key));
        }
      }
      fewest = Math.min(fewest, AllocatedBytes.ofThisThread() - before);
    }
    assertThat(fewest).isLessThan(rounds * keys.length / 10L);
  }

  private static void assertThatIsThere(@Nullable Object value) {
    if (value == null) {
      throw new AssertionError("the key was not there");
    }
  }

  @Test
  void anotherUnit_isRefused() {
    set(Bound.bytes(1L << 20), EvictionPolicy.NOEVICTION);
    assertThatThrownBy(() -> set(Bound.entries(10), EvictionPolicy.NOEVICTION))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("in entries")
        .hasMessageContaining("in bytes");
    assertThat(engine.databaseOptions().bound()).isEqualTo(Bound.bytes(1L << 20));
  }

  private void set(Bound bound, EvictionPolicy policy) {
    set(bound, policy, EvictionEffort.DEFAULT);
  }

  private void set(Bound bound, EvictionPolicy policy, EvictionEffort effort) {
    engine.setDatabaseOptions(
        KeyspaceOptions.DEFAULTS.withBound(bound).withPolicy(policy).withEffort(effort));
  }

  /** Lets the background thread's turns pass, of which there are not very many. */
  private void settle() {
    for (int i = 0; i < 2 * MANY / 100; i++) {
      clock.advanceMillis(1);
      engine.expireDue();
    }
  }

  private String run(String... words) {
    return TestSession.run(session, words);
  }

  private long total() {
    return zero.size() + engine.database(5).size();
  }

  private static void fill(Keyspace<BinaryKey> database, int count) {
    for (int i = 0; i < count; i++) {
      database.putIfAbsent(key(i), (long) i, FAR);
    }
  }

  private static BinaryKey key(int number) {
    return new BinaryKey(("k" + number).getBytes(StandardCharsets.UTF_8));
  }
}
