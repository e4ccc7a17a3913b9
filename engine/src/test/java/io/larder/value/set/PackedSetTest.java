package io.larder.value.set;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.value.SmallLimits;
import io.larder.value.packed.Listpack;
import org.junit.jupiter.api.Test;

class PackedSetTest extends SetContract {

  @Override
  SetValue empty() {
    return new PackedSet();
  }

  @Override
  String encoding() {
    return "listpack";
  }

  private static Listpack block(Object... members) {
    Listpack block = new Listpack();
    for (Object member : members) {
      block.append(bytes(member));
    }
    return block;
  }

  @Test
  void members_keepTheOrderOfInsertion() {
    SetValue set = new PackedSet(block("b", "a", "7", "aa"));
    set.remove(bytes("a"));
    set.add(bytes("a"), SmallLimits.TINY);

    assertThat(texts(set)).containsExactly("b", "7", "aa", "a");
  }

  @Test
  void add_ofOneTooMany_givesTheHashTable() {
    SetValue set = new PackedSet(block("a", "b", "c", "d"));
    assertThat(set.add(bytes("d"), SmallLimits.TINY)).isSameAs(set);

    SetValue large = set.add(bytes("e"), SmallLimits.TINY);
    assertThat(large.encoding()).isEqualTo("hashtable");
    assertThat(texts(large)).containsExactlyInAnyOrder("a", "b", "c", "d", "e");
  }

  @Test
  void add_ofALongMember_givesTheHashTable() {
    assertThat(new PackedSet().add(bytes("eightbyt"), SmallLimits.TINY).encoding())
        .isEqualTo("listpack");
    assertThat(new PackedSet().add(bytes("ninebytes"), SmallLimits.TINY).encoding())
        .isEqualTo("hashtable");
  }

  @Test
  void ofListpack_keepsASmallBlock_andRefusesEqualMembers() {
    Listpack block = block("a", "1");

    assertThat(((PackedSet) SetValue.ofListpack(block, SmallLimits.TINY)).block()).isSameAs(block);
    assertThat(SetValue.ofListpack(block("a", "1", "a"), SmallLimits.TINY)).isNull();
    assertThat(SetValue.ofListpack(block(1, 2, 3, 4, 5), SmallLimits.TINY).encoding())
        .isEqualTo("hashtable");
  }
}
