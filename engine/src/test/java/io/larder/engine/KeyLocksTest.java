package io.larder.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys that are locked together, opened one by one, and given back at one moment. */
class KeyLocksTest {

  private static final int ONE_SEGMENT = 128; // a bound so low makes no more

  private final KeyspaceEngine engine = KeyspaceEngine.create();
  private final Keyspace<String> keyspace =
      engine.createKeyspace(
          "test",
          KeyspaceOptions.DEFAULTS
              .withBound(Bound.entries(ONE_SEGMENT))
              .withPolicy(EvictionPolicy.NOEVICTION));

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void twoKeysOfOneSegment_areChangedAtOnce_forReadersWithoutALock() throws Exception {
    KeyLocks locks = new KeyLocks(KeyLocks.Purpose.WRITE);
    locks.add(keyspace, "a");
    locks.add(keyspace, "b");
    assertHiddenUntilRelease(locks);
  }

  @ParameterizedTest
  @EnumSource(
      value = KeyLocks.Purpose.class,
      names = {"TRANSACTION", "TRANSACTION_WITHIN_BOUND"})
  void oneKeyOfATransaction_isNotSeenHalfway(KeyLocks.Purpose purpose) throws Exception {
    KeyLocks locks = new KeyLocks(purpose);
    locks.add(keyspace, "a");
    assertHiddenUntilRelease(locks);
  }

  private void assertHiddenUntilRelease(KeyLocks locks) throws Exception {
    locks.acquire();
    locks.open(keyspace, "a").set("halfway", Deadline.NEVER);
    CompletableFuture<Object> seen = CompletableFuture.supplyAsync(() -> keyspace.get("a"));
    assertThatThrownBy(() -> seen.get(20, TimeUnit.MILLISECONDS))
        .isInstanceOf(TimeoutException.class);
    locks.open(keyspace, "a").set("whole", Deadline.NEVER);
    locks.release();
    assertThat(seen.get(10, TimeUnit.SECONDS)).isEqualTo("whole");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8, 9, 100})
  void open_ofAKey_isTheSameSlot_howeverManyThereAre(int count) {
    KeyLocks locks = new KeyLocks(KeyLocks.Purpose.WRITE);
    List<Slot<String>> slots = new ArrayList<>();
    for (int i = 0; i < 2 * count; i++) {
      locks.add(keyspace, "k" + i % count);
    }
    locks.acquire();
    for (int i = 0; i < count; i++) {
      slots.add(locks.open(keyspace, "k" + i));
    }
    for (int i = 0; i < count; i++) {
      assertThat(locks.open(keyspace, "k" + i)).isSameAs(slots.get(i));
    }
    assertThatThrownBy(() -> locks.open(keyspace, "other"))
        .isInstanceOf(IllegalArgumentException.class);
    locks.release();
    assertThatThrownBy(() -> locks.open(keyspace, "k0")).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(slots.get(0)::key).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aCommand_mayExceedTheBound_untilRoomIsMade() {
    KeyLocks locks = new KeyLocks(KeyLocks.Purpose.WRITE);
    locks.addAll(keyspace);
    locks.acquire();
    for (int i = 0; i < 2 * ONE_SEGMENT; i++) {
      locks.open(keyspace, "k" + i).set(1L, Deadline.NEVER);
    }
    locks.release();
    assertThat(keyspace.size()).isEqualTo(2 * ONE_SEGMENT);
    assertThat(keyspace.makeRoom()).isFalse();
  }

  @Test
  void aTransactionThatFindsNoRoom_keepsWhatItDidBefore_andIsToldOfTheRest() {
    for (int i = 0; i < ONE_SEGMENT - 1; i++) {
      keyspace.put("k" + i, 1L, Deadline.NEVER, Deadline.KEEP);
    }
    assertThatThrownBy(
            () ->
                keyspace.<Boolean>transact(
                    List.of("a", "b"),
                    transaction -> {
                      transaction.open("a").set(1L, Deadline.NEVER);
                      transaction.open("b").set(1L, Deadline.NEVER);
                      return true;
                    }))
        .isInstanceOf(KeyspaceFullException.class);
    assertThat(keyspace.contains("a")).isTrue();
    assertThat(keyspace.contains("b")).isFalse();
    assertThat(keyspace.size()).isEqualTo(ONE_SEGMENT);
  }

  @Test
  void aTransaction_evictsNoKeyThatItHasOpened() {
    Keyspace<String> small =
        engine.createKeyspace("small", KeyspaceOptions.DEFAULTS.withBound(Bound.entries(4)));
    for (String key : List.of("a", "b", "x", "y")) {
      small.put(key, key, Deadline.NEVER, Deadline.KEEP);
    }
    small.transact(
        List.of("a", "b", "c", "d"),
        transaction -> {
          for (String key : List.of("a", "b", "c", "d")) {
            transaction.open(key).set(key, Deadline.NEVER);
          }
          return null;
        });
    assertThat(small.contains("a") && small.contains("b")).isTrue();
    assertThat(small.contains("c") && small.contains("d")).isTrue();
  }
}
