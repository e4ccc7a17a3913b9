package io.larder.value.packed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListpackTest {

  @Test
  void newBlock_isEmptyListpackOfSevenBytes() {
    Listpack block = new Listpack();

    assertThat(block.isEmpty()).isTrue();
    assertThat(block.toBytes()).containsExactly(7, 0, 0, 0, 0, 0, 0xFF);
    assertThat(block.first()).isEqualTo(-1);
    assertThat(block.last()).isEqualTo(-1);
    assertThat(block.at(0)).isEqualTo(-1);
    assertThat(block.at(-1)).isEqualTo(-1);
  }

  @ParameterizedTest
  @ValueSource(
      longs = {
        0,
        1,
        127,
        128,
        -1,
        4095,
        4096,
        -4096,
        -4097,
        32767,
        32768,
        -32768,
        -32769,
        8388607,
        8388608,
        -8388608,
        -8388609,
        2147483647L,
        2147483648L,
        -2147483648L,
        -2147483649L,
        Long.MAX_VALUE,
        Long.MIN_VALUE
      })
  void append_ofDecimalText_keepsAnInteger(long value) {
    byte[] text = bytes(Long.toString(value));
    Listpack block = listpack("head", Long.toString(value));
    int at = block.last();

    assertThat(Listpack.isInteger(text)).isTrue();
    assertThat(block.isInteger(at)).isTrue();
    assertThat(block.integer(at)).isEqualTo(value);
    assertThat(block.length(at)).isEqualTo(text.length);
    assertThat(block.bytes(at)).isEqualTo(text);
    assertThat(block.matches(at, text)).isTrue();
    assertThat(block.compare(at, text)).isZero();
    assertThat(block.byteSize()).isEqualTo((int) (7 + 6 + Listpack.encodedBytes(text)));
    Listpack direct = listpack("head");
    direct.append(value);
    assertThat(direct.toBytes()).isEqualTo(block.toBytes());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "+1",
        " 1",
        "1 ",
        "01",
        "-0",
        "-01",
        "00",
        "1.0",
        "1e3",
        "9223372036854775808",
        "-9223372036854775809",
        "9999999999999999999",
        "99999999999999999999",
        "-99999999999999999999",
        "18446744073709551616",
        "0x1",
        "--1"
      })
  void append_ofOtherText_keepsText(String text) {
    Listpack block = listpack(text);

    assertThat(Listpack.isInteger(bytes(text))).isFalse();
    assertThat(block.isInteger(0)).isFalse();
    assertThat(block.bytes(0)).isEqualTo(bytes(text));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 63, 64, 125, 126, 127, 4095, 4096, 16376, 16377, 16378, 16379, 2097150})
  void append_ofTextAtTheBoundsOfItsHeader_readsBothWays(int length) {
    byte[] text = bytes("x".repeat(length));
    Listpack block = listpack("head");
    block.append(text);
    block.append(bytes("tail"));

    int at = block.next(block.first());
    assertThat(block.bytes(at)).isEqualTo(text);
    assertThat(block.previous(block.last())).isEqualTo(at);
    assertThat(block.byteSize()).isEqualTo((int) (7 + 6 + 6 + Listpack.encodedBytes(text)));
    assertThat(elements(Listpack.read(block.toBytes()))).isEqualTo(elements(block));
  }

  @Test
  void find_withSkip_looksAtEveryOtherElement() {
    Listpack block = listpack("b", "a", "a", "b", "7", "b", "b", "7");

    assertThat(block.find(bytes("a"), block.first(), 1)).isEqualTo(block.at(2));
    assertThat(block.find(bytes("b"), block.at(1), 1)).isEqualTo(block.at(3));
    assertThat(block.find(bytes("7"), block.at(5), 0)).isEqualTo(block.at(7));
    assertThat(block.find(bytes("8"), block.first(), 0)).isEqualTo(-1);
    assertThat(block.find(bytes("a"), -1, 0)).isEqualTo(-1);
  }

  @Test
  void compare_ordersByUnsignedBytesThenLength() {
    Listpack block = listpack("ab", "10", "\u00ff");

    assertThat(block.compare(block.at(0), bytes("abc"))).isNegative();
    assertThat(block.compare(block.at(0), bytes("aa"))).isPositive();
    assertThat(block.compare(block.at(1), bytes("9"))).isNegative();
    assertThat(block.compare(block.at(2), bytes("a"))).isPositive();
  }

  @Test
  void deleteRange_beyondTheTail_deletesToTheTail() {
    Listpack block = listpack("a", "b", "c", "d");

    block.deleteRange(-2, 100);
    assertThat(elements(block)).containsExactly("a", "b");
    block.deleteRange(2, 1);
    block.deleteRange(-3, 1);
    assertThat(elements(block)).containsExactly("a", "b");
    block.deleteRange(0, Integer.MAX_VALUE);
    assertThat(block.toBytes()).isEqualTo(new Listpack().toBytes());
  }

  @Test
  void delete_ofMostElements_givesMemoryBack() {
    Listpack block = new Listpack();
    for (int i = 0; i < 1000; i++) {
      block.append(bytes("element number " + i));
    }
    long full = block.heapBytes();
    assertThat(full).isLessThan(block.byteSize() + 24 + 16 + 1024 + 8);

    block.deleteRange(10, 985);
    assertThat(block.size()).isEqualTo(15);
    assertThat(block.heapBytes()).isLessThan(full / 20);
    block.deleteRange(0, 15);
    assertThat(block.heapBytes()).isEqualTo(new Listpack().heapBytes());
  }

  @Test
  void reserve_whereThereIsNoRoom_doublesItUpToTheMost() {
    Listpack block = listpack("0123456789");
    long before = block.heapBytes();
    block.reserve(2, 8192);
    assertThat(block.heapBytes()).isEqualTo(before);

    block.reserve(20, 8192);
    assertThat(block.heapBytes()).isEqualTo(24 + 16 + 72); // twice 12 and 22, in whole words
    block.reserve(100, 128);
    assertThat(block.heapBytes()).isEqualTo(24 + 16 + 128);
    block.reserve(200, 128);
    assertThat(block.heapBytes()).isEqualTo(24 + 16 + 216);
    assertThat(elements(block)).containsExactly("0123456789");
    block.append(bytes("more"));
    assertThat(block.heapBytes()).isEqualTo(24 + 16 + 216);
  }

  @Test
  void take_leavesRoomUntilThreeQuartersAreUnused() {
    Listpack block = new Listpack();
    for (int i = 0; i < 1000; i++) {
      block.append(bytes("element number " + (1000 + i)));
    }
    long full = block.heapBytes();
    for (int i = 0; i < 350; i++) {
      block.take(block.first());
      block.take(block.last());
    }
    assertThat(block.heapBytes()).isEqualTo(full);
    assertThat(elements(block)).hasSize(300).startsWith("element number 1350");
    for (int i = 0; i < 100; i++) {
      block.take(block.last());
    }
    assertThat(elements(block)).hasSize(200).endsWith("element number 1549");
    assertThat(block.heapBytes()).isLessThan(full / 3);
    for (int i = 0; i < 200; i++) {
      block.take(block.last());
    }
    assertThat(block.heapBytes()).isEqualTo(new Listpack().heapBytes());
  }

  @Test
  void trim_leavesNoSpareRoom() {
    Listpack block = new Listpack();
    for (int i = 0; i < 1000; i++) {
      block.append(bytes("element number " + i));
    }
    List<String> before = elements(block);

    block.trim();
    assertThat(block.heapBytes()).isLessThan(24 + 16 + block.byteSize() + 8);
    block.append(bytes("more"));
    assertThat(elements(block).subList(0, 1000)).isEqualTo(before);
  }

  @Test
  void smallBlock_hasNoSlackBeyondAlignment() {
    assertThat(listpack("abcdefghij").heapBytes()).isEqualTo(24 + 16 + 16);
  }

  @Test
  void count_of65535AndMore_isSerializedAsUnknown() {
    Listpack block = new Listpack();
    for (int i = 0; i < 65_535; i++) {
      block.append(1L);
    }

    byte[] serialized = block.toBytes();
    assertThat(serialized[4]).isEqualTo((byte) 0xFF);
    assertThat(serialized[5]).isEqualTo((byte) 0xFF);
    Listpack read = Listpack.read(serialized);
    assertThat(read).isNotNull();
    assertThat(read.size()).isEqualTo(65_535);
    read.delete(0);
    assertThat(read.toBytes()[4]).isEqualTo((byte) 0xFE);
  }

  @Test
  void copy_isIndependent() {
    Listpack block = listpack("a", "1");
    Listpack copy = block.copy();
    copy.append(bytes("b"));
    copy.replace(0, 5);

    assertThat(elements(block)).containsExactly("a", "1");
    assertThat(elements(copy)).containsExactly("5", "1", "b");
  }

  static Listpack listpack(String... elements) {
    Listpack block = new Listpack();
    for (String element : elements) {
      block.append(bytes(element));
    }
    return block;
  }

  static List<String> elements(Listpack block) {
    List<String> elements = new ArrayList<>();
    for (int at = block.first(); at >= 0; at = block.next(at)) {
      elements.add(new String(block.bytes(at), ISO_8859_1));
    }
    return elements;
  }

  static byte[] bytes(String text) {
    return text.getBytes(ISO_8859_1);
  }
}
