package io.larder.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.testkit.ManualClock;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whom each policy gives up. */
class EvictionPolicyTest {

  private static final int FULL = 1_000;
  private static final int HALF = FULL / 2;
  private static final int MORE =
      150; // while so few have gone, ten samples nearly always hold one of the worse half
  private static final int SLIPS = 5; // expected is less than one
  private static final long FAR = 1_000_000_000;

  private final KeyspaceEngine engine =
      KeyspaceEngine.builder()
          .clock(new ManualClock(0))
          .random(new SplittableRandom(1))
          .backgroundExpiry(false)
          .build();

  @AfterEach
  void close() {
    engine.close();
  }

  @ParameterizedTest
  @EnumSource(names = {"ALLKEYS_LRU", "VOLATILE_LRU", "ALLKEYS_LFU", "VOLATILE_LFU", "S3_FIFO"})
  void keysThatWereRead_outliveThoseThatWereNot(EvictionPolicy policy) {
    Keyspace<Integer> keyspace = filled(policy);
    for (int round = 0; round < 10; round++) {
      IntStream.range(0, HALF).forEach(keyspace::get);
    }
    insertMore(keyspace);
    assertThat(lost(keyspace, 0, HALF)).isLessThanOrEqualTo(SLIPS);
    assertThat(keyspace.size()).isEqualTo(FULL);
  }

  @ParameterizedTest
  @EnumSource(names = {"ALLKEYS_LRU", "VOLATILE_LRU", "ALLKEYS_LFU", "VOLATILE_LFU"})
  void peek_isNoUse(EvictionPolicy policy) {
    Keyspace<Integer> keyspace = filled(policy);
    for (int round = 0; round < 10; round++) {
      IntStream.range(0, HALF).forEach(keyspace::peek);
    }
    insertMore(keyspace);
    assertThat(lost(keyspace, 0, HALF)).isGreaterThan(MORE / 10);
  }

  @ParameterizedTest
  @EnumSource(names = {"ALLKEYS_LRU", "VOLATILE_LRU"})
  void leastRecentlyUsed_goesBeforeWhatWasUsedMoreOftenButEarlier(EvictionPolicy policy) {
    Keyspace<Integer> keyspace = keyspace(policy);
    insert(keyspace, 0, HALF);
    for (int round = 0; round < 10; round++) {
      IntStream.range(0, HALF).forEach(keyspace::get);
    }
    insert(keyspace, HALF, FULL);
    insertMore(keyspace);
    assertThat(lost(keyspace, HALF, FULL)).isLessThanOrEqualTo(SLIPS);
    assertThat(lost(keyspace, 0, HALF)).isGreaterThan(MORE / 2);
  }

  @ParameterizedTest
  @EnumSource(names = {"ALLKEYS_LFU", "VOLATILE_LFU"})
  void leastFrequentlyUsed_goesBeforeWhatWasUsedMoreOftenButEarlier(EvictionPolicy policy) {
    Keyspace<Integer> keyspace = keyspace(policy);
    insert(keyspace, 0, HALF);
    for (int round = 0; round < 200; round++) {
      IntStream.range(0, HALF).forEach(keyspace::get);
    }
    insert(keyspace, HALF, FULL);
    IntStream.range(HALF, FULL).forEach(keyspace::get);
    insertMore(keyspace);
    assertThat(lost(keyspace, 0, HALF)).isLessThanOrEqualTo(SLIPS);
  }

  @Test
  void volatileTtl_givesUpWhatEndsSoonest() {
    Keyspace<Integer> keyspace = keyspace(EvictionPolicy.VOLATILE_TTL);
    List<Integer> shuffled = shuffled(FULL);
    shuffled.forEach(key -> keyspace.put(key, key, FAR + key, Deadline.KEEP));
    for (int key = FULL; key < FULL + MORE; key++) {
      keyspace.put(key, key, 2 * FAR, Deadline.KEEP);
    }
    assertThat(lost(keyspace, HALF, FULL)).isLessThanOrEqualTo(SLIPS);
    assertThat(lost(keyspace, 0, HALF / 2)).isGreaterThan(MORE * 3 / 4);
  }

  @ParameterizedTest
  @EnumSource(names = {"ALLKEYS_RANDOM", "VOLATILE_RANDOM"})
  void random_sparesNobody(EvictionPolicy policy) {
    Keyspace<Integer> keyspace = filled(policy);
    for (int round = 0; round < 10; round++) {
      IntStream.range(0, HALF).forEach(keyspace::get);
    }
    insertMore(keyspace);
    assertThat(lost(keyspace, 0, HALF)).isBetween(MORE / 5L, MORE * 3L / 5);
    assertThat(lost(keyspace, HALF, FULL)).isBetween(MORE / 5L, MORE * 3L / 5);
  }

  @Test
  void s3Fifo_keepsNewcomersThatWereRead_notThoseThatWerePeekedAt() {
    Keyspace<Integer> keyspace = filled(EvictionPolicy.S3_FIFO);
    int end = FULL + MORE;
    for (int key = FULL; key < end; key++) {
      keyspace.put(key, key, FAR, FAR);
      for (int round = 0; round < 3; round++) {
        Object unused = key % 2 == 0 ? keyspace.get(key) : keyspace.peek(key);
      }
    }
    insert(keyspace, end, end + MORE);
    assertThat(newcomersLost(keyspace, 0)).isLessThanOrEqualTo(SLIPS);
    assertThat(newcomersLost(keyspace, 1)).isGreaterThan(MORE / 2 - SLIPS);
  }

  private static long newcomersLost(Keyspace<Integer> keyspace, int remainder) {
    return IntStream.range(FULL, FULL + MORE)
        .filter(key -> key % 2 == remainder && keyspace.peek(key) == null)
        .count();
  }

  @Test
  void s3Fifo_keepsMostKeysThatComeBackSoonAfterTheirEviction_throughTheNextScan() {
    Keyspace<Integer> keyspace = filled(EvictionPolicy.S3_FIFO);
    insertMore(keyspace);
    int[] returning =
        IntStream.range(FULL, FULL + MORE)
            .filter(key -> keyspace.peek(key) == null)
            .limit(50)
            .toArray();
    for (int key : returning) {
      keyspace.put(key, key, FAR, FAR);
    }
    insert(keyspace, 10_000, 10_000 + FULL / 2);
    IntPredicate held = key -> keyspace.peek(key) != null;
    assertThat(returning).hasSize(50);
    assertThat(IntStream.of(returning).filter(held).count()).isGreaterThan(35);
    assertThat(IntStream.range(10_000, 10_000 + FULL / 2 - 100).filter(held).count()).isZero();
  }

  @Test
  void s3Fifo_inALoopLargerThanTheCache_keepsAPartOfIt() {
    Keyspace<Integer> keyspace = keyspace(EvictionPolicy.S3_FIFO);
    int hits = 0;
    for (int at = 0; at < 40 * FULL; at++) {
      int key = at % (2 * FULL);
      if (keyspace.get(key) != null) {
        hits++;
      } else {
        keyspace.put(key, key, FAR, FAR);
      }
    }
    assertThat(hits).isBetween(15 * FULL, 20 * FULL);
  }

  @Test
  void s3Fifo_keepsWhatIsPopular_whileRowsComeThatAreReadTwiceAndNeverAgain() {
    Keyspace<Integer> keyspace = filled(EvictionPolicy.S3_FIFO);
    for (int row = FULL; row < 10 * FULL; row++) {
      keyspace.put(row, row, FAR, FAR);
      keyspace.get(row);
      keyspace.get(row);
      keyspace.get(row % HALF);
    }
    assertThat(lost(keyspace, 0, HALF)).isLessThanOrEqualTo(HALF / 10);
  }

  private Keyspace<Integer> filled(EvictionPolicy policy) {
    Keyspace<Integer> keyspace = keyspace(policy);
    insert(keyspace, 0, FULL);
    return keyspace;
  }

  private static void insertMore(Keyspace<Integer> keyspace) {
    insert(keyspace, FULL, FULL + MORE);
  }

  private static void insert(Keyspace<Integer> keyspace, int from, int to) {
    for (int key = from; key < to; key++) {
      keyspace.put(key, key, FAR, FAR);
    }
  }

  private static long lost(Keyspace<Integer> keyspace, int from, int to) {
    return IntStream.range(from, to).filter(key -> keyspace.peek(key) == null).count();
  }

  private static List<Integer> shuffled(int count) {
    List<Integer> keys = new java.util.ArrayList<>(IntStream.range(0, count).boxed().toList());
    java.util.Collections.shuffle(keys, new java.util.Random(1));
    return keys;
  }

  private Keyspace<Integer> keyspace(EvictionPolicy policy) {
    return engine.createKeyspace(
        "test", KeyspaceOptions.DEFAULTS.withBound(Bound.entries(FULL)).withPolicy(policy));
  }
}
