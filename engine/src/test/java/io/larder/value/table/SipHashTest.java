package io.larder.value.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SipHashTest {

  private final SipHash hash = new SipHash(0x0706050403020100L, 0x0f0e0d0c0b0a0908L);

  @Test
  void hash_ofEqualBytesElsewhere_isEqual() {
    byte[] outer = "abcdefghijklmnopqrstuvwxyz".getBytes(StandardCharsets.US_ASCII);

    for (int from = 0; from < 10; from++) {
      for (int length = 0; length < 16; length++) {
        byte[] alone = Arrays.copyOfRange(outer, from, from + length);
        assertThat(hash.hash(outer, from, length)).isEqualTo(hash.hash(alone, 0, length));
      }
    }
  }

  @Test
  void hash_ofZerosOfEachLength_differs() {
    Set<Long> hashes = new HashSet<>();

    for (int length = 0; length < 300; length++) {
      hashes.add(hash.hash(new byte[300], 0, length));
    }

    assertThat(hashes).hasSize(300);
  }

  @Test
  void hash_ofOneChangedBit_changesAboutHalfOfTheBits() {
    byte[] bytes = new byte[21];
    long before = hash.hash(bytes, 0, bytes.length);

    for (int bit = 0; bit < bytes.length * 8; bit++) {
      bytes[bit / 8] ^= (byte) (1 << bit % 8);
      assertThat(Long.bitCount(before ^ hash.hash(bytes, 0, bytes.length))).isBetween(12, 52);
      bytes[bit / 8] ^= (byte) (1 << bit % 8);
    }
  }

  @Test
  void hash_withAnotherKey_differs() {
    byte[] bytes = {1, 2, 3};

    assertThat(hash.hash(bytes, 0, 3)).isNotEqualTo(new SipHash(1, 2).hash(bytes, 0, 3));
    assertThat(SipHash.ofThisProcess().hash(bytes, 0, 3))
        .isEqualTo(SipHash.ofThisProcess().hash(bytes, 0, 3));
  }
}
