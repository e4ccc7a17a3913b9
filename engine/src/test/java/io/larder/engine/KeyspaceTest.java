package io.larder.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.larder.testkit.ManualClock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a keyspace promises of single keys, deadlines, bounds, scans and changes. */
class KeyspaceTest {

  private final ManualClock clock = new ManualClock(1_000_000);
  private final KeyspaceEngine engine =
      KeyspaceEngine.builder().clock(clock).backgroundExpiry(false).build();
  private final Keyspace<String> keyspace = engine.createKeyspace("test", KeyspaceOptions.DEFAULTS);

  @Test
  void get_ofStoredKey_answersItsValue() {
    keyspace.put("a", 1, Deadline.NEVER, Deadline.KEEP);
    assertThat(keyspace.get("a")).isEqualTo(1);
    assertThat(keyspace.get("b")).isNull();
  }

  @Test
  void get_atTheDeadline_answersNullAndPublishesExpired() {
    List<ChangeKind> kinds = new ArrayList<>();
    keyspace.addChangeListener(change -> kinds.add(change.kind()));
    keyspace.put("a", 1, clock.millis() + 100, Deadline.KEEP);
    clock.advanceMillis(99);
    assertThat(keyspace.get("a")).isEqualTo(1);
    clock.advanceMillis(1);
    assertThat(keyspace.get("a")).isNull();
    assertThat(kinds).containsExactly(ChangeKind.CREATED, ChangeKind.EXPIRED);
    assertThat(keyspace.size()).isZero();
  }

  @Test
  void expireDue_withoutAccess_deletesWhatIsPastAndNothingElse() {
    for (int i = 0; i < 1000; i++) {
      keyspace.put("k" + i, i, clock.millis() + i * 1000L, Deadline.KEEP);
    }
    clock.advanceMillis(500_016);
    assertThat(engine.expireDue()).isEqualTo(501);
    assertThat(keyspace.size()).isEqualTo(499);
  }

  @Test
  void scan_whileTheTableGrowsAndShrinks_seesEveryKeyThatStays() {
    for (int i = 0; i < 1000; i++) {
      keyspace.put("stay" + i, i, Deadline.NEVER, Deadline.KEEP);
    }
    Set<String> seen = new HashSet<>();
    long cursor = 0;
    int step = 0;
    do {
      ScanPage<String> page = keyspace.scan(cursor, 10);
      page.entries().forEach(entry -> seen.add(entry.key()));
      cursor = page.cursor();
      for (int i = 0; i < 500; i++) {
        String key = "come" + (step / 20 * 500 + i);
        if (step % 20 < 10) {
          keyspace.put(key + step, i, Deadline.NEVER, Deadline.KEEP);
        } else {
          keyspace.remove(key + (step - 10));
        }
      }
      step++;
    } while (cursor != 0);
    for (int i = 0; i < 1000; i++) {
      assertThat(seen).contains("stay" + i);
    }
  }

  @Test
  void put_beyondABoundThatEvictsNothing_failsAndChangesNothing() {
    Keyspace<String> full =
        engine.createKeyspace(
            "full",
            KeyspaceOptions.DEFAULTS
                .withBound(Bound.entries(2))
                .withPolicy(EvictionPolicy.NOEVICTION));
    full.put("a", 1, Deadline.NEVER, Deadline.KEEP);
    full.put("b", 2, Deadline.NEVER, Deadline.KEEP);
    assertThatThrownBy(() -> full.put("c", 3, Deadline.NEVER, Deadline.KEEP))
        .isInstanceOf(KeyspaceFullException.class)
        .hasMessageContaining("full")
        .hasMessageContaining("2 entries");
    assertThat(full.size()).isEqualTo(2);
    full.put("a", 4, Deadline.NEVER, Deadline.KEEP);
    assertThat(full.get("a")).isEqualTo(4);
  }

  @Test
  void transact_onTwoKeys_movesAValue() {
    keyspace.put("a", 1, Deadline.NEVER, Deadline.KEEP);
    keyspace.transact(
        List.of("a", "b"),
        transaction -> {
          Object moved = transaction.open("a").value();
          transaction.open("a").delete();
          transaction.open("b").set(java.util.Objects.requireNonNull(moved), Deadline.NEVER);
          return moved;
        });
    assertThat(keyspace.get("a")).isNull();
    assertThat(keyspace.get("b")).isEqualTo(1);
  }

  @Test
  void commit_afterAnotherChangeOfTheKey_doesNothing() {
    Reservation<String> load = keyspace.reserveTentatively("a");
    keyspace.remove("a");
    assertThat(load.isOvertaken()).isTrue();
    Boolean stored =
        load.commit(
            slot -> {
              slot.set(1, Deadline.NEVER);
              return true;
            });
    assertThat(stored).isNull();
    assertThat(keyspace.get("a")).isNull();
  }
}
