package io.larder.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.larder.testkit.ManualClock;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The numbered databases have one bound together; a named keyspace has one to itself. */
class SharedBoundTest {

  private static final long FAR = 1_000_000_000;
  private static final int BOUND = 1_000;

  private @org.jspecify.annotations.Nullable KeyspaceEngine engine;

  @AfterEach
  void close() {
    if (engine != null) {
      engine.close();
    }
  }

  @ParameterizedTest
  @EnumSource
  void allDatabasesTogether_stayWithinTheBound(EvictionPolicy policy) {
    KeyspaceEngine engine = engine(policy);
    for (int i = 0; i < 3 * BOUND; i++) {
      write(engine.database(i % 16), "k" + i);
    }
    assertThat(total(engine)).isEqualTo(BOUND);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOEVICTION")
  void aSmallDatabase_isWrittenAtTheCostOfALargeOne(EvictionPolicy policy) {
    KeyspaceEngine engine = engine(policy);
    for (int i = 0; i < BOUND; i++) {
      write(engine.database(0), "k" + i);
    }
    for (int i = 0; i < 10; i++) {
      session(engine, 7, "SET", "new" + i, "x", "EX", "1000");
    }
    assertThat(total(engine)).isEqualTo(BOUND);
    assertThat(engine.database(7).size()).isGreaterThan(8);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOEVICTION")
  void aLargeDatabase_isNoSafePlaceFromASmallOneThatGrows(EvictionPolicy policy) {
    KeyspaceEngine engine = engine(policy);
    for (int i = 0; i < BOUND; i++) {
      write(engine.database(3), "k" + i);
    }
    for (int i = 0; i < BOUND / 2; i++) {
      session(engine, 4, "SET", "new" + i, "x", "EX", "1000");
    }
    assertThat(engine.database(3).size()).isBetween(BOUND / 2L, BOUND * 9L / 10);
    assertThat(engine.database(4).size()).isGreaterThan(BOUND / 10);
  }

  @ParameterizedTest
  @EnumSource(names = {"VOLATILE_LRU", "VOLATILE_LFU", "VOLATILE_RANDOM", "VOLATILE_TTL"})
  void theOnlyKeyWithADeadline_isFoundInWhateverDatabase(EvictionPolicy policy) {
    KeyspaceEngine engine = engine(policy);
    for (int i = 0; i < BOUND - 1; i++) {
      session(engine, i % 3, "SET", "k" + i, "x");
    }
    session(engine, 9, "SET", "mortal", "x", "EX", "1000");
    session(engine, 0, "SET", "new", "x");
    assertThat(engine.database(9).size()).isZero();
    assertThat(session(engine, 0, "SET", "newer", "x")).isEqualTo("OK");
    assertThat(session(engine, 0, "SET", "newest", "x")).startsWith("OOM ");
    assertThat(session(engine, 12, "SET", "elsewhere", "x")).startsWith("OOM ");
    assertThat(session(engine, 12, "GET", "elsewhere")).isEqualTo("(nil)");
    assertThat(total(engine)).isEqualTo(BOUND + 1);
  }

  @Test
  void namedKeyspaces_haveBoundsOfTheirOwn() {
    KeyspaceEngine engine = engine(EvictionPolicy.NOEVICTION);
    Keyspace<Integer> named =
        engine.createKeyspace(
            "named",
            KeyspaceOptions.DEFAULTS
                .withBound(Bound.entries(10))
                .withPolicy(EvictionPolicy.NOEVICTION));
    for (int i = 0; i < BOUND; i++) {
      engine.database(0).put(key("k" + i), 1L, Deadline.NEVER, Deadline.KEEP);
    }
    for (int i = 0; i < 10; i++) {
      named.put(i, 1L, Deadline.NEVER, Deadline.KEEP);
    }
    assertThatThrownBy(() -> named.put(10, 1L, Deadline.NEVER, Deadline.KEEP))
        .isInstanceOf(KeyspaceFullException.class);
    assertThat(engine.database(1).options().bound()).isEqualTo(Bound.entries(BOUND));
    assertThat(named.options().bound()).isEqualTo(Bound.entries(10));
  }

  @Test
  void usedBytes_areThoseOfEachDatabase_andGoWithItsContents() {
    KeyspaceEngine engine = engine(KeyspaceOptions.DEFAULTS.withBound(Bound.bytes(1 << 20)));
    engine.database(0).put(key("a"), new byte[1_000], Deadline.NEVER, Deadline.KEEP);
    engine.database(1).put(key("b"), new byte[5_000], Deadline.NEVER, Deadline.KEEP);
    long small = engine.database(0).usedBytes();
    long large = engine.database(1).usedBytes();
    assertThat(small).isBetween(1_000L, 1_300L);
    assertThat(large).isEqualTo(small + 4_000);
    assertThat(engine.databaseBytes()).isEqualTo(small + large);
    engine.swapDatabases(0, 1);
    assertThat(engine.database(0).usedBytes()).isEqualTo(large);
    engine.database(0).clear();
    assertThat(engine.databaseBytes()).isEqualTo(small);
    assertThat(engine.database(0).usedBytes()).isZero();
  }

  private KeyspaceEngine engine(EvictionPolicy policy) {
    return engine(KeyspaceOptions.DEFAULTS.withBound(Bound.entries(BOUND)).withPolicy(policy));
  }

  private KeyspaceEngine engine(KeyspaceOptions options) {
    KeyspaceEngine made =
        KeyspaceEngine.builder()
            .clock(new ManualClock(0))
            .random(new SplittableRandom(1))
            .backgroundExpiry(false)
            .databaseOptions(options)
            .build();
    engine = made;
    return made;
  }

  private static void write(Keyspace<BinaryKey> database, String key) {
    try {
      database.put(key(key), 1L, FAR, FAR);
    } catch (KeyspaceFullException full) {
      assertThat(database.options().policy()).isEqualTo(EvictionPolicy.NOEVICTION);
    }
  }

  private static String session(KeyspaceEngine engine, int database, String... words) {
    try (io.larder.catalog.Session session =
        new io.larder.catalog.Session(
            engine.database(database), io.larder.catalog.CommandObserver.NONE)) {
      return io.larder.catalog.TestSession.run(session, words);
    }
  }

  private static long total(KeyspaceEngine engine) {
    long sum = 0;
    for (int i = 0; i < 16; i++) {
      sum += engine.database(i).size();
    }
    return sum;
  }

  private static BinaryKey key(String text) {
    return new BinaryKey(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
