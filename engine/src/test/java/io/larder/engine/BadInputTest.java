package io.larder.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nulls, closed keyspaces, keys that lie about themselves and listeners that throw. */
class BadInputTest {

  private final KeyspaceEngine engine = KeyspaceEngine.create();
  private final Keyspace<Object> keyspace = engine.createKeyspace("test", KeyspaceOptions.DEFAULTS);

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  @SuppressWarnings("NullAway") // null is the point
  void null_asKeyOrValue_isRefused() {
    Object none = null;
    assertNull(() -> keyspace.get(none));
    assertNull(() -> keyspace.remove(none));
    assertNull(() -> keyspace.put(none, 1, Deadline.NEVER, Deadline.KEEP));
    assertNull(() -> keyspace.put("a", none, Deadline.NEVER, Deadline.KEEP));
    assertNull(() -> keyspace.putIfAbsent("a", none, Deadline.NEVER));
    assertNull(() -> keyspace.<Boolean>update("a", null));
    assertNull(() -> keyspace.<Boolean>transact(List.of("a"), null));
    assertNull(() -> keyspace.reserve(none));
    assertThat(keyspace.size()).isZero();
  }

  private static void assertNull(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(NullPointerException.class);
  }

  @Test
  void closedKeyspace_refusesWritesAndIsEmpty() {
    put("a", 1);
    keyspace.close();
    keyspace.close();
    assertThat(keyspace.isClosed()).isTrue();
    assertThat(keyspace.get("a")).isNull();
    assertThat(keyspace.size()).isZero();
    assertClosed(() -> put("a", 1));
    assertClosed(() -> keyspace.putIfAbsent("a", 1, Deadline.NEVER));
    assertClosed(() -> keyspace.<Boolean>update("a", slot -> true));
    assertClosed(() -> keyspace.<Boolean>transact(List.of("a"), t -> true));
    assertClosed(() -> keyspace.reserve("a"));
    assertThat(engine.keyspace("test")).isNull();
    engine.createKeyspace("test", KeyspaceOptions.DEFAULTS);
  }

  @Test
  void closedEngine_refusesKeyspacesAndClosesItsOwn() {
    engine.close();
    engine.close();
    assertThat(keyspace.isClosed()).isTrue();
    assertClosed(() -> engine.createKeyspace("other", KeyspaceOptions.DEFAULTS));
  }

  private static void assertClosed(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
  }

  /** A key with another hash code at each question. */
  private static final class Fickle {
    private int hash;

    @Override
    public int hashCode() {
      return hash += 0x9E3779B9;
    }

    @Override
    public boolean equals(Object other) {
      return other == this;
    }
  }

  /** A key whose equals throws, and whose hash code is that of a decent key. */
  private static final class Unequal {
    @Override
    public int hashCode() {
      return "decent".hashCode();
    }

    @Override
    public boolean equals(Object other) {
      throw new UnsupportedOperationException("equals");
    }
  }

  @Test
  void fickleKeys_doNotHarmOthers() {
    for (int i = 0; i < 1_000; i++) {
      put(i, i);
    }
    List<Fickle> fickle = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      Fickle key = new Fickle();
      fickle.add(key);
      put(key, i);
      keyspace.get(key);
      keyspace.remove(key);
      try {
        keyspace.<Boolean>transact(
            List.of(key, i),
            t -> {
              t.open(key).set("x", Deadline.NEVER);
              return true;
            });
      } catch (IllegalArgumentException | IllegalStateException expected) {
        assertThat(expected).isNotNull();
      }
    }
    for (int i = 0; i < 1_000; i++) {
      assertThat(keyspace.get(i)).isEqualTo(i);
      assertThat(keyspace.remove(i)).isEqualTo(i);
    }
    assertThat(keyspace.clear()).isNotNegative();
    assertThat(keyspace.size()).isZero();
    assertThat(fickle).hasSize(1_000);
  }

  /** A key that answers a wrong hash code once. */
  private static final class Liar {
    private int questionsToTheLie;

    Liar(int questionsToTheLie) {
      this.questionsToTheLie = questionsToTheLie;
    }

    @Override
    public int hashCode() {
      questionsToTheLie--;
      return questionsToTheLie == 0 ? 99 : 7;
    }

    @Override
    public boolean equals(Object other) {
      return other == this;
    }
  }

  @Test
  void keyThatLiesOnceInATransaction_isStoredWhereItBelongsOrNotAtAll() {
    int stored = 0;
    for (int questions = 1; questions <= 10; questions++) {
      Liar key = new Liar(questions);
      boolean committed;
      try {
        committed =
            keyspace.<Boolean>transact(
                List.of(key),
                t -> {
                  t.open(key).set("x", Deadline.NEVER);
                  return true;
                });
      } catch (IllegalArgumentException | IllegalStateException refused) {
        committed = false;
      }
      key.questionsToTheLie = 0;
      assertThat(keyspace.remove(key)).isEqualTo(committed ? "x" : null);
      stored += committed ? 1 : 0;
    }
    assertThat(stored).isBetween(1, 9);
    assertThat(keyspace.size()).isZero();
  }

  @Test
  void keyWhoseEqualsThrows_failsAloneAndLeavesNoLockBehind() throws Exception {
    Unequal key = new Unequal();
    put(key, 0);
    put("decent", 1);
    Unequal other = new Unequal();
    assertOwnFault(() -> put(other, 2));
    assertOwnFault(() -> keyspace.get(other));
    assertOwnFault(() -> keyspace.remove(other));
    assertThat(keyspace.get("decent")).isEqualTo(1);
    Thread thread = new Thread(() -> put("decent", 3));
    thread.start();
    thread.join(10_000);
    assertThat(keyspace.remove("decent")).isEqualTo(3);
    assertThat(keyspace.get(key)).isEqualTo(0);
  }

  private static void assertOwnFault(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(UnsupportedOperationException.class);
  }

  private record Flood(int id) {
    @Override
    public int hashCode() {
      return 42;
    }
  }

  @Test
  void floodOfOneHashCode_staysUsable() {
    int count = 10_000;
    long start = System.nanoTime();
    for (int id = 0; id < count; id++) {
      put(new Flood(id), id);
    }
    for (int id = 0; id < count; id++) {
      assertThat(keyspace.get(new Flood(id))).isEqualTo(id);
    }
    long millis = (System.nanoTime() - start) / 1_000_000;
    assertThat(millis).isLessThan(20_000); // 730 ms on two cores that had other work
    assertThat(keyspace.size()).isEqualTo(count);
  }

  @Test
  void listenerThatThrows_disturbsNeitherTheWriteNorOtherListeners() {
    List<ChangeKind> told = new ArrayList<>();
    keyspace.addChangeListener(
        change -> {
          throw new IllegalStateException("listener");
        });
    keyspace.addChangeListener(change -> told.add(change.kind()));
    put("a", 1);
    put("a", 2);
    keyspace.remove("a");
    assertThat(told).containsExactly(ChangeKind.CREATED, ChangeKind.UPDATED, ChangeKind.REMOVED);
  }

  @Test
  void stepThatThrowsOrIsUsedLater_changesNothingAndLeavesNoLockBehind() throws Exception {
    put("a", 1);
    List<Slot<Object>> leaked = new ArrayList<>();
    assertThatThrownBy(
            () ->
                keyspace.<Boolean>update(
                    "a",
                    slot -> {
                      leaked.add(slot);
                      throw new UnsupportedOperationException("step");
                    }))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> leaked.get(0).set(2, Deadline.NEVER))
        .isInstanceOf(IllegalStateException.class);
    Thread other = new Thread(() -> put("a", 3));
    other.start();
    other.join(10_000);
    assertThat(keyspace.get("a")).isEqualTo(3);
  }

  @Test
  void transactionBodyThatThrows_leavesNoLockBehind() throws Exception {
    put("a", 1);
    assertThatThrownBy(
            () ->
                keyspace.<Boolean>transact(
                    List.of("a", "b", "c"),
                    transaction -> {
                      transaction.open("a");
                      transaction.open("b");
                      throw new UnsupportedOperationException("body");
                    }))
        .isInstanceOf(UnsupportedOperationException.class);
    List<Object> read = new ArrayList<>();
    Thread other =
        new Thread(
            () -> {
              put("b", 2);
              put("c", 3);
              read.add(List.of(keyspace.get("a"), keyspace.get("b"), keyspace.get("c")));
            });
    other.start();
    other.join(10_000);
    assertThat(read).containsExactly(List.of(1, 2, 3));
  }

  @Test
  void transact_thatOpensAKeyItDidNotName_isRefused() {
    assertThatThrownBy(() -> keyspace.<Boolean>transact(List.of("a"), t -> t.open("b").isPresent()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void put(Object key, Object value) {
    keyspace.put(key, value, Deadline.NEVER, Deadline.KEEP);
  }
}
