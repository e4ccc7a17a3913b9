package io.larder.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.testkit.ManualClock;
import org.junit.jupiter.api.Test;

/** What a keyspace tells of itself. */
class KeyspaceFiguresTest {

  private static final byte[] VALUE = {1};

  private final ManualClock clock = new ManualClock(1_000_000);
  private final KeyspaceEngine engine =
      KeyspaceEngine.builder().clock(clock).backgroundExpiry(false).build();
  private final Keyspace<String> keyspace =
      engine.createKeyspace("figures", KeyspaceOptions.DEFAULTS);

  private void put(String key, long expireAt) {
    keyspace.put(key, VALUE, expireAt, expireAt);
  }

  @Test
  void deadlines_areCountedAndAveraged() {
    put("never", Deadline.NEVER);
    put("soon", clock.millis() + 1_000);
    put("late", clock.millis() + 3_000);

    KeyspaceFigures figures = keyspace.figures();
    assertThat(figures.size()).isEqualTo(3);
    assertThat(figures.withDeadline()).isEqualTo(2);
    assertThat(figures.meanTtlMillis(clock.millis())).isEqualTo(2_000);
  }

  @Test
  void deadlines_thatMoveOrGo_areNoLongerInTheMean() {
    put("moved", clock.millis() + 1_000);
    put("gone", clock.millis() + 9_000);
    put("moved", clock.millis() + 5_000);
    keyspace.remove("gone");

    assertThat(keyspace.figures().meanTtlMillis(clock.millis())).isEqualTo(5_000);
    keyspace.clear();
    assertThat(keyspace.figures().meanTtlMillis(clock.millis())).isZero();
  }

  @Test
  void expiredEntries_areCounted() {
    put("soon", clock.millis() + 1_000);
    clock.advance(java.time.Duration.ofSeconds(2));
    engine.expireDue();

    assertThat(keyspace.figures().expired()).isEqualTo(1);
    assertThat(keyspace.figures().size()).isZero();
  }
}
