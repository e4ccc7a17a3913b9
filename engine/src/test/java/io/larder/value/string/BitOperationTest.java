package io.larder.value.string;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BitOperationTest {

  @Test
  void shortSources_endInZeros() {
    byte[] shorter = {0b0110};
    byte[] longer = {0b0101, 0b0011};

    assertThat(BitOperation.AND.apply(views(shorter, longer))).containsExactly(0b0100, 0);
    assertThat(BitOperation.AND.apply(views(longer, shorter))).containsExactly(0b0100, 0);
    assertThat(BitOperation.OR.apply(views(shorter, longer))).containsExactly(0b0111, 0b0011);
    assertThat(BitOperation.XOR.apply(views(longer, shorter))).containsExactly(0b0011, 0b0011);
  }

  @Test
  void oneSource_isItselfButForNot() {
    byte[] source = {1, 2, 3};

    assertThat(BitOperation.AND.apply(views(source))).containsExactly(1, 2, 3);
    assertThat(BitOperation.XOR.apply(views(source))).containsExactly(1, 2, 3);
    assertThat(BitOperation.NOT.apply(views(source))).containsExactly(~1, ~2, ~3);
    assertThat(source).containsExactly(1, 2, 3);
  }

  @ParameterizedTest
  @EnumSource
  void anySources_areCombinedByteByByte(BitOperation operation) {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      int count = operation == BitOperation.NOT ? 1 : 1 + random.nextInt(4);
      List<byte[]> sources =
          random.ints(count, 0, 40).mapToObj(length -> randomBytes(random, length)).toList();

      assertThat(operation.apply(sources.stream().map(StringView::of).toList()))
          .as("seed %d, step %d", seed, i)
          .isEqualTo(naive(operation, sources));
    }
  }

  private static byte[] naive(BitOperation operation, List<byte[]> sources) {
    byte[] result = new byte[sources.stream().mapToInt(source -> source.length).max().orElse(0)];
    for (int at = 0; at < result.length; at++) {
      result[at] = byteAt(sources.get(0), at);
      for (byte[] source : sources.subList(1, sources.size())) {
        byte right = byteAt(source, at);
        result[at] =
            switch (operation) {
              case AND -> (byte) (result[at] & right);
              case OR -> (byte) (result[at] | right);
              case XOR -> (byte) (result[at] ^ right);
              case NOT -> throw new AssertionError("NOT takes one source");
            };
      }
      if (operation == BitOperation.NOT) {
        result[at] = (byte) ~result[at];
      }
    }
    return result;
  }

  private static List<StringView> views(byte[]... sources) {
    return Stream.of(sources).map(StringView::of).toList();
  }

  private static byte byteAt(byte[] source, int at) {
    return at < source.length ? source[at] : 0;
  }

  private static byte[] randomBytes(Random random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
