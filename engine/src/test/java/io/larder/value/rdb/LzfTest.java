package io.larder.value.rdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Compression and what damaged blocks come to. */
class LzfTest {

  @Test
  void decompress_ofWhatWasCompressed_isTheSame() throws MalformedRdbException {
    Random random = new Random(7);
    for (int i = 0; i < 2000; i++) {
      byte[] bytes = new byte[random.nextInt(i < 1990 ? 600 : 100_000)];
      int letters = 1 + random.nextInt(20);
      for (int at = 0; at < bytes.length; at++) {
        bytes[at] = (byte) random.nextInt(letters);
      }
      byte[] block = Lzf.compress(bytes);
      if (block != null) {
        assertThat(block.length).isLessThanOrEqualTo(bytes.length - 4);
        assertThat(Lzf.decompress(block, 0, block.length, bytes.length)).isEqualTo(bytes);
      }
    }
  }

  @Test
  void compress_ofOneLetter_isLessThanATenth() {
    assertThat(Lzf.compress(new byte[1000])).hasSizeLessThan(20);
  }

  @Test
  void compress_ofNoise_isNull() {
    byte[] noise = new byte[1000];
    new Random(3).nextBytes(noise);

    assertThat(Lzf.compress(noise)).isNull();
  }

  @Test
  void decompress_ofACopyThatOverlapsItself_repeats() throws MalformedRdbException {
    byte[] block = {1, 'a', 'b', 3 << 5, 1};

    assertThat(new String(Lzf.decompress(block, 0, 5, 7), StandardCharsets.ISO_8859_1))
        .isEqualTo("abababa");
  }

  @Test
  void decompress_ofACopyFromBeforeTheStart_isRefused() {
    assertThatThrownBy(() -> Lzf.decompress(new byte[] {0, 'a', 1 << 5, 1}, 0, 4, 4))
        .isInstanceOf(MalformedRdbException.class);
  }

  @Test
  void decompress_toAnotherLengthThanAnnounced_isRefused() {
    assertThatThrownBy(() -> Lzf.decompress(new byte[] {0, 'a'}, 0, 2, 1L << 40))
        .isInstanceOf(MalformedRdbException.class);
  }

  @Test
  void decompress_ofBlocksCutAnywhere_isRefusedOrShorter() throws MalformedRdbException {
    byte[] block = Lzf.compress(new byte[1000]);
    assertThat(block).isNotNull();
    for (int cut = 0; cut < block.length; cut++) {
      int length = cut;
      assertThatThrownBy(() -> Lzf.decompress(block, 0, length, 1000))
          .isInstanceOf(MalformedRdbException.class);
    }
  }

  @Test
  void decompress_ofNoise_isRefusedOrDone() {
    Random random = new Random(11);
    for (int i = 0; i < 20_000; i++) {
      byte[] noise = new byte[random.nextInt(40)];
      random.nextBytes(noise);
      try {
        assertThat(Lzf.decompress(noise, 0, noise.length, random.nextInt(200))).isNotNull();
      } catch (MalformedRdbException refused) {
        assertThat(refused).hasMessageContaining("compressed");
      }
    }
  }
}
