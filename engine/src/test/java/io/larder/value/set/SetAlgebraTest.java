package io.larder.value.set;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.larder.value.EncodingLimits;
import io.larder.value.SmallLimits;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SetAlgebraTest {

  private static final EncodingLimits TINY = SmallLimits.TINY;

  private static SetValue set(Object... members) {
    SetValue set = SetValue.empty();
    for (Object member : members) {
      set = set.add(member.toString().getBytes(US_ASCII), TINY);
    }
    return set;
  }

  private static Set<String> members(SetValue set) {
    Set<String> members = new HashSet<>();
    set.forEach(member -> members.add(new String(member, US_ASCII)));
    return members;
  }

  @Test
  void intersect_stopsAtTheLimit() {
    List<SetValue> sets = List.of(set(1, 2, 3, 4), set(1, 2, 3, "a"));
    List<byte[]> seen = new ArrayList<>();

    assertThat(SetAlgebra.intersect(sets, 2, seen::add)).isEqualTo(2);
    assertThat(seen).hasSize(2);
    assertThat(SetAlgebra.intersect(sets, 9, seen::add)).isEqualTo(3);
  }

  @Test
  void intersection_withAnEmptySet_isEmpty() {
    assertThat(SetAlgebra.intersection(List.of(set(1), SetValue.empty()), TINY).isEmpty()).isTrue();
  }

  @Test
  void intersection_ofASetWithItself_isThatSet() {
    SetValue set = set("a", "b");

    assertThat(members(SetAlgebra.intersection(List.of(set, set), TINY))).containsOnly("a", "b");
  }

  @Test
  void intersection_ofIntegersInAnyEncoding_isAnIntset() {
    SetValue large = set(1, 2, "a", "b", "c", "d");
    SetValue other = set(1, 2, "x", "y", "z", "zz");

    assertThat(SetAlgebra.intersection(List.of(large, other), TINY).encoding()).isEqualTo("intset");
    assertThat(SetAlgebra.intersection(List.of(large, large), TINY).encoding())
        .isEqualTo("hashtable");
    SetValue text = set("a", "b");
    assertThat(SetAlgebra.intersection(List.of(large, text), TINY).encoding())
        .isEqualTo("listpack");
  }

  @Test
  void difference_withoutOthers_isTheFirst() {
    assertThat(members(SetAlgebra.difference(set(1, "a"), List.of(), TINY))).containsOnly("1", "a");
  }

  @Test
  void difference_fromItself_isEmpty() {
    SetValue set = set(1, 2);

    assertThat(SetAlgebra.difference(set, List.of(set(1), set), TINY).isEmpty()).isTrue();
  }

  @Test
  void randomSets_giveWhatHashSetsGive() {
    for (long seed = 1; seed <= 500; seed++) {
      Random random = new Random(seed);
      List<SetValue> sets = new ArrayList<>();
      for (int i = 1 + random.nextInt(5); i > 0; i--) {
        Object[] members = new Object[random.nextInt(2) == 0 ? 3 : random.nextInt(60)];
        boolean integers = random.nextBoolean();
        for (int j = 0; j < members.length; j++) {
          int member = random.nextInt(60);
          members[j] = integers || member > 20 ? (Object) member : "m" + member;
        }
        sets.add(set(members));
      }
      check(sets, seed);
    }
  }

  private static void check(List<SetValue> sets, long seed) {
    Set<String> union = new HashSet<>();
    Set<String> intersection = members(sets.get(0));
    Set<String> difference = members(sets.get(0));
    for (SetValue set : sets) {
      union.addAll(members(set));
      intersection.retainAll(members(set));
    }
    List<SetValue> others = sets.subList(1, sets.size());
    others.forEach(set -> difference.removeAll(members(set)));

    assertThat(members(SetAlgebra.union(sets, TINY))).as("seed %d", seed).isEqualTo(union);
    assertThat(members(SetAlgebra.intersection(sets, TINY)))
        .as("seed %d", seed)
        .isEqualTo(intersection);
    assertThat(members(SetAlgebra.difference(sets.get(0), others, TINY)))
        .as("seed %d", seed)
        .isEqualTo(difference);
  }
}
