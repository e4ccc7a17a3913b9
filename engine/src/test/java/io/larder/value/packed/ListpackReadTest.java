package io.larder.value.packed;

import static io.larder.value.packed.ListpackTest.bytes;
import static io.larder.value.packed.ListpackTest.elements;
import static io.larder.value.packed.ListpackTest.listpack;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes of unknown origin. */
class ListpackReadTest {

  @Test
  void read_ofAPrefix_isNull() {
    byte[] whole = mixed().toBytes();

    for (int length = 0; length < whole.length; length++) {
      assertThat(Listpack.read(Arrays.copyOf(whole, length))).isNull();
    }
  }

  @Test
  void read_ofAnotherCount_isNull() {
    byte[] serialized = listpack("a", "b").toBytes();
    serialized[4] = 3;

    assertThat(Listpack.read(serialized)).isNull();
  }

  @Test
  void read_ofATextLongerThanItsBlock_isNull() {
    assertThat(Listpack.read(framed(0xF0, 0xFF, 0xFF, 0xFF, 0xFF, 5))).isNull();
    assertThat(Listpack.read(framed(0xF0, 0xF6, 0xFF, 0xFF, 0x7F, 5))).isNull();
    assertThat(Listpack.read(framed(0xF0, 0xFF))).isNull();
    assertThat(Listpack.read(framed(0xEF, 0xFF, 1))).isNull();
    assertThat(Listpack.read(framed(0xEF))).isNull();
    assertThat(Listpack.read(framed(0xBF, 1))).isNull();
    assertThat(Listpack.read(framed(0xF4, 1, 2))).isNull();
  }

  @Test
  void read_ofAnUnknownKind_isNull() {
    for (int kind = 0xF5; kind <= 0xFF; kind++) {
      assertThat(Listpack.read(framed(kind, 1))).isNull();
    }
  }

  @Test
  void read_ofAWrongBackwardLength_isNull() {
    assertThat(Listpack.read(framed(5, 1))).isNotNull();
    assertThat(Listpack.read(framed(5, 2))).isNull();
    assertThat(Listpack.read(framed(5, 0, 0x81))).isNull();
  }

  @Test
  void read_ofWiderFormsThanNeeded_givesTheSameElements() {
    Listpack block = Listpack.read(framed(0xF1, 5, 0, 3, 0x81, '7', 2));

    assertThat(block).isNotNull();
    assertThat(elements(block)).containsExactly("5", "7");
    assertThat(block.matches(block.last(), bytes("7"))).isTrue();
    assertThat(block.find(bytes("7"), block.first(), 0)).isEqualTo(block.last());
  }

  @Test
  void read_doesNotKeepTheArray() {
    byte[] serialized = listpack("abc").toBytes();
    Listpack block = Listpack.read(serialized);
    Arrays.fill(serialized, (byte) 0);

    assertThat(block).isNotNull();
    assertThat(elements(block)).containsExactly("abc");
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {11, 12, 13})
  void read_ofDamagedBytes_isNullOrAListpackThatCanBeWalked(long seed) {
    Random random = new Random(seed);
    byte[] whole = mixed().toBytes();
    for (int i = 0; i < 20_000; i++) {
      byte[] damaged = whole.clone();
      for (int j = random.nextInt(3); j >= 0; j--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      Listpack block = Listpack.read(damaged);
      if (block != null) {
        assertThat(elements(block)).hasSize(block.size());
        assertThat(block.at(-1)).isEqualTo(block.last());
      }
    }
  }

  private static Listpack mixed() {
    return listpack(
        "",
        "a",
        "5",
        "-4000",
        "30000",
        "8000000",
        "2000000000",
        "-99999999999",
        "x".repeat(70),
        "y".repeat(5000));
  }

  private static byte[] framed(int... entries) {
    byte[] serialized = new byte[entries.length + 7];
    serialized[0] = (byte) serialized.length;
    serialized[4] = (byte) 0xFF;
    serialized[5] = (byte) 0xFF;
    for (int i = 0; i < entries.length; i++) {
      serialized[6 + i] = (byte) entries[i];
    }
    serialized[serialized.length - 1] = (byte) 0xFF;
    return serialized;
  }
}
