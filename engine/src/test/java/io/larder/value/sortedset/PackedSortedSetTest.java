package io.larder.value.sortedset;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.value.EncodingLimits;
import io.larder.value.SmallLimits;
import io.larder.value.packed.Listpack;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackedSortedSetTest extends SortedSetContract {

  @Override
  SortedSetValue create() {
    return SortedSetValue.empty(limits());
  }

  @Override
  EncodingLimits limits() {
    return EncodingLimits.DEFAULTS;
  }

  @Test
  void encoding_isListpack() {
    assertThat(of(1, "a").encoding()).isEqualTo("listpack");
  }

  @Test
  void fifthMember_ofLimitFour_makesALargeSet() {
    SortedSetValue set = SortedSetValue.empty(SmallLimits.TINY);
    for (int i = 0; i < 4; i++) {
      set = set.put(i, bytes("m" + i), SmallLimits.TINY);
    }
    set = set.put(7, bytes("m0"), SmallLimits.TINY);
    assertThat(set.encoding()).isEqualTo("listpack");
    set = set.put(4, bytes("m4"), SmallLimits.TINY);

    assertThat(set.encoding()).isEqualTo("skiplist");
    assertThat(texts(set)).containsExactly("m1=1.0", "m2=2.0", "m3=3.0", "m4=4.0", "m0=7.0");
  }

  @Test
  void memberOfMoreThanEightBytes_ofLimitEight_makesALargeSet() {
    SortedSetValue set = SortedSetValue.empty(SmallLimits.TINY);

    assertThat(set.put(1, bytes("12345678"), SmallLimits.TINY).encoding()).isEqualTo("listpack");
    assertThat(set.put(1, bytes("12345678x"), SmallLimits.TINY).encoding()).isEqualTo("skiplist");
  }

  @Test
  void largeSet_staysLarge_whateverIsRemoved() {
    SortedSetValue set = SortedSetValue.expecting(5, 0, SmallLimits.TINY);
    set = set.put(1, bytes("a"), SmallLimits.TINY);

    assertThat(set.encoding()).isEqualTo("skiplist");
    assertThat(set.compacted(SmallLimits.TINY).encoding()).isEqualTo("listpack");
    assertThat(texts(set.compacted(SmallLimits.TINY))).containsExactly("a=1.0");
  }

  @Test
  void compacted_isTheLargeSet_whenAMemberIsTooLong() {
    SortedSetValue set = SortedSetValue.expecting(5, 0, SmallLimits.TINY);
    set = set.put(1, bytes("123456789"), SmallLimits.TINY);

    assertThat(set.compacted(SmallLimits.TINY)).isSameAs(set);
  }

  @Test
  void expecting_moreThanTheLimit_makesALargeSet() {
    SortedSetValue set = of(1, "a");

    assertThat(set.expecting(128, limits())).isSameAs(set);
    assertThat(set.expecting(129, limits()).encoding()).isEqualTo("skiplist");
    assertThat(texts(set.expecting(129, limits()))).containsExactly("a=1.0");
  }

  @Test
  void negativeZero_isStoredAsAnInteger() {
    assertThat(of(-0.0, "a").score(bytes("a"))).isEqualTo(0.0);
  }

  @Test
  void block_holdsScoresAsIntegers_elseAsText() {
    Listpack block = ((PackedSortedSet) of(1, "a", 2.5, "b")).block();

    assertThat(block.isInteger(block.at(1))).isTrue();
    assertThat(block.bytes(block.at(3))).isEqualTo(bytes("2.5"));
  }

  @Test
  void ofListpack_readsMembersAndScores() {
    SortedSetValue set = SortedSetValue.ofListpack(block("b", "2", "a", "1.5"), limits());

    assertThat(set).isNotNull();
    assertThat(texts(set)).containsExactly("a=1.5", "b=2.0");
  }

  @Test
  void ofListpack_ofAnythingElse_isNull() {
    for (Listpack block :
        List.of(block("a"), block("a", "x"), block("a", "nan"), block("a", "1", "a", "2"))) {
      assertThat(SortedSetValue.ofListpack(block, limits())).isNull();
    }
  }

  private static Listpack block(String... elements) {
    Listpack block = new Listpack();
    for (String element : elements) {
      block.append(bytes(element));
    }
    return block;
  }
}
