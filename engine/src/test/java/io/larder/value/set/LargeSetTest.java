package io.larder.value.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.larder.value.SmallLimits;
import java.util.NoSuchElementException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LargeSetTest extends SetContract {

  @Override
  SetValue empty() {
    return new LargeSet();
  }

  @Override
  String encoding() {
    return "hashtable";
  }

  @Test
  @Override
  void making_roomForTooMany_givesTheHashTableAtOnce() {
    SetValue set = new LargeSet();

    assertThat(set.making(1_000_000, SmallLimits.TINY)).isSameAs(set);
  }

  @Test
  void random_ofNothing_isRefused() {
    SetValue set = new LargeSet();

    assertThatThrownBy(() -> set.random(new Random(1))).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void popOfMany_thatLeavesFew_packsThem() {
    SetValue set = new LargeSet();
    for (int i = 0; i < 50; i++) {
      set = set.add(bytes("m" + i), SmallLimits.TINY);
    }

    assertThat(set.copy().pop(47, new Random(1), SmallLimits.TINY).kept().encoding())
        .isEqualTo("listpack");
    assertThat(set.copy().pop(45, new Random(1), SmallLimits.TINY).kept().encoding())
        .isEqualTo("hashtable");
    assertThat(set.pop(5, new Random(1), SmallLimits.TINY).kept()).isSameAs(set);
  }
}
