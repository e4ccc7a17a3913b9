package io.larder.value.set;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.value.SmallLimits;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class IntSetTest extends SetContract {

  @Override
  SetValue empty() {
    return new IntSet();
  }

  @Override
  String encoding() {
    return "intset";
  }

  private static IntSet of(long... members) {
    SetValue set = new IntSet();
    for (long member : members) {
      set = set.add(bytes(member), WIDE);
    }
    return (IntSet) set;
  }

  private static String hex(IntSet set) {
    return HexFormat.of().formatHex(set.toBytes());
  }

  private static boolean isRead(String hex) {
    return SetValue.ofIntset(HexFormat.of().parseHex(hex), WIDE) != null;
  }

  @Test
  void members_areInAscendingOrder_atEveryWidth() {
    assertThat(texts(of(5, -1, 3))).containsExactly("-1", "3", "5");
    assertThat(texts(of(5, -1, 40_000, 3, -40_000)))
        .containsExactly("-40000", "-1", "3", "5", "40000");
    assertThat(texts(of(5, Long.MIN_VALUE, 40_000, Long.MAX_VALUE)))
        .containsExactly("-9223372036854775808", "5", "40000", "9223372036854775807");
  }

  @Test
  void bytes_areThoseOfRedis() {
    assertThat(hex(of())).isEqualTo("0200000000000000");
    assertThat(hex(of(2, -1))).isEqualTo("0200000002000000ffff0200");
    assertThat(hex(of(1, 32_768))).isEqualTo("04000000020000000100000000800000");
    assertThat(hex(of(-32_769))).isEqualTo("0400000001000000ff7fffff");
    assertThat(hex(of(1L << 31))).isEqualTo("08000000010000000000008000000000");
  }

  @Test
  void width_staysWhenTheWidestIsRemoved() {
    IntSet set = of(1, 1L << 31);
    set.remove(bytes(1L << 31));

    assertThat(hex(set)).isEqualTo("08000000010000000100000000000000");
  }

  @Test
  void ofIntset_readsWhatToBytesGave() {
    IntSet set = of(1, -5, 70_000);
    SetValue read = SetValue.ofIntset(set.toBytes(), WIDE);

    assertThat(read).isInstanceOf(IntSet.class);
    assertThat(texts(read)).containsExactly("-5", "1", "70000");
    assertThat(SetValue.ofIntset(of(1, 2, 3, 4, 5).toBytes(), SmallLimits.TINY).encoding())
        .isEqualTo("hashtable");
  }

  @Test
  void ofIntset_refusesDamagedBytes() {
    assertThat(isRead("0200000002000000ffff0200")).isTrue();
    assertThat(isRead("0200000002000000ffff02")).as("cut short").isFalse();
    assertThat(isRead("0200000002000000ffff020000")).as("too long").isFalse();
    assertThat(isRead("02000000020000000200ffff")).as("descending").isFalse();
    assertThat(isRead("020000000200000002000200")).as("twice the same").isFalse();
    assertThat(isRead("0300000002000000ffff02000000")).as("no such width").isFalse();
    assertThat(isRead("0002000002000000ffff0200")).as("no such width").isFalse();
    assertThat(isRead("02000000ffffffff")).as("negative count").isFalse();
    assertThat(isRead("0200000000000080")).as("count whose bytes overflow").isFalse();
    assertThat(isRead("0800000000000020")).as("count beyond the bytes").isFalse();
    assertThat(isRead("020000")).as("no header").isFalse();
    assertThat(isRead("")).as("nothing").isFalse();
  }

  @Test
  void add_ofText_packsASmallSet() {
    SetValue set = of(1, 2, 3).add(bytes("a"), SmallLimits.TINY);

    assertThat(set.encoding()).isEqualTo("listpack");
    assertThat(texts(set)).containsExactly("1", "2", "3", "a");
  }

  @Test
  void add_ofText_toAsManyAsABlockMayHold_givesTheHashTable() {
    SetValue set = of(1, 2, 3, 4).add(bytes("a"), SmallLimits.TINY);

    assertThat(set.encoding()).isEqualTo("hashtable");
    assertThat(texts(set)).containsExactlyInAnyOrder("1", "2", "3", "4", "a");
  }

  @Test
  void add_ofLongText_orToLongNumbers_givesTheHashTable() {
    assertThat(of(1).add(bytes("ninebytes"), SmallLimits.TINY).encoding()).isEqualTo("hashtable");
    assertThat(of(-12_345_678).add(bytes("a"), SmallLimits.TINY).encoding()).isEqualTo("hashtable");
    assertThat(of(123_456_789, -1).add(bytes("a"), SmallLimits.TINY).encoding())
        .isEqualTo("hashtable");
    assertThat(of(12_345_678, -1).add(bytes("eightbyt"), SmallLimits.TINY).encoding())
        .isEqualTo("listpack");
  }

  @Test
  void add_ofOneIntegerTooMany_givesTheHashTable() {
    SetValue set = of(1, 2, 3, 4).add(bytes(4), SmallLimits.TINY);
    assertThat(set.encoding()).isEqualTo("intset");

    assertThat(set.add(bytes(5), SmallLimits.TINY).encoding()).isEqualTo("hashtable");
  }
}
