package io.larder.value.list;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.larder.value.EncodingLimits;
import io.larder.value.ValueType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds for a list in every encoding. */
abstract class ListValueContract {

  /** A list of the encoding under test. */
  abstract ListValue list(String... elements);

  abstract EncodingLimits limits();

  @Test
  void type_isList() {
    assertThat(list("a").type()).isEqualTo(ValueType.LIST);
  }

  @Test
  void push_atHead_reversesTheElements() {
    assertThat(elements(list("x").push(End.HEAD, limits(), bytes("a"), bytes("b"))))
        .containsExactly("b", "a", "x");
  }

  @Test
  void push_atTail_keepsTheirOrder() {
    assertThat(elements(list("x").push(End.TAIL, limits(), bytes("a"), bytes("b"))))
        .containsExactly("x", "a", "b");
  }

  @Test
  void pop_takesFromEitherEnd_untilNothingIsLeft() {
    ListValue list = list("a", "b", "c", "d", "e");

    assertThat(text(list.pop(End.HEAD))).isEqualTo("a");
    assertThat(text(list.pop(End.TAIL))).isEqualTo("e");
    assertThat(text(list.pop(End.TAIL))).isEqualTo("d");
    assertThat(text(list.pop(End.HEAD))).isEqualTo("b");
    assertThat(text(list.pop(End.HEAD))).isEqualTo("c");
    assertThat(list.isEmpty()).isTrue();
    assertThat(list.pop(End.HEAD)).isNull();
    assertThat(list.pop(End.TAIL)).isNull();
  }

  @Test
  void get_countsFromEitherEnd() {
    ListValue list = list("a", "b", "c", "d", "e");

    assertThat(text(list.get(0))).isEqualTo("a");
    assertThat(text(list.get(4))).isEqualTo("e");
    assertThat(text(list.get(-1))).isEqualTo("e");
    assertThat(text(list.get(-5))).isEqualTo("a");
    assertThat(list.get(5)).isNull();
    assertThat(list.get(-6)).isNull();
    assertThat(list.get(Long.MIN_VALUE)).isNull();
    assertThat(list.get(Long.MAX_VALUE)).isNull();
  }

  @Test
  void set_replacesOneElement() {
    ListValue list = list("a", "b", "c", "d", "e").set(2, bytes("long".repeat(20)), limits());

    assertThat(elements(list)).containsExactly("a", "b", "long".repeat(20), "d", "e");
  }

  @Test
  void insert_putsBeforeAnIndexOrAtTheTail() {
    ListValue list = list("a", "b", "c", "d", "e");
    list = list.insert(0, bytes("first"), limits());
    list = list.insert(3, bytes("middle"), limits());
    list = list.insert(7, bytes("last"), limits());

    assertThat(elements(list)).containsExactly("first", "a", "b", "middle", "c", "d", "e", "last");
  }

  @Test
  void remove_fromAnEnd_stopsAtTheCount() {
    ListValue list = list("x", "1", "x", "2", "x", "3", "x");

    assertThat(list.remove(End.HEAD, bytes("x"), 1)).isEqualTo(1);
    assertThat(elements(list)).containsExactly("1", "x", "2", "x", "3", "x");
    assertThat(list.remove(End.TAIL, bytes("x"), 2)).isEqualTo(2);
    assertThat(elements(list)).containsExactly("1", "x", "2", "3");
    assertThat(list.remove(End.HEAD, bytes("2"), Long.MAX_VALUE)).isEqualTo(1);
    assertThat(list.remove(End.TAIL, bytes("2"), Long.MAX_VALUE)).isZero();
    assertThat(elements(list)).containsExactly("1", "x", "3");
  }

  @Test
  void forEach_walksFromEitherEnd() {
    ListValue list = list("a", "b", "c", "d", "e", "f");

    assertThat(walk(list, End.HEAD, 1, 3)).containsExactly("b", "c", "d");
    assertThat(walk(list, End.TAIL, 1, 3)).containsExactly("e", "d", "c");
    assertThat(walk(list, End.TAIL, 4, 100)).containsExactly("b", "a");
    assertThat(walk(list, End.HEAD, 6, 1)).isEmpty();
    assertThat(walk(list, End.HEAD, 0, 0)).isEmpty();
  }

  @Test
  void positions_followRankCountAndLength() {
    ListValue list = list("a", "x", "b", "x", "x", "c", "x");

    assertThat(list.indexOf(bytes("x"))).isEqualTo(1);
    assertThat(list.indexOf(bytes("y"))).isEqualTo(-1);
    assertThat(positions(list, End.HEAD, 1, 0, 0)).containsExactly(1L, 3L, 4L, 6L);
    assertThat(positions(list, End.TAIL, 1, 0, 0)).containsExactly(6L, 4L, 3L, 1L);
    assertThat(positions(list, End.HEAD, 2, 2, 0)).containsExactly(3L, 4L);
    assertThat(positions(list, End.TAIL, 2, 1, 0)).containsExactly(4L);
    assertThat(positions(list, End.HEAD, 1, 0, 4)).containsExactly(1L, 3L);
    assertThat(positions(list, End.TAIL, 1, 0, 1)).containsExactly(6L);
    assertThat(positions(list, End.HEAD, 5, 0, 0)).isEmpty();
  }

  @Test
  void deleteRange_removesARun() {
    ListValue list = list("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k");
    list.deleteRange(1, 8);

    assertThat(elements(list)).containsExactly("a", "j", "k");
    list.deleteRange(2, 1);
    list.deleteRange(2, 0);
    assertThat(elements(list)).containsExactly("a", "j");
    list.deleteRange(0, 2);
    assertThat(list.isEmpty()).isTrue();
  }

  @Test
  void copy_isIndependent() {
    ListValue list = list("a", "b", "c", "d", "e");
    ListValue copy = list.copy();
    copy.pop(End.HEAD);
    copy = copy.push(End.TAIL, limits(), bytes("f"));
    list.pop(End.TAIL);

    assertThat(elements(list)).containsExactly("a", "b", "c", "d");
    assertThat(elements(copy)).containsExactly("b", "c", "d", "e", "f");
  }

  @Test
  void heapBytes_ofACopy_isNoMoreThanOfTheOriginal() {
    ListValue list = list("a", "b", "c", "d", "e");

    assertThat(list.copy().heapBytes()).isPositive().isLessThanOrEqualTo(list.heapBytes());
  }

  static List<String> elements(ListValue list) {
    return walk(list, End.HEAD, 0, Long.MAX_VALUE);
  }

  static List<String> walk(ListValue list, End from, long skip, long count) {
    List<String> walked = new ArrayList<>();
    list.forEach(from, skip, count, element -> walked.add(text(element)));
    return walked;
  }

  static byte[] bytes(String text) {
    return text.getBytes(ISO_8859_1);
  }

  static String text(byte[] element) {
    return new String(element, ISO_8859_1);
  }

  static byte[][] allBytes(String... elements) {
    return Arrays.stream(elements).map(ListValueContract::bytes).toArray(byte[][]::new);
  }

  private static List<Long> positions(
      ListValue list, End from, long rank, long count, long maxLength) {
    return list.positions(from, bytes("x"), new Search(rank, count, maxLength));
  }
}
