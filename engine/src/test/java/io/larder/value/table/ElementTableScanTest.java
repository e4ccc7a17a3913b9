package io.larder.value.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What a scan promises, whatever happens to the table between its steps. */
class ElementTableScanTest {

  private static final ByteHash SPREADING = new SipHash(3, 4);

  private static byte[] bytes(int number) {
    return ByteBuffer.allocate(4).putInt(number).array();
  }

  private static int number(byte[] record) {
    return ByteBuffer.wrap(record).getInt();
  }

  private static ElementTable tableOf(int size, ByteHash hash) {
    ElementTable table = new ElementTable(RecordKey.WHOLE, hash);
    for (int i = 0; i < size; i++) {
      table.put(bytes(i));
    }
    return table;
  }

  @Test
  void scan_ofATableAtRest_visitsEachRecordOnce() {
    for (int size : new int[] {0, 1, 2, 3, 5, 100, 1_535, 1_537, 5_000, 50_000}) {
      ElementTable table = tableOf(size, SPREADING);
      int[] visits = new int[size];
      long cursor = 0;
      do {
        cursor = table.scan(cursor, 10, record -> visits[number(record)]++);
      } while (cursor != 0);

      assertThat(visits).as("size %d", size).containsOnly(size == 0 ? new int[0] : new int[] {1});
    }
  }

  @Test
  void scan_whileTheTableGrowsAndShrinks_visitsWhatStays() {
    for (long seed = 1; seed <= 200; seed++) {
      scanDuringChanges(seed);
    }
  }

  private static void scanDuringChanges(long seed) {
    Random random = new Random(seed);
    int staying = random.nextInt(3_000);
    ElementTable table = tableOf(staying, new SipHash(seed, seed));
    int passing = staying;
    boolean grows = random.nextBoolean();
    if (!grows) {
      while (passing < 20_000) {
        table.put(bytes(passing++));
      }
    }
    Set<Integer> seen = new HashSet<>();
    long cursor = 0;
    do {
      cursor = table.scan(cursor, 1 + random.nextInt(100), record -> seen.add(number(record)));
      for (int i = random.nextInt(1_000); i > 0; i--) {
        if (grows) {
          table.put(bytes(passing++));
        } else if (passing > staying) {
          table.remove(bytes(--passing));
        }
      }
      grows ^= random.nextInt(20) == 0 || passing > 30_000;
    } while (cursor != 0);

    Set<Integer> unseen = new TreeSet<>();
    for (int i = 0; i < staying; i++) {
      if (!seen.contains(i)) {
        unseen.add(i);
      }
    }
    assertThat(unseen).as("seed %d", seed).isEmpty();
  }

  @Test
  void scan_withCollidingHashes_visitsAll() {
    for (ByteHash hash :
        new ByteHash[] {
          (array, from, length) -> 0,
          (array, from, length) -> -1,
          (array, from, length) -> (long) array[from + 3] << 56,
          (array, from, length) -> array[from + 3] << 12
        }) {
      ElementTable table = tableOf(3_000, hash);
      Set<Integer> seen = new HashSet<>();
      long cursor = 0;
      do {
        cursor = table.scan(cursor, 10, record -> seen.add(number(record)));
      } while (cursor != 0);

      assertThat(seen).hasSize(3_000);
    }
  }

  @Test
  void scan_ofAnInventedCursor_ends() {
    ElementTable table = tableOf(5_000, SPREADING);
    Random random = new Random(5);

    for (int i = 0; i < 200; i++) {
      long cursor = random.nextLong() >>> random.nextInt(64);
      for (int steps = 0; steps == 0 || cursor != 0; steps++) {
        assertThat(steps).isLessThan(2_000);
        cursor = table.scan(cursor, 50, record -> {});
        assertThat(cursor).isBetween(0L, (1L << 52) - 1);
      }
    }
  }

  @Test
  void scan_step_visitsAboutAsManyAsAskedFor() {
    ElementTable table = tableOf(20_000, SPREADING);
    long cursor = 0;
    do {
      int[] visited = {0};
      cursor = table.scan(cursor, 100, record -> visited[0]++);
      assertThat(visited[0]).isLessThan(400);
    } while (cursor != 0);

    int[] all = {0};
    assertThat(table.scan(0, Integer.MAX_VALUE, record -> all[0]++)).isZero();
    assertThat(all[0]).isEqualTo(20_000);
  }
}
