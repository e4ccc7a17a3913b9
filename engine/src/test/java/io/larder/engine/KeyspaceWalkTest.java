package io.larder.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.larder.testkit.ManualClock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A walk meets each key that stays once, and says of each what is true by then. */
class KeyspaceWalkTest {

  private final ManualClock clock = new ManualClock(1_000_000);
  private final KeyspaceEngine engine =
      KeyspaceEngine.builder().clock(clock).backgroundExpiry(false).build();
  private final Keyspace<Integer> keyspace =
      engine.createKeyspace("walk", KeyspaceOptions.DEFAULTS);

  private void put(int key, Object value) {
    keyspace.put(key, value, Deadline.NEVER, Deadline.KEEP);
  }

  private List<Integer> rest(KeyspaceWalk<Integer> walk) {
    List<Integer> keys = new ArrayList<>();
    while (walk.next() != null) {
      keys.add(walk.key());
    }
    return keys;
  }

  @Test
  void walk_throughNothing_standsOnNoKey() {
    KeyspaceWalk<Integer> walk = keyspace.walk();

    assertThat(walk.peek()).isNull();
    assertThat(walk.next()).isNull();
    assertThat(walk.skip()).isFalse();
    assertThatIllegalStateException().isThrownBy(walk::key);
  }

  @Test
  void walk_throughAKeyspaceAtRest_meetsEachKeyOnce() {
    IntStream.range(0, 10_000).forEach(key -> put(key, "value"));

    assertThat(rest(keyspace.walk()))
        .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 10_000).boxed().toList());
  }

  @Test
  void peek_saysWhatNextAnswers_andDoesNotMoveOn() {
    put(1, "one");
    KeyspaceWalk<Integer> walk = keyspace.walk();

    assertThat(walk.peek()).isEqualTo("one");
    assertThat(walk.peek()).isEqualTo("one");
    put(1, "another");
    keyspace.remove(1);
    assertThat(walk.next()).isEqualTo("one");
    assertThat(walk.key()).isEqualTo(1);
    assertThat(walk.peek()).isNull();
  }

  @Test
  void next_passesByWhatHasGoneSinceItWasGathered() {
    IntStream.range(0, 1_000).forEach(key -> put(key, "old"));
    KeyspaceWalk<Integer> walk = keyspace.walk();
    walk.next();
    int first = walk.key();
    IntStream.range(0, 1_000).filter(key -> key % 3 == 0).forEach(keyspace::remove);
    IntStream.range(0, 1_000)
        .filter(key -> key % 3 == 1)
        .forEach(key -> keyspace.put(key, "short", 1_000_010, 1_000_010));
    clock.advanceMillis(10);

    List<Integer> keys = rest(walk);

    assertThat(keys).allMatch(key -> key % 3 == 2).doesNotHaveDuplicates();
    keys.add(first);
    assertThat(keys)
        .containsAll(IntStream.range(0, 1_000).filter(key -> key % 3 == 2).boxed().toList());
  }

  @Test
  void next_ofAKeyThatWasRemovedAndCameBack_seesTheNewValue() {
    IntStream.range(0, 10).forEach(key -> put(key, "old"));
    KeyspaceWalk<Integer> walk = keyspace.walk();
    assertThat(walk.next()).isEqualTo("old");
    IntStream.range(0, 10).forEach(keyspace::remove);
    IntStream.range(0, 10).forEach(key -> put(key, "new"));

    for (Object value = walk.next(); value != null; value = walk.next()) {
      assertThat(value).isEqualTo("new");
    }
  }

  @Test
  void walk_throughABoundedKeyspace_meetsEachKeyOnce() {
    Keyspace<Integer> bounded =
        engine.createKeyspace(
            "bounded",
            KeyspaceOptions.DEFAULTS
                .withBound(Bound.entries(100))
                .withPolicy(EvictionPolicy.ALLKEYS_LRU));
    IntStream.range(0, 100).forEach(key -> bounded.put(key, "v", Deadline.NEVER, Deadline.KEEP));

    assertThat(rest(bounded.walk())).hasSize(100).doesNotHaveDuplicates();
  }

  @Test
  void walk_whileAnotherThreadGrowsAndShrinksTheTable_meetsWhatStaysOnce() {
    IntStream.range(0, 2_000).forEach(key -> put(key, "stays"));
    AtomicBoolean stop = new AtomicBoolean();
    CompletableFuture<Void> writer =
        CompletableFuture.runAsync(
            () -> {
              while (!stop.get()) {
                IntStream.range(10_000, 40_000).forEach(key -> put(key, "passes"));
                IntStream.range(10_000, 40_000).forEach(keyspace::remove);
              }
            });
    try {
      for (int i = 0; i < 50; i++) {
        List<Integer> met = rest(keyspace.walk());
        Set<Integer> keys = new HashSet<>(met);
        assertThat(keys).hasSameSizeAs(met);
        assertThat(keys.stream().filter(key -> key < 2_000)).hasSize(2_000);
      }
    } finally {
      stop.set(true);
    }
    writer.join();
  }
}
