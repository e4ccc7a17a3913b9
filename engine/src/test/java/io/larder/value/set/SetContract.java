package io.larder.value.set;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.larder.value.EncodingLimits;
import io.larder.value.SmallLimits;
import io.larder.value.ValueType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What a set of any encoding does. Members are integers, since all encodings hold those. */
abstract class SetContract {

  /** Limits under which no set of this contract outgrows its encoding. */
  static final EncodingLimits WIDE =
      new EncodingLimits(-2, 128, 64, 1_000, 1_000, 64, 128, 64, 4096, 100, 3000);

  /** An empty set in the encoding. */
  abstract SetValue empty();

  abstract String encoding();

  static byte[] bytes(Object member) {
    return member.toString().getBytes(US_ASCII);
  }

  static List<String> texts(Iterable<byte[]> members) {
    List<String> texts = new ArrayList<>();
    members.forEach(member -> texts.add(new String(member, US_ASCII)));
    return texts;
  }

  private SetValue of(Object... members) {
    SetValue set = empty();
    for (Object member : members) {
      assertThat(set.add(bytes(member), WIDE)).isSameAs(set);
    }
    return set;
  }

  private SetValue ofNumbersTo(int end) {
    SetValue set = empty();
    for (int i = 0; i < end; i++) {
      set.add(bytes(i), WIDE);
    }
    return set;
  }

  @Test
  void aSet_tellsWhatItIs() {
    SetValue set = of(1);

    assertThat(set.type()).isEqualTo(ValueType.SET);
    assertThat(set.encoding()).isEqualTo(encoding());
    assertThat(set.isEmpty()).isFalse();
    assertThat(empty().isEmpty()).isTrue();
  }

  @Test
  void add_ofAPresentMember_changesNothing() {
    SetValue set = of(1, 2, 1, -3);

    assertThat(set.size()).isEqualTo(3);
    assertThat(texts(set)).containsExactlyInAnyOrder("1", "2", "-3");
  }

  @Test
  void contains_tellsIntegersFromTheirLookAlikes() {
    SetValue set = of(1, -2, 0, Long.MAX_VALUE, Long.MIN_VALUE);

    for (String member : List.of("1", "-2", "0", "9223372036854775807", "-9223372036854775808")) {
      assertThat(set.contains(bytes(member))).as(member).isTrue();
    }
    for (String other : List.of("", "01", "+1", " 1", "-0", "9223372036854775808", "2", "x")) {
      assertThat(set.contains(bytes(other))).as(other).isFalse();
      assertThat(set.remove(bytes(other))).as(other).isFalse();
    }
  }

  @Test
  void remove_takesTheMemberAlone() {
    SetValue set = of(1, 70_000, -70_000, 1L << 40);

    assertThat(set.remove(bytes(70_000))).isTrue();
    assertThat(set.remove(bytes(70_000))).isFalse();
    assertThat(texts(set)).containsExactlyInAnyOrder("1", "-70000", "1099511627776");
  }

  @Test
  void copy_isIndependent() {
    SetValue set = of(1, 2);
    SetValue copy = set.copy();
    set.remove(bytes(1));
    copy.add(bytes(3), WIDE);

    assertThat(texts(copy)).containsExactlyInAnyOrder("1", "2", "3");
    assertThat(texts(set)).containsExactly("2");
    assertThat(copy.encoding()).isEqualTo(encoding());
  }

  @Test
  void iterator_beyondTheLast_isRefused() {
    Iterator<byte[]> members = of(1).iterator();
    members.next();

    assertThat(members.hasNext()).isFalse();
    assertThatThrownBy(members::next).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void heapBytes_growsAndShrinksWithTheMembers() {
    SetValue set = empty();
    long ofEmpty = set.heapBytes();
    set = ofNumbersTo(500);
    long ofFull = set.heapBytes();
    for (int i = 0; i < 500; i++) {
      set.remove(bytes(i));
    }

    assertThat(ofFull).isGreaterThan(ofEmpty + 900);
    assertThat(set.heapBytes()).isLessThan(ofEmpty + 200);
  }

  @Test
  void scan_visitsEachMember() {
    for (int size : new int[] {0, 1, 10, 500}) {
      SetValue set = ofNumbersTo(size);
      List<byte[]> visited = new ArrayList<>();
      long cursor = 0;
      do {
        cursor = set.scan(cursor, 10, visited::add);
      } while (cursor != 0);

      assertThat(texts(visited)).containsExactlyInAnyOrderElementsOf(texts(set));
    }
  }

  @Test
  void random_isEachMemberAboutAsOften() {
    SetValue set = ofNumbersTo(20);
    Random random = new Random(1);
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i < 20_000; i++) {
      counts.merge(new String(set.random(random), US_ASCII), 1, Integer::sum);
    }

    assertThat(counts).hasSize(20);
    assertThat(counts.values()).allSatisfy(count -> assertThat(count).isBetween(850, 1150));
  }

  @Test
  void sample_isOfDistinctMembers_eachAboutAsOften() {
    SetValue set = ofNumbersTo(20);
    Random random = new Random(2);
    for (int count : new int[] {0, 1, 5, 6, 7, 19, 20, 21, Integer.MAX_VALUE}) {
      int expected = Math.min(count, 20);
      Map<String, Integer> counts = new HashMap<>();
      for (int i = 0; i < 1_000; i++) {
        List<String> sample = texts(set.sample(count, random));
        assertThat(new HashSet<>(sample)).hasSize(expected).hasSameSizeAs(sample);
        sample.forEach(member -> counts.merge(member, 1, Integer::sum));
      }
      assertThat(counts.values())
          .allSatisfy(times -> assertThat(times).isCloseTo(expected * 50, within(90)));
    }
    assertThat(set.size()).isEqualTo(20);
  }

  private static Offset<Integer> within(int offset) {
    return Offset.offset(offset);
  }

  @Test
  void pop_removesAMember() {
    SetValue set = of(5, 6);
    String popped = new String(set.pop(new Random(3)), US_ASCII);

    assertThat(texts(set)).containsExactly(popped.equals("5") ? "6" : "5");
  }

  @Test
  void popOfMany_partsTheMembers() {
    Random random = new Random(4);
    for (int size : new int[] {1, 2, 10, 100, 500}) {
      for (int count : new int[] {1, 2, 9, 10, 50, 90, 95, 499, 500, Integer.MAX_VALUE}) {
        SetValue.Popped popped = ofNumbersTo(size).pop(count, random, WIDE);
        List<String> all = texts(popped.members());
        assertThat(all).hasSize(Math.min(size, count));
        all.addAll(texts(popped.kept()));
        assertThat(all).containsExactlyInAnyOrderElementsOf(texts(ofNumbersTo(size)));
      }
    }
  }

  @Test
  void making_roomForTooMany_givesTheHashTableAtOnce() {
    SetValue set = of(1, 2);

    assertThat(set.making(4, SmallLimits.TINY)).isSameAs(set);
    SetValue large = set.making(5, SmallLimits.TINY);
    assertThat(large.encoding()).isEqualTo("hashtable");
    assertThat(texts(large)).containsExactlyInAnyOrder("1", "2");
  }
}
