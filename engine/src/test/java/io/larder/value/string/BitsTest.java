package io.larder.value.string;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BitsTest {

  @Test
  void count_takesBitsWithinOneByte() {
    assertThat(Bits.count(new byte[] {(byte) 0b1010_1101}, 1, 6)).isEqualTo(3);
  }

  @Test
  void count_ofAnEmptyRange_isZero() {
    assertThat(Bits.count(new byte[] {-1}, 5, 5)).isZero();
    assertThat(Bits.count(new byte[0], 0, 0)).isZero();
  }

  @Test
  void indexOf_bitThatIsAbsent_isMinusOne() {
    byte[] ones = new byte[30];
    Arrays.fill(ones, (byte) -1);

    assertThat(Bits.indexOf(ones, false, 0, 240)).isEqualTo(-1);
    assertThat(Bits.indexOf(new byte[30], true, 3, 237)).isEqualTo(-1);
    assertThat(Bits.indexOf(new byte[0], true, 0, 0)).isEqualTo(-1);
  }

  @Test
  void anyRange_answersAsABitSet() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = sparseBytes(random);
      int size = bytes.length * 8;
      BitSet twin = twinOf(bytes);
      int from = random.nextInt(size + 1);
      int to = from + random.nextInt(size - from + 1);
      String step = "seed " + seed + ", step " + i;

      assertThat(Bits.count(bytes, from, to)).as(step).isEqualTo(twin.get(from, to).cardinality());
      assertThat(Bits.indexOf(bytes, true, from, to))
          .as(step)
          .isEqualTo(before(to, twin.nextSetBit(from)));
      assertThat(Bits.indexOf(bytes, false, from, to))
          .as(step)
          .isEqualTo(before(to, twin.nextClearBit(from)));
    }
  }

  private static int before(int end, int index) {
    return index >= end ? -1 : index;
  }

  /** Mostly zeros or mostly ones, so that long runs occur. */
  private static byte[] sparseBytes(Random random) {
    byte[] bytes = new byte[random.nextInt(60)];
    Arrays.fill(bytes, (byte) (random.nextBoolean() ? 0 : -1));
    for (int i = random.nextInt(4); i > 0 && bytes.length > 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
    }
    return bytes;
  }

  private static BitSet twinOf(byte[] bytes) {
    BitSet bits = new BitSet();
    for (int i = 0; i < bytes.length * 8; i++) {
      bits.set(i, (bytes[i / 8] >> (7 - i % 8) & 1) == 1);
    }
    return bits;
  }
}
