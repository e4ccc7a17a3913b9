package io.larder.value.rdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The checksum against its published check value and against one bit at a time. */
class Crc64Test {

  @Test
  void of_theDigits_isThePublishedCheckValue() {
    byte[] digits = "123456789".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(Crc64.of(digits, 0, digits.length)).isEqualTo(0xe9c6d914c4b8d9caL);
  }

  @Test
  void of_noBytes_isZero() {
    assertThat(Crc64.of(new byte[0], 0, 0)).isZero();
  }

  @Test
  void update_inPieces_isTheSumOfTheWhole() {
    Random random = new Random(1);
    byte[] bytes = new byte[300];
    random.nextBytes(bytes);
    for (int cut = 0; cut <= bytes.length; cut++) {
      long head = Crc64.of(bytes, 0, cut);

      assertThat(Crc64.update(head, bytes, cut, bytes.length - cut)).isEqualTo(byBits(bytes));
    }
  }

  private static long byBits(byte[] bytes) {
    long sum = 0;
    for (byte b : bytes) {
      sum ^= b & 0xff;
      for (int bit = 0; bit < 8; bit++) {
        sum = (sum & 1) == 0 ? sum >>> 1 : sum >>> 1 ^ Long.reverse(0xad93d23594c935a9L);
      }
    }
    return sum;
  }
}
