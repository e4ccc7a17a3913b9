package io.larder.value.sortedset;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.larder.value.EncodingLimits;
import io.larder.value.ValueType;
import io.larder.value.sortedset.Place.Side;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a sorted set does in each of its encodings. */
abstract class SortedSetContract {

  /** An empty sorted set, which {@link #limits} keep in its encoding for at least five members. */
  abstract SortedSetValue create();

  abstract EncodingLimits limits();

  static byte[] bytes(String text) {
    return text.getBytes(ISO_8859_1);
  }

  SortedSetValue of(Object... scoresAndMembers) {
    SortedSetValue set = create();
    for (int i = 0; i < scoresAndMembers.length; i += 2) {
      double score = ((Number) scoresAndMembers[i]).doubleValue();
      set = set.put(score, bytes((String) scoresAndMembers[i + 1]), limits());
    }
    return set;
  }

  static List<String> texts(MemberCursor cursor) {
    List<String> texts = new ArrayList<>();
    while (cursor.next()) {
      texts.add(new String(cursor.member(), ISO_8859_1) + "=" + cursor.score());
    }
    return texts;
  }

  static List<String> texts(SortedSetValue set) {
    return texts(set.cursor());
  }

  @Test
  void put_ofNewMembers_ordersThemByScoreThenBytes() {
    SortedSetValue set = of(2, "b", 1, "c", 2, "a", -1.5, "\u00ff", -1.5, "12");

    assertThat(texts(set)).containsExactly("12=-1.5", "\u00ff=-1.5", "c=1.0", "a=2.0", "b=2.0");
    assertThat(set.size()).isEqualTo(5);
    assertThat(set.type()).isEqualTo(ValueType.SORTED_SET);
  }

  @Test
  void put_ofAMember_movesItToItsNewScore() {
    SortedSetValue set = of(1, "a", 2, "b", 3, "c");
    set = set.put(2.5, bytes("a"), limits());

    assertThat(texts(set)).containsExactly("b=2.0", "a=2.5", "c=3.0");
    assertThat(set.score(bytes("a"))).isEqualTo(2.5);
  }

  @Test
  void put_keepsInfinities_andIntegersBeyondTheirRange() {
    SortedSetValue set =
        of(Double.POSITIVE_INFINITY, "p", Double.NEGATIVE_INFINITY, "n", 1e300, "l");

    assertThat(texts(set)).containsExactly("n=-Infinity", "l=1.0E300", "p=Infinity");
  }

  @Test
  void score_ofNoMember_isNaN() {
    assertThat(of(1, "a").score(bytes("b"))).isNaN();
    assertThat(of(1, "a").contains(bytes("b"))).isFalse();
    assertThat(of(0, "a").contains(bytes("a"))).isTrue();
  }

  @Test
  void emptyMember_isAMember() {
    SortedSetValue set = of(1, "");

    assertThat(set.score(bytes(""))).isEqualTo(1);
    assertThat(set.remove(bytes(""))).isTrue();
    assertThat(set.isEmpty()).isTrue();
  }

  @Test
  void remove_tellsWhetherItWasAMember() {
    SortedSetValue set = of(1, "a", 2, "b");

    assertThat(set.remove(bytes("a"))).isTrue();
    assertThat(set.remove(bytes("a"))).isFalse();
    assertThat(texts(set)).containsExactly("b=2.0");
  }

  @Test
  void removeOfRanks_removesNeighbours() {
    SortedSetValue set = of(1, "a", 2, "b", 3, "c", 4, "d");
    set.remove(new Ranks(1, 3));

    assertThat(texts(set)).containsExactly("a=1.0", "d=4.0");
    assertThat(set.score(bytes("b"))).isNaN();
    set.remove(Ranks.NONE);
    set.remove(set.ranks());
    assertThat(set.isEmpty()).isTrue();
    assertThat(texts(set)).isEmpty();
  }

  @Test
  void rank_countsFromTheLowestScore() {
    SortedSetValue set = of(5, "a", 4, "b", 3, "c");

    assertThat(set.rank(bytes("c"))).isZero();
    assertThat(set.rank(bytes("a"))).isEqualTo(2);
    assertThat(set.rank(bytes("x"))).isEqualTo(-1);
  }

  @Test
  void ranksByScore_heedTheSidesOfTheirBounds() {
    SortedSetValue set = of(1, "a", 2, "b", 2, "c", 3, "d");
    Place beforeTwo = Place.ofScore(2, Side.BEFORE);
    Place afterTwo = Place.ofScore(2, Side.AFTER);

    assertThat(set.ranks(beforeTwo, afterTwo)).isEqualTo(new Ranks(1, 3));
    assertThat(set.ranks(afterTwo, Place.END)).isEqualTo(new Ranks(3, 4));
    assertThat(set.ranks(Place.START, beforeTwo)).isEqualTo(new Ranks(0, 1));
    assertThat(set.ranks(Place.START, Place.END)).isEqualTo(set.ranks());
    assertThat(set.ranks(afterTwo, beforeTwo)).isEqualTo(Ranks.NONE);
  }

  @Test
  void ranksByScore_ofInfinities_areInclusiveOrNot() {
    SortedSetValue set = of(Double.NEGATIVE_INFINITY, "n", 0, "z", Double.POSITIVE_INFINITY, "p");

    assertThat(
            set.ranks(
                Place.ofScore(Double.NEGATIVE_INFINITY, Side.AFTER),
                Place.ofScore(Double.POSITIVE_INFINITY, Side.BEFORE)))
        .isEqualTo(new Ranks(1, 2));
  }

  @Test
  void ranksByMember_heedTheSidesOfTheirBounds() {
    SortedSetValue set = of(0, "a", 0, "b", 0, "bb", 0, "10");

    assertThat(set.countBefore(Place.ofMember(bytes("b"), Side.BEFORE))).isEqualTo(2);
    assertThat(set.countBefore(Place.ofMember(bytes("b"), Side.AFTER))).isEqualTo(3);
    assertThat(set.countBefore(Place.ofMember(bytes("9"), Side.BEFORE))).isEqualTo(1);
    assertThat(set.countBefore(Place.ofMember(bytes(""), Side.AFTER))).isZero();
    assertThat(set.countBefore(Place.ofMember(bytes("\u00ff"), Side.AFTER))).isEqualTo(4);
  }

  @Test
  void cursor_walksBothWays() {
    SortedSetValue set = of(1, "a", 2, "b", 3, "c", 4, "d");

    assertThat(texts(set.cursor(new Ranks(1, 3), Direction.ASCENDING)))
        .containsExactly("b=2.0", "c=3.0");
    assertThat(texts(set.cursor(new Ranks(1, 3), Direction.DESCENDING)))
        .containsExactly("c=3.0", "b=2.0");
    assertThat(texts(set.cursor(set.ranks(), Direction.DESCENDING)))
        .containsExactly("d=4.0", "c=3.0", "b=2.0", "a=1.0");
    assertThat(texts(set.cursor(Ranks.NONE, Direction.DESCENDING))).isEmpty();
  }

  @Test
  void scan_visitsEveryMember() {
    SortedSetValue set = of(1, "a", 2, "b", 3, "c");
    List<String> visited = new ArrayList<>();
    long cursor = 0;
    do {
      cursor =
          set.scan(
              cursor, 1, (member, score) -> visited.add(new String(member, ISO_8859_1) + score));
    } while (cursor != 0);

    assertThat(visited).contains("a1.0", "b2.0", "c3.0");
  }

  @Test
  void copy_isIndependent() {
    SortedSetValue set = of(1, "a", 2, "b", 3, "c");
    SortedSetValue copy = set.copy();
    set.remove(bytes("a"));
    set = set.put(0, bytes("c"), limits());
    copy = copy.put(9, bytes("b"), limits());

    assertThat(texts(set)).containsExactly("c=0.0", "b=2.0");
    assertThat(texts(copy)).containsExactly("a=1.0", "c=3.0", "b=9.0");
    assertThat(copy.encoding()).isEqualTo(set.encoding());
  }

  @Test
  void heapBytes_returnToTheirStart_whenAllIsRemoved() {
    SortedSetValue set = of(1, "a");
    set.remove(bytes("a"));
    long empty = set.heapBytes();
    for (int i = 0; i < 4; i++) {
      set = set.put(i, bytes("m" + i), limits());
    }
    assertThat(set.heapBytes()).isGreaterThan(empty);
    set.remove(set.ranks());

    assertThat(set.heapBytes()).isEqualTo(empty);
  }
}
