package io.larder.value.string;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MutableStringTest {

  @Test
  void append_putsBytesAtTheEnd() {
    MutableString string = string("ab");
    string.append(bytes("cd"));
    string.append(new byte[0]);

    assertThat(text(string)).isEqualTo("abcd");
    assertThat(string.length()).isEqualTo(4);
  }

  @Test
  void write_withinTheString_overwrites() {
    MutableString string = string("Hello World");
    string.write(6, bytes("Redis"));

    assertThat(text(string)).isEqualTo("Hello Redis");
  }

  @Test
  void write_pastTheEnd_fillsTheGapWithZeros() {
    MutableString string = string("a");
    string.write(3, bytes("b"));

    assertThat(text(string)).isEqualTo("a\0\0b");
  }

  @Test
  void ensureLength_neverShortens() {
    MutableString string = string("abc");
    string.ensureLength(1);
    string.ensureLength(5);

    assertThat(text(string)).isEqualTo("abc\0\0");
  }

  @Test
  void splice_thatShortens_leavesNoBytesBehind() {
    MutableString string = string("abcdef");
    string.splice(1, 5, bytes("x"));
    string.ensureLength(6);

    assertThat(text(string)).isEqualTo("axf\0\0\0");
  }

  @Test
  void range_copies() {
    MutableString string = string("abcdef");

    assertThat(string.range(2, 4)).isEqualTo(bytes("cd"));
    assertThat(string.range(6, 6)).isEmpty();
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> string.range(2, 7));
  }

  @Test
  void setBit_countsFromTheHighestBit() {
    MutableString string = string("");

    assertThat(string.setBit(7, true)).isFalse();
    assertThat(string.setBit(7, true)).isTrue();
    assertThat(string.toByteArray()).isEqualTo(new byte[] {1});
    assertThat(string.setBit(9, false)).isFalse();
    assertThat(string.toByteArray()).isEqualTo(new byte[] {1, 0});
    assertThat(string.setBit(7, false)).isTrue();
    assertThat(string.bit(7)).isFalse();
    assertThat(string.bit(0xffff_ffffL)).isFalse();
  }

  @Test
  void appends_copyTheStringRarely() {
    MutableString string = string("");
    int copies = 0;
    for (int i = 0; i < 4 << 20; i++) {
      byte[] before = string.array();
      string.append(new byte[] {1});
      copies += string.array() == before ? 0 : 1;
    }

    // 20 doublings to the first MiB, then one for each further MiB
    assertThat(copies).isBetween(20, 25);
  }

  @Test
  void heapBytes_includeTheRoom() {
    MutableString string = string("abc");
    assertThat(string.heapBytes()).isEqualTo(24 + 24);
    string.append(bytes("d".repeat(29)));
    assertThat(string.heapBytes()).isEqualTo(24 + 16 + 64);
    assertThat(string.copy().heapBytes()).isEqualTo(24 + 16 + 32);
  }

  @Test
  void copy_isNotChangedWithItsOrigin() {
    MutableString string = string("abc");
    MutableString copy = string.copy();
    string.write(0, bytes("x"));

    assertThat(text(copy)).isEqualTo("abc");
  }

  @Test
  void randomPrograms_doWhatPlainArraysDo() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    MutableString string = string("");
    byte[] twin = new byte[0];
    for (int i = 0; i < 20_000; i++) {
      byte[] piece = new byte[random.nextInt(6)];
      random.nextBytes(piece);
      int at = random.nextInt(twin.length + 1);
      int to = at + random.nextInt(twin.length - at + 1);
      switch (random.nextInt(4)) {
        case 0 -> {
          string.write(at + 2, piece);
          byte[] longer = Arrays.copyOf(twin, Math.max(twin.length, at + 2 + piece.length));
          System.arraycopy(piece, 0, longer, at + 2, piece.length);
          twin = longer;
        }
        case 1 -> {
          string.append(piece);
          twin = spliced(twin, twin.length, twin.length, piece);
        }
        default -> {
          string.splice(at, to, piece);
          twin = spliced(twin, at, to, piece);
        }
      }
      assertThat(string.toByteArray()).as("seed %d, step %d", seed, i).isEqualTo(twin);
    }
  }

  private static byte[] spliced(byte[] bytes, int from, int to, byte[] piece) {
    byte[] result = new byte[bytes.length - (to - from) + piece.length];
    System.arraycopy(bytes, 0, result, 0, from);
    System.arraycopy(piece, 0, result, from, piece.length);
    System.arraycopy(bytes, to, result, from + piece.length, bytes.length - to);
    return result;
  }

  private static MutableString string(String text) {
    return new MutableString(bytes(text));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(ISO_8859_1);
  }

  private static String text(MutableString string) {
    return new String(string.toByteArray(), ISO_8859_1);
  }
}
