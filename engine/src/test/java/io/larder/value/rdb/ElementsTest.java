package io.larder.value.rdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The elements of the packed forms of old Redis, whole and damaged. */
class ElementsTest {

  @Test
  void ziplist_ofTextsAndIntegersOfEveryForm_hasThemAll() throws MalformedRdbException {
    Object[] elements = {
      "",
      "a",
      "b".repeat(63),
      "c".repeat(64),
      "d".repeat(16_383),
      "e".repeat(16_384),
      0L,
      12L,
      13L,
      -1L,
      127L,
      -128L,
      128L,
      -32_768L,
      32_768L,
      -8_388_608L,
      8_388_608L,
      -2_147_483_648L,
      2_147_483_648L,
      Long.MIN_VALUE,
      Long.MAX_VALUE,
      "the end"
    };

    assertThat(texts(new ZiplistElements(Ziplists.of(elements))))
        .isEqualTo(Arrays.stream(elements).map(Object::toString).toList());
  }

  @Test
  void ziplist_withoutElements_isEmpty() throws MalformedRdbException {
    assertThat(texts(new ZiplistElements(Ziplists.of()))).isEmpty();
  }

  @Test
  void ziplist_withAnotherCount_isRefused() {
    byte[] bytes = Ziplists.of("a", "b");
    bytes[8] = 3;

    assertRefused(() -> texts(new ZiplistElements(bytes)));
  }

  @Test
  void ziplist_withUnknownCount_isRead() throws MalformedRdbException {
    byte[] bytes = Ziplists.of("a", "b");
    bytes[8] = -1;
    bytes[9] = -1;

    assertThat(texts(new ZiplistElements(bytes))).containsExactly("a", "b");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 4, 10, 11, 13, 14})
  void ziplist_withWrongLengths_isRefused(int at) {
    byte[] bytes = Ziplists.of("a", "b");
    bytes[at]++;

    assertRefused(() -> texts(new ZiplistElements(bytes)));
  }

  @Test
  void zipmap_withUnusedBytes_hasFieldsAndValues() throws MalformedRdbException {
    for (int unused = 0; unused < 5; unused++) {
      byte[] bytes = Ziplists.zipmap(unused, "f", "v", "g".repeat(254), "w".repeat(1000));

      assertThat(texts(new ZipmapElements(bytes)))
          .containsExactly("f", "v", "g".repeat(254), "w".repeat(1000));
    }
  }

  @Test
  void zipmap_withAFieldWithoutValue_isRefused() {
    assertRefused(() -> texts(new ZipmapElements(Ziplists.zipmap(0, "f", "v", "g"))));
  }

  @Test
  void anything_thatIsNoise_isRefusedOrRead() {
    Random random = new Random(5);
    for (int i = 0; i < 30_000; i++) {
      byte[][] sources = {
        Ziplists.of("a", 5L, "b".repeat(70), 70_000L), Ziplists.zipmap(1, "f", "v", "g", "w")
      };
      int which = random.nextInt(sources.length);
      byte[] bytes = sources[which];
      for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      }
      byte[] cut = Arrays.copyOf(bytes, random.nextInt(2) == 0 ? bytes.length : random.nextInt(50));
      try {
        assertThat(texts(elements(which, cut)).size()).isLessThanOrEqualTo(cut.length);
      } catch (MalformedRdbException refused) {
        assertThat(refused).hasMessageMatching(".*(damaged|too early)");
      }
    }
  }

  private static Elements elements(int which, byte[] bytes) throws MalformedRdbException {
    return which == 0 ? new ZiplistElements(bytes) : new ZipmapElements(bytes);
  }

  private static void assertRefused(ThrowingCallable read) {
    assertThatThrownBy(read).isInstanceOf(MalformedRdbException.class);
  }

  private static List<String> texts(Elements elements) throws MalformedRdbException {
    List<String> texts = new ArrayList<>();
    while (elements.hasNext()) {
      texts.add(new String(elements.next(), StandardCharsets.ISO_8859_1));
    }
    return texts;
  }
}
