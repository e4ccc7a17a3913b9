package io.larder.engine.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The table beside a {@link HashMap}, and its promises of gradual resizing and complete scans. */
class HashTableTest {

  private final HashTable<Integer> table = new HashTable<>();

  @Test
  void program_ofInsertsAndRemovals_holdsWhatAMapHolds() {
    for (long seed = 1; seed <= 100; seed++) {
      runProgram(seed, 2_000);
    }
  }

  @Test
  void lookAhead_readsTheEntryOfAHash_asFarAsTheStepGoes() {
    int hash = hash(7);
    assertThat(LookAhead.STEPS)
        .allSatisfy(step -> assertThat(table.lookAhead(hash, step)).isZero());

    table.insert(new KeyedEntry<>(7, hash, new byte[] {1, 2, 3}));
    table.insert(new KeyedEntry<>(8, hash + 1024, "in the same bucket, and first"));

    assertThat(table.lookAhead(hash, LookAhead.BUCKET)).isOne();
    assertThat(table.lookAhead(hash, LookAhead.ENTRY)).isEqualTo(hash + 1024);
    assertThat(table.lookAhead(hash, LookAhead.VALUE)).isEqualTo(3);
    assertThat(table.lookAhead(hash + 2048, LookAhead.VALUE)).isZero();
    assertThat(table.size()).isEqualTo(2);
  }

  @Test
  @Tag("stress")
  void program_longAndMany_holdsWhatAMapHolds() {
    for (long seed = 1; seed <= 2_000; seed++) {
      runProgram(seed, 20_000);
    }
  }

  private static void runProgram(long seed, int steps) {
    Random random = new Random(seed);
    HashTable<Integer> table = new HashTable<>();
    Map<Integer, Entry<Integer>> model = new HashMap<>();
    int hashMask = random.nextBoolean() ? -1 : 0xF; // sometimes long chains
    int trend = 2;
    for (int i = 0; i < steps; i++) {
      if (i % 300 == 0) {
        trend = random.nextInt(4); // grows for a while, then shrinks
      }
      int key = random.nextInt(1_000);
      Entry<Integer> present = model.get(key);
      assertThat(table.find(key, hash(key) & hashMask)).as("seed %d", seed).isSameAs(present);
      if (present == null && random.nextInt(4) <= trend) {
        Entry<Integer> entry = new KeyedEntry<>(key, hash(key) & hashMask, "v" + i);
        table.insert(entry);
        model.put(key, entry);
      } else if (present != null && random.nextInt(4) >= trend) {
        table.remove(present);
        model.remove(key);
      } else if (present != null) {
        Entry<Integer> timed = new TimedKeyedEntry<>(key, present.hash(), "t" + i, i);
        table.replace(present, timed);
        model.put(key, timed);
      }
      if (random.nextInt(3) > 0) {
        table.move(4);
      }
      assertThat(table.size()).as("seed %d", seed).isEqualTo(model.size());
    }
    assertThat(scanAll(table)).as("seed %d", seed).isEqualTo(new HashSet<>(model.values()));
    model.values().forEach(table::remove);
    assertThat(table.size()).isZero();
    assertThat(table.random(random)).isNull();
  }

  @Test
  void scan_whileTheTableGrowsAndShrinks_seesWhatStays() {
    for (long seed = 1; seed <= 300; seed++) {
      scanDuringResizes(seed);
    }
  }

  private static void scanDuringResizes(long seed) {
    Random random = new Random(seed);
    HashTable<Integer> table = new HashTable<>();
    Set<Entry<Integer>> staying = new HashSet<>();
    Set<Entry<Integer>> passing = new HashSet<>();
    for (int key = random.nextInt(200); key > 0; key--) {
      staying.add(insert(table, key));
    }
    int next = 1_000;
    for (int i = random.nextInt(2_000); i > 0; i--) {
      passing.add(insert(table, next++));
    }
    Set<Entry<Integer>> seen = new HashSet<>();
    long cursor = 0;
    int steps = 0;
    boolean growing = random.nextBoolean();
    do {
      cursor = table.scan(cursor, seen::add);
      assertThat(steps++).as("seed %d: the scan ends", seed).isLessThan(100_000);
      if (random.nextInt(30) == 0) {
        growing = !growing;
      }
      for (int i = random.nextInt(60); i > 0; i--) {
        if (growing && passing.size() < 3_000) {
          passing.add(insert(table, next++));
        } else if (!passing.isEmpty()) {
          Entry<Integer> gone = passing.iterator().next();
          passing.remove(gone);
          table.remove(gone);
        }
        table.move(4);
      }
    } while (cursor != 0);
    assertThat(seen).as("seed %d", seed).containsAll(staying);
  }

  @Test
  void scan_withAnyCursor_endsAndHarmsNothing() {
    for (int key = 0; key < 100; key++) {
      insert(table, key);
    }
    Random random = new Random(1);
    for (int i = 0; i < 1_000; i++) {
      long cursor = random.nextLong();
      int steps = 0;
      do {
        cursor = table.scan(cursor, entry -> {});
        assertThat(steps++).isLessThan(10_000);
      } while (cursor != 0);
    }
    assertThat(scanAll(table)).hasSize(100);
  }

  @Test
  void move_whileATableGrows_isOverBeforeTheTargetIsFull() {
    int resizes = 0;
    boolean moving = false;
    for (int key = 0; key < 200_000; key++) {
      insert(table, key);
      resizes += table.isMoving() && !moving ? 1 : 0;
      table.move(4);
      moving = table.isMoving();
    }
    assertThat(resizes).isEqualTo(17); // from 4 buckets to 524,288, each by its own resize
  }

  @Test
  void move_inOneCall_visitsFewBuckets() {
    Entry<Integer> last = null;
    for (int key = 0; !table.isMoving() || table.size() < 3_000; key++) {
      last = insert(table, key);
      if (table.size() < 3_000) {
        table.move(4);
      }
    }
    int calls = 0;
    while (table.isMoving()) {
      table.move(4);
      calls++;
    }
    assertThat(calls).isGreaterThan(3_000 / 32); // 4 full or 32 empty buckets a call
    assertThat(table.find(last.key(), last.hash())).isSameAs(last);
  }

  @Test
  void shrinking_afterNearlyAllIsRemoved_makesAScanShort() {
    for (int key = 0; key < 100_000; key++) {
      insert(table, key);
      table.move(4);
    }
    for (int key = 0; key < 99_990; key++) {
      table.remove(java.util.Objects.requireNonNull(table.find(key, hash(key))));
      table.move(4);
    }
    int steps = 0;
    long cursor = 0;
    do {
      cursor = table.scan(cursor, entry -> {});
      steps++;
    } while (cursor != 0);
    assertThat(steps).isLessThan(100);
    assertThat(scanAll(table)).hasSize(10);
  }

  @Test
  void random_overManyDraws_findsEveryEntryAlsoWhileMoving() {
    while (!table.isMoving() || table.size() < 20) {
      insert(table, table.size());
      if (table.size() < 20) {
        table.move(4);
      }
    }
    table.move(4);
    Random random = new Random(1);
    Set<Entry<Integer>> drawn = new HashSet<>();
    for (int i = 0; i < 10_000; i++) {
      drawn.add(table.random(random));
    }
    assertThat(drawn).isEqualTo(scanAll(table));
  }

  @Test
  void remove_ofAnEntryThatIsNotThere_isRefused() {
    insert(table, 1);
    Entry<Integer> stranger = new KeyedEntry<>(1, hash(1), "other");
    assertThatThrownBy(() -> table.remove(stranger)).isInstanceOf(IllegalStateException.class);
    assertThat(table.size()).isEqualTo(1);
  }

  @Test
  void replace_whileAReaderStandsOnTheOldEntry_leavesItTheWayOn() {
    Entry<Integer> behind = new KeyedEntry<>(1, 7, "behind");
    Entry<Integer> old = new KeyedEntry<>(2, 7, "old");
    Entry<Integer> before = new KeyedEntry<>(3, 7, "before");
    List.of(behind, old, before).forEach(table::insert); // one chain, the last one first
    Entry<Integer> by = new TimedKeyedEntry<>(2, 7, "new", 5);
    table.replace(old, by);
    assertThat(old.next()).isSameAs(behind);
    assertThat(table.find(1, 7)).isSameAs(behind);
    assertThat(table.find(2, 7)).isSameAs(by);
    assertThat(table.find(3, 7)).isSameAs(before);
    assertThat(table.size()).isEqualTo(3);
    assertThatThrownBy(() -> table.replace(old, by)).isInstanceOf(IllegalStateException.class);
  }

  private static Entry<Integer> insert(HashTable<Integer> table, int key) {
    Entry<Integer> entry = new KeyedEntry<>(key, hash(key), "v");
    table.insert(entry);
    return entry;
  }

  private static int hash(int key) {
    return key * 0x9E3779B9 ^ key >>> 7;
  }

  private static Set<Entry<Integer>> scanAll(HashTable<Integer> table) {
    Set<Entry<Integer>> all = new HashSet<>();
    long cursor = 0;
    do {
      cursor = table.scan(cursor, all::add);
    } while (cursor != 0);
    return all;
  }
}
