package io.larder.value.string.hyperloglog;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.larder.value.string.MutableString;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HyperLogLogTest {

  private static final int MAX_SPARSE = 3000;

  /** Redis 7.0.15: {@code PFADD} one element a command, then {@code GET}. */
  @ParameterizedTest
  @CsvSource({
    "0, 48594c4c0100000000000000000000807fff",
    "1, 48594c4c0100000000000000000000805040806fbd",
    "3, 48594c4c010000000000000000000080504080477188572f845119"
  })
  void fewElements_giveRedisBytes(int elements, String hex) {
    HyperLogLog log = logOf(elements);
    if (elements == 0) {
      log.forgetCount();
    }

    assertThat(HexFormat.of().formatHex(log.string().toByteArray())).isEqualTo(hex);
  }

  /** Redis 7.0.15: the same, then {@code PFCOUNT}, then {@code GET}. */
  @ParameterizedTest
  @CsvSource({
    "100, 287, 100, 0cc1e5a4a0bc8714",
    "1000, 1870, 994, 9bd3bf82f5c7d3da",
    "1500, 2685, 1495, e086c3cf9379d5e3",
    "5000, 12304, 4972, 5f3fc4393059c9ff",
    "100000, 12304, 100917, 87d6cc812f5f18d5"
  })
  void manyElements_giveRedisCountAndBytes(int elements, int length, long count, String sha256) {
    HyperLogLog log = logOf(elements);

    assertThat(log.knowsCount()).isFalse();
    assertThat(log.count()).isEqualTo(count);
    assertThat(log.knowsCount()).isTrue();
    assertThat(log.count()).isEqualTo(count);
    assertThat(log.string().length()).isEqualTo(length);
    assertThat(sha256(log)).startsWith(sha256);
  }

  @Test
  void add_ofAKnownElement_changesNothing() {
    HyperLogLog log = logOf(10);
    log.count();

    assertThat(log.add(element(3))).isFalse();
    assertThat(log.knowsCount()).isTrue();
    assertThat(log.add(element(11))).isTrue();
    assertThat(log.knowsCount()).isFalse();
  }

  @Test
  void estimate_isNearTheTruth() {
    HyperLogLog log = HyperLogLog.empty(MAX_SPARSE);
    for (int i = 0; i < 300_000; i++) {
      log.add(element(i));
      if (i % 60_000 == 20) {
        assertThat((double) log.count()).isCloseTo(i + 1, within(0.03 * i));
      }
    }
  }

  @Test
  void layout_isDenseWhenTheSparseOneWouldBeTooLong() {
    HyperLogLog log = HyperLogLog.empty(40);
    int added = 0;
    while (!log.isDense()) {
      assertThat(log.string().length()).isLessThanOrEqualTo(40);
      log.add(element(added++));
    }

    assertThat(log.string().length()).isEqualTo(HyperLogLog.DENSE_LENGTH);
    assertThat(log.string().heapBytes()).isLessThan(HyperLogLog.DENSE_LENGTH + 100);
    assertThat(log.count()).isEqualTo(added);
    assertThat(logOf(added).isDense()).isFalse();
    assertThat(logOf(added).count()).isEqualTo(added);
  }

  @Test
  void countOfUnion_isThatOfAllElements() {
    HyperLogLog sparse = logOf(0, 900);
    HyperLogLog dense = logOf(500, 9_000);
    HyperLogLog all = logOf(0, 9_000);

    assertThat(dense.isDense()).isTrue();
    assertThat(union(sparse, dense).count()).isEqualTo(all.count());
    assertThat(union().count()).isZero();
  }

  @Test
  void merge_ofADenseOne_isDense() {
    HyperLogLog merged = HyperLogLog.empty(MAX_SPARSE);
    merged.merge(union(logOf(0, 900), logOf(500, 9_000)));

    assertThat(merged.isDense()).isTrue();
    assertThat(merged.count()).isEqualTo(logOf(0, 9_000).count());
  }

  @Test
  void merge_ofSparseOnes_staysSparseWhileThereIsRoom() {
    HyperLogLog merged = logOf(0, 100);
    merged.merge(union(logOf(50, 150)));

    assertThat(merged.isDense()).isFalse();
    assertThat(merged.knowsCount()).isFalse();
    assertThat(merged.count()).isEqualTo(logOf(0, 150).count());

    merged.merge(union(logOf(0, 9_000)));
    assertThat(merged.isDense()).isTrue();
  }

  @Test
  void isHeadOf_judgesMagicLayoutAndLength() {
    byte[] sparse = logOf(3).string().toByteArray();
    byte[] dense = logOf(9_000).string().toByteArray();

    assertThat(HyperLogLog.isHeadOf(sparse, sparse.length)).isTrue();
    assertThat(HyperLogLog.isHeadOf(dense, dense.length)).isTrue();
    assertThat(HyperLogLog.isHeadOf(dense, dense.length - 1)).isFalse();
    assertThat(HyperLogLog.isHeadOf(sparse, 15)).isFalse();
    assertThat(HyperLogLog.isHeadOf(new byte[0], 0)).isFalse();
    sparse[4] = 2;
    assertThat(HyperLogLog.isHeadOf(sparse, sparse.length)).isFalse();
    dense[0] = 'h';
    assertThat(HyperLogLog.isHeadOf(dense, dense.length)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "48594c4c010000000000000000000080",
    "48594c4c01000000000000000000008010",
    "48594c4c0100000000000000000000807f",
    "48594c4c0100000000000000000000807fff00",
    "48594c4c0100000000000000000000807fffff"
  })
  void registersThatAreTooManyOrTooFew_areCorrupted(String hex) {
    byte[] bytes = HexFormat.of().parseHex(hex);
    assertThat(HyperLogLog.isHeadOf(bytes, bytes.length)).isTrue();
    HyperLogLog log = HyperLogLog.of(new MutableString(bytes), MAX_SPARSE);

    assertThatExceptionOfType(CorruptedHyperLogLogException.class).isThrownBy(() -> union(log));
    assertThatExceptionOfType(CorruptedHyperLogLogException.class)
        .isThrownBy(log::count)
        .withMessage("Corrupted HLL object detected");
  }

  @Test
  void add_toARegisterThatIsMissing_isRefused() {
    byte[] bytes = HexFormat.of().parseHex("48594c4c010000000000000000000080");
    HyperLogLog log = HyperLogLog.of(new MutableString(bytes), MAX_SPARSE);

    assertThatExceptionOfType(CorruptedHyperLogLogException.class)
        .isThrownBy(() -> log.add(element(1)));
  }

  @Test
  void count_ofAForeignStringWithAKeptCount_isTakenOnTrust() {
    byte[] bytes = HexFormat.of().parseHex("48594c4c0100000039300000000000007fff");

    assertThat(HyperLogLog.of(new MutableString(bytes), MAX_SPARSE).count()).isEqualTo(12345);
  }

  private static Union union(HyperLogLog... logs) {
    Union union = new Union();
    Stream.of(logs).forEach(union::add);
    return union;
  }

  private static HyperLogLog logOf(int elements) {
    return logOf(0, elements);
  }

  private static HyperLogLog logOf(int from, int to) {
    HyperLogLog log = HyperLogLog.empty(MAX_SPARSE);
    IntStream.range(from, to).forEach(i -> log.add(element(i)));
    return log;
  }

  private static byte[] element(int i) {
    return ("element-" + i).getBytes(ISO_8859_1);
  }

  private static String sha256(HyperLogLog log) {
    try {
      byte[] bytes = log.string().toByteArray();
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e); // every Java platform has it
    }
  }
}
