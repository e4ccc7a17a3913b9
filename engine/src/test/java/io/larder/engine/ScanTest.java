package io.larder.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.testkit.ManualClock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a scan promises: an entry that is there from the first step to the last is seen. */
class ScanTest {

  private final ManualClock clock = new ManualClock(1_000_000);
  private final KeyspaceEngine engine =
      KeyspaceEngine.builder().clock(clock).backgroundExpiry(false).build();

  @Test
  void scan_duringChanges_seesWhatStays() {
    for (long seed = 1; seed <= 100; seed++) {
      scanDuringChanges(seed);
    }
  }

  @Test
  @Tag("stress")
  void scan_duringChangesOfManySeeds_seesWhatStays() {
    for (long seed = 1; seed <= 10_000; seed++) {
      scanDuringChanges(seed);
    }
  }

  private void scanDuringChanges(long seed) {
    Random random = new Random(seed);
    Keyspace<Integer> keyspace = engine.createKeyspace("scan" + seed, KeyspaceOptions.DEFAULTS);
    int staying = random.nextInt(500);
    for (int key = 0; key < staying; key++) {
      keyspace.put(key, key, Deadline.NEVER, Deadline.KEEP);
    }
    List<Integer> passing = new ArrayList<>();
    Set<Integer> seen = new HashSet<>();
    int count = 1 + random.nextInt(50);
    int next = 1_000_000;
    boolean growing = random.nextBoolean();
    int steps = 0;
    long cursor = 0;
    do {
      ScanPage<Integer> page = keyspace.scan(cursor, count);
      page.entries().forEach(entry -> seen.add(entry.key()));
      cursor = page.cursor();
      assertThat(steps++).as("seed %d: the scan ends", seed).isLessThan(200_000);
      if (random.nextInt(20) == 0) {
        growing = !growing;
      }
      for (int i = random.nextInt(200); i > 0; i--) {
        if (growing && passing.size() < 10_000) {
          keyspace.put(next, next, Deadline.NEVER, Deadline.KEEP);
          passing.add(next++);
        } else if (!passing.isEmpty()) {
          keyspace.remove(passing.remove(passing.size() - 1));
        }
      }
    } while (cursor != 0);
    for (int key = 0; key < staying; key++) {
      assertThat(seen).as("seed %d", seed).contains(key);
    }
    keyspace.close();
  }

  @Test
  void scan_whileAnotherThreadGrowsAndShrinksTheTable_seesWhatStays() {
    Keyspace<Integer> keyspace = engine.createKeyspace("test", KeyspaceOptions.DEFAULTS);
    int staying = 2_000;
    for (int key = 0; key < staying; key++) {
      keyspace.put(key, key, Deadline.NEVER, Deadline.KEEP);
    }
    AtomicBoolean stop = new AtomicBoolean();
    CompletableFuture<Void> writer =
        CompletableFuture.runAsync(
            () -> {
              while (!stop.get()) {
                for (int key = staying; key < 40_000; key++) {
                  keyspace.put(key, key, Deadline.NEVER, Deadline.KEEP);
                }
                for (int key = staying; key < 40_000; key++) {
                  keyspace.remove(key);
                }
              }
            });
    for (int round = 0; round < 50; round++) {
      Set<Integer> seen = new HashSet<>();
      long cursor = 0;
      do {
        ScanPage<Integer> page = keyspace.scan(cursor, 100);
        page.entries().forEach(entry -> seen.add(entry.key()));
        cursor = page.cursor();
      } while (cursor != 0);
      for (int key = 0; key < staying; key++) {
        assertThat(seen).contains(key);
      }
    }
    stop.set(true);
    writer.join();
  }

  @Test
  void scan_inOneStep_returnsAboutTheCountAsked() {
    Keyspace<Integer> keyspace = engine.createKeyspace("test", KeyspaceOptions.DEFAULTS);
    for (int key = 0; key < 100_000; key++) {
      keyspace.put(key, key, Deadline.NEVER, Deadline.KEEP);
    }
    long cursor = 0;
    do {
      ScanPage<Integer> page = keyspace.scan(cursor, 100);
      assertThat(page.entries()).hasSizeLessThan(130);
      cursor = page.cursor();
    } while (cursor != 0);
  }

  @Test
  void scan_ofAKeyspaceAtRest_seesEachEntryOnceWithItsDeadline() {
    Keyspace<Integer> keyspace = engine.createKeyspace("test", KeyspaceOptions.DEFAULTS);
    Set<EntryView<Integer>> stored = new HashSet<>();
    for (int key = 0; key < 10_000; key++) {
      long deadline = key % 3 == 0 ? Deadline.NEVER : clock.millis() + key;
      keyspace.put(key, "v" + key, deadline, Deadline.KEEP);
      if (key % 3 == 0 || key > 5_000) {
        stored.add(new EntryView<>(key, "v" + key, deadline));
      }
    }
    clock.advanceMillis(5_000); // what has expired is passed over, whether deleted or not
    List<EntryView<Integer>> seen = new ArrayList<>();
    long cursor = 0;
    do {
      ScanPage<Integer> page = keyspace.scan(cursor, 7);
      seen.addAll(page.entries());
      cursor = page.cursor();
    } while (cursor != 0);
    assertThat(seen).hasSameSizeAs(stored);
    assertThat(new HashSet<>(seen)).isEqualTo(stored);
  }

  @Test
  void scan_withACursorNeverGivenOut_isHarmless() {
    Keyspace<Integer> keyspace = engine.createKeyspace("test", KeyspaceOptions.DEFAULTS);
    for (int key = 0; key < 1_000; key++) {
      keyspace.put(key, key, Deadline.NEVER, Deadline.KEEP);
    }
    Random random = new Random(1);
    for (int i = 0; i < 1_000; i++) {
      long cursor = random.nextLong() >>> random.nextInt(64);
      int steps = 0;
      do {
        cursor = keyspace.scan(cursor, 10).cursor();
        assertThat(steps++).isLessThan(10_000);
      } while (cursor != 0);
    }
    assertThat(keyspace.scan(-1, 10).entries()).isEmpty();
    assertThat(keyspace.scan(Long.MIN_VALUE, 10).cursor()).isZero();
    assertThat(keyspace.size()).isEqualTo(1_000);
  }

  @Test
  void scan_ofAnEmptyKeyspace_isCompleteAtOnce() {
    Keyspace<Integer> keyspace = engine.createKeyspace("test", KeyspaceOptions.DEFAULTS);
    assertThat(keyspace.scan(0, 100).cursor()).isZero();
    assertThat(keyspace.scan(0, 100).entries()).isEmpty();
  }
}
