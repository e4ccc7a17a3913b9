package io.larder.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeapSizerTest {

  private static final int MANY = 100_000;
  private static final int ROUNDS = 3; // the median shrugs off what other threads allocate
  private static final long SETTLED_BYTES = 50_000; // half a byte a value
  private static final HeapSizer SIZER = HeapSizer.INSTANCE;

  @ParameterizedTest
  @ValueSource(ints = {8, 9, 20, 100, 333})
  void bytesOf_latin1String_isWhatTheHeapShows(int length) {
    assertMeasured(i -> "x".repeat(length - 1) + i % 10, 15);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 8, 50, 200})
  void bytesOf_wideString_isWhatTheHeapShows(int length) {
    assertMeasured(i -> "\u4e16".repeat(length) + i % 10, 15);
  }

  @Test
  void bytesOf_scalars_areWhatTheHeapShows() {
    assertMeasured(i -> 1_000_000L + i, 15);
    assertMeasured(i -> 1_000_000 + i, 15);
    assertMeasured(i -> i + 0.5, 15);
    assertMeasured(i -> new UUID(i, i), 15);
    assertMeasured(i -> Instant.ofEpochMilli(i), 15);
    assertMeasured(i -> LocalDateTime.of(2026, 1, 1 + i % 28, i % 24, 1 + i % 59, 1), 15);
    assertMeasured(i -> new byte[i % 100], 15);
    assertMeasured(i -> new long[i % 100], 15);
  }

  @Test
  void bytesOf_bigNumbers_areWhatTheHeapShows() {
    assertMeasured(i -> BigDecimal.valueOf(1_000_000L + i, 2), 15);
    assertMeasured(i -> BigInteger.ONE.shiftLeft(64 + i % 500), 15);
  }

  @Test
  void bytesOf_collections_areWhatTheHeapShows() {
    assertMeasured(i -> List.of(i + 1_000), 15);
    assertMeasured(i -> List.of(i + 1_000, i + 2_000, i + 3_000, i + 4_000), 15);
    assertMeasured(i -> Set.of(i + 1_000, i + 2_000, i + 3_000), 15);
    assertMeasured(i -> Map.of(i + 1_000, i + 2_000, i + 3_000, i + 4_000), 15);
    assertMeasured(i -> filled(new ArrayList<Integer>(), i % 40), 15);
    assertMeasured(i -> filled(new HashMap<Integer, Integer>(), i % 40), 15);
    assertMeasured(i -> filled(new LinkedHashMap<Integer, Integer>(), i % 40), 15);
    assertMeasured(i -> filled(new TreeMap<Integer, Integer>(), i % 40), 15);
  }

  record Point(int x, long y, String name, Integer number) {}

  @Test
  void bytesOf_record_isWhatTheHeapShows() {
    assertMeasured(i -> new Point(i, i, "name " + i, i + 1_000), 15);
  }

  @Test
  void bytesOf_whatTheJvmShares_isNothing() {
    assertThat(SIZER.bytesOf(DayOfWeek.MONDAY)).isZero();
    assertThat(SIZER.bytesOf(true)).isZero();
    assertThat(SIZER.bytesOf(7)).isZero();
    assertThat(SIZER.bytesOf(String.class)).isZero();
    assertThat(SIZER.bytesOf(List.of())).isZero();
  }

  @Test
  void bytesOf_longStringWithOneWideCharacterInFront_countsTwoBytesACharacter() {
    assertThat(SIZER.bytesOf("\u4e16" + "x".repeat(9_999))).isGreaterThan(20_000);
    assertThat(SIZER.bytesOf("x".repeat(10_000))).isLessThan(10_100);
    assertThat(SIZER.bytesOf("x".repeat(5_000) + "\u4e16".repeat(5_000))).isGreaterThan(20_000);
  }

  static final class Unknown {}

  @Test
  void bytesOf_unknownClass_isRefusedByName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SIZER.bytesOf(List.of(new Unknown())))
        .withMessageContaining("io.larder.engine.HeapSizerTest$Unknown")
        .withMessageContaining("Sizer");
  }

  @Test
  void bytesOf_listThatHoldsItself_isRefused() {
    List<Object> list = new ArrayList<>();
    list.add(list);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SIZER.bytesOf(list))
        .withMessageContaining("deeper than 64");
  }

  private static void assertMeasured(IntFunction<Object> maker, double percent) {
    double[] rounds = new double[ROUNDS];
    Object[] kept = new Object[MANY];
    for (int round = 0; round < ROUNDS; round++) {
      java.util.Arrays.fill(kept, null);
      long before = usedHeap();
      for (int i = 0; i < MANY; i++) {
        kept[i] = maker.apply(i);
      }
      rounds[round] = (double) (usedHeap() - before) / MANY;
    }
    java.util.Arrays.sort(rounds);
    double told = 0;
    for (Object value : kept) {
      told += SIZER.bytesOf(value);
    }
    assertThat(told / MANY)
        .as("bytes of %s", kept[MANY - 1].getClass().getName())
        .isCloseTo(rounds[ROUNDS / 2], withinPercentage(percent));
  }

  private static List<Integer> filled(List<Integer> list, int size) {
    for (int i = 0; i < size; i++) {
      list.add(1_000 + i);
    }
    return list;
  }

  private static Map<Integer, Integer> filled(Map<Integer, Integer> map, int size) {
    for (int i = 0; i < size; i++) {
      map.put(1_000 + i, 2_000 + i);
    }
    return map;
  }

  /**
   * What is in use once collections bring nothing more: other tests leave garbage that goes late.
   */
  private static long usedHeap() {
    long used = Long.MAX_VALUE;
    for (int attempt = 0; attempt < 10; attempt++) {
      System.gc();
      long now = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
      if (Math.abs(used - now) < SETTLED_BYTES) {
        return now;
      }
      used = now;
    }
    return used;
  }
}
