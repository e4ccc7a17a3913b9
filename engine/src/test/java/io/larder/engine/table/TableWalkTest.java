package io.larder.engine.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Every entry that stays is gathered once, whatever becomes of the table meanwhile. */
class TableWalkTest {

  @Test
  void gather_ofAnEmptyTable_findsNothingAtOnce() {
    EntryBatch<Integer> batch = new EntryBatch<>();

    TableWalk<Integer> walk = new TableWalk<>();
    walk.gather(new HashTable<>(), batch);

    assertThat(walk.moveOn()).isFalse();
    assertThat(batch.size()).isZero();
  }

  @Test
  void gather_ofManyEntriesInOneBucket_findsThemAll() {
    HashTable<Integer> table = new HashTable<>();
    for (int key = 0; key < 300; key++) {
      table.insert(new KeyedEntry<>(key, 5, "v"));
    }

    assertThat(gatherAll(table, () -> {})).hasSize(300).doesNotHaveDuplicates();
  }

  @Test
  void gather_thatIsNotGoneBy_findsTheSameAgain() {
    HashTable<Integer> table = new HashTable<>();
    for (int key = 0; key < 10; key++) {
      insert(table, key);
    }
    TableWalk<Integer> walk = new TableWalk<>();
    EntryBatch<Integer> first = new EntryBatch<>();
    walk.gather(table, first);
    EntryBatch<Integer> second = new EntryBatch<>();
    walk.gather(table, second);

    assertThat(first.size()).isEqualTo(10);
    assertThat(second.size()).isEqualTo(10);
    assertThat(walk.moveOn()).isFalse();
  }

  @Test
  void gather_whileTheTableGrowsAndShrinks_findsWhatStaysOnceAndNothingTwice() {
    for (long seed = 1; seed <= 200; seed++) {
      gatherDuringResizes(seed);
    }
  }

  private static void gatherDuringResizes(long seed) {
    Random random = new Random(seed);
    HashTable<Integer> table = new HashTable<>();
    List<Entry<Integer>> staying = new ArrayList<>();
    Deque<Entry<Integer>> passing = new ArrayDeque<>();
    for (int key = random.nextInt(1_000); key > 0; key--) {
      staying.add(insert(table, random.nextInt()));
    }
    for (int i = random.nextInt(20_000); i > 0; i--) {
      passing.add(insert(table, random.nextInt()));
    }
    boolean turns = random.nextBoolean(); // grows and shrinks by turns
    AtomicBoolean grows = new AtomicBoolean(random.nextBoolean());
    List<Entry<Integer>> found =
        gatherAll(
            table,
            () -> {
              if (turns && random.nextInt(8) == 0) {
                grows.set(!grows.get());
              }
              for (int i = random.nextInt(1_000); i > 0; i--) {
                if (grows.get() && passing.size() < 30_000) {
                  passing.add(insert(table, random.nextInt()));
                } else if (!passing.isEmpty()) {
                  table.remove(passing.remove());
                }
                table.move(4);
              }
            });
    Set<Entry<Integer>> once = new HashSet<>(found);
    assertThat(once).as("seed %d", seed).hasSameSizeAs(found);
    staying.removeAll(once);
    assertThat(staying).as("seed %d", seed).isEmpty();
  }

  private static List<Entry<Integer>> gatherAll(HashTable<Integer> table, Runnable between) {
    List<Entry<Integer>> all = new ArrayList<>();
    EntryBatch<Integer> batch = new EntryBatch<>();
    TableWalk<Integer> walk = new TableWalk<>();
    boolean isAnyLeft = true;
    while (isAnyLeft) {
      batch.clear();
      walk.gather(table, batch);
      isAnyLeft = walk.moveOn();
      for (int at = 0; at < batch.size(); at++) {
        all.add(batch.get(at));
      }
      between.run();
    }
    return all;
  }

  private static Entry<Integer> insert(HashTable<Integer> table, int hash) {
    Entry<Integer> entry = new KeyedEntry<>(hash, hash, "v");
    table.insert(entry);
    table.move(4);
    return entry;
  }
}
