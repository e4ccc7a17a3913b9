package io.larder.value.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.value.HeapBytes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The table beside a {@link HashMap}, and what it promises about memory and chance. */
class ElementTableTest {

  /** Records of one byte of value before the key. */
  private static final RecordKey BEHIND_ONE_BYTE =
      new RecordKey() {
        @Override
        public int start(byte[] record) {
          return 1;
        }

        @Override
        public int length(byte[] record) {
          return record.length - 1;
        }
      };

  private static final ByteHash SPREADING = new SipHash(1, 2);
  private static final ByteHash CONSTANT = (array, from, length) -> 0x1234_5678_9abc_def0L;
  private static final ByteHash HIGHEST = (array, from, length) -> -1L;
  private static final ByteHash CROWDED =
      (array, from, length) -> SPREADING.hash(array, from, length) & 0xF000_0000_0070_0000L;

  private final ElementTable table = new ElementTable(RecordKey.WHOLE, SPREADING);

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.US_ASCII);
  }

  private void fill(int from, int to) {
    for (int i = from; i < to; i++) {
      table.put(bytes("element" + i));
    }
  }

  private void drain(int from, int to) {
    for (int i = from; i < to; i++) {
      assertThat(table.remove(bytes("element" + i))).isEqualTo(bytes("element" + i));
    }
  }

  @Test
  void find_ofWhatWasPut_isTheVeryRecord() {
    byte[] record = bytes("a");
    table.put(record);

    assertThat(table.find(bytes("a"))).isSameAs(record);
    assertThat(table.find(bytes("xay"), 1, 1)).isSameAs(record);
    assertThat(table.find(bytes("b"))).isNull();
    assertThat(table.find(new byte[0])).isNull();
  }

  @Test
  void put_ofAPresentKey_answersTheReplacedRecord() {
    ElementTable keyed = new ElementTable(BEHIND_ONE_BYTE, SPREADING);

    assertThat(keyed.put(bytes("1key"))).isNull();
    assertThat(keyed.put(bytes("2key"))).isEqualTo(bytes("1key"));
    assertThat(keyed.size()).isEqualTo(1);
    assertThat(keyed.find(bytes("key"))).isEqualTo(bytes("2key"));
    assertThat(keyed.remove(bytes("the key"), 4, 3)).isEqualTo(bytes("2key"));
    assertThat(keyed.isEmpty()).isTrue();
  }

  @Test
  void putIfAbsent_ofAPresentKey_keepsTheRecord() {
    ElementTable keyed = new ElementTable(BEHIND_ONE_BYTE, SPREADING);
    long ofNone = keyed.heapBytes();
    byte[] first = bytes("1key");

    assertThat(keyed.putIfAbsent(first)).isNull();
    long ofOne = keyed.heapBytes();
    assertThat(keyed.putIfAbsent(bytes("2key"))).isSameAs(first);
    assertThat(keyed.find(bytes("key"))).isSameAs(first);
    assertThat(keyed.size()).isEqualTo(1);
    assertThat(keyed.heapBytes()).isEqualTo(ofOne).isGreaterThan(ofNone);
  }

  @Test
  void emptyKey_isAKey() {
    table.put(new byte[0]);

    assertThat(table.find(new byte[0])).isEmpty();
    assertThat(table.remove(new byte[0])).isEmpty();
    assertThat(table.size()).isZero();
  }

  @Test
  void program_ofPutsAndRemovals_holdsWhatAMapHolds() {
    for (long seed = 1; seed <= 60; seed++) {
      runProgram(seed, SPREADING, 20_000, 6_000);
    }
  }

  @Test
  void program_withCollidingHashes_holdsWhatAMapHolds() {
    for (long seed = 1; seed <= 20; seed++) {
      runProgram(seed, CONSTANT, 2_000, 300);
      runProgram(seed, HIGHEST, 2_000, 300);
      runProgram(seed, CROWDED, 5_000, 5_000);
    }
  }

  private static void runProgram(long seed, ByteHash hash, int steps, int keys) {
    Random random = new Random(seed);
    ElementTable table = new ElementTable(BEHIND_ONE_BYTE, hash);
    Map<String, byte[]> model = new HashMap<>();
    int removals = 1;
    for (int i = 0; i < steps; i++) {
      if (i % (keys / 2) == 0) {
        removals = random.nextInt(5);
      }
      String key = "k" + random.nextInt(keys);
      assertThat(table.find(bytes(key))).as("seed %d", seed).isSameAs(model.get(key));
      if (random.nextInt(5) < removals) {
        assertThat(table.remove(bytes(key))).as("seed %d", seed).isSameAs(model.remove(key));
      } else {
        byte[] record = bytes((char) ('a' + random.nextInt(26)) + key);
        assertThat(table.put(record)).as("seed %d", seed).isSameAs(model.put(key, record));
      }
      assertThat(table.size()).as("seed %d", seed).isEqualTo(model.size());
    }
    assertHolds(table, model, seed);
    assertHolds(table.copy(), model, seed);
    model.keySet().forEach(key -> table.remove(bytes(key)));
    assertThat(table.random(random)).as("seed %d", seed).isNull();
    assertThat(table.heapBytes()).as("seed %d", seed).isLessThan(300);
  }

  private static void assertHolds(ElementTable table, Map<String, byte[]> model, long seed) {
    Set<String> expected = new HashSet<>();
    model.values().forEach(record -> expected.add(text(record)));
    List<String> iterated = new ArrayList<>();
    for (byte[] record : table) {
      iterated.add(text(record));
    }
    List<String> visited = new ArrayList<>();
    table.forEach(record -> visited.add(text(record)));
    assertThat(iterated).as("seed %d", seed).hasSize(expected.size()).isEqualTo(visited);
    assertThat(iterated).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void copy_isIndependent() {
    fill(0, 5_000);
    ElementTable copy = table.copy();
    assertThat(copy.heapBytes()).isEqualTo(table.heapBytes());
    drain(0, 5_000);

    assertThat(copy.size()).isEqualTo(5_000);
    assertThat(copy.find(bytes("element4321"))).isEqualTo(bytes("element4321"));
    assertThat(table.isEmpty()).isTrue();
  }

  @Test
  void heapBytes_perRecord_isLittleMoreThanTheRecord() {
    for (int size : new int[] {200, 1_000, 10_000, 100_000, 170_000}) {
      table.clear();
      fill(0, size);
      long records = 0;
      for (byte[] record : table) {
        records += HeapBytes.bytes(record.length);
      }

      assertThat(table.heapBytes()).isBetween(records + 5L * size, records + 11L * size);
    }
  }

  @Test
  void heapBytes_afterAllIsRemoved_isThatOfANewTable() {
    long ofNew = table.heapBytes();
    fill(0, 50_000);
    drain(0, 49_000);
    assertThat(table.heapBytes()).isLessThan(1_000 * (32 + 4 * 5 + 10));
    drain(49_000, 50_000);

    assertThat(table.heapBytes()).isLessThan(ofNew + 50);
    fill(0, 50_000);
    table.clear();
    assertThat(table.heapBytes()).isEqualTo(ofNew);
    assertThat(table.isEmpty()).isTrue();
  }

  @Test
  void random_ofManyRecords_isUniform() {
    for (int size : new int[] {1, 3, 10, 2_000, 5_000}) {
      table.clear();
      fill(0, size);
      assertThat(chiSquaredPerDegree(size, 7)).as("size %d", size).isBetween(0.75, 1.25);
    }
  }

  @Test
  void random_afterMostWereRemoved_isUniform() {
    fill(0, 20_000);
    drain(3_000, 20_000);

    assertThat(chiSquaredPerDegree(3_000, 8)).isBetween(0.85, 1.15);
  }

  private double chiSquaredPerDegree(int size, long seed) {
    Random random = new Random(seed);
    Map<String, Integer> counts = new HashMap<>();
    int expected = 100;
    for (int i = 0; i < size * expected; i++) {
      counts.merge(text(table.random(random)), 1, Integer::sum);
    }
    assertThat(counts).hasSize(size);
    double sum = 0;
    for (int count : counts.values()) {
      sum += (count - expected) * (double) (count - expected) / expected;
    }
    return size < 100 ? 1 : sum / (size - 1);
  }

  @Test
  void random_withoutSpreadHashes_isAnyRecord() {
    ElementTable colliding = new ElementTable(RecordKey.WHOLE, CONSTANT);
    for (int i = 0; i < 2_500; i++) {
      colliding.put(bytes("element" + i));
    }

    assertThat(colliding.random(new Random(1))).isNotNull();
    assertThat(colliding.heapBytes()).isLessThan(2_500 * 60);
  }
}
