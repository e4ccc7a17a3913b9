package io.larder.value.list;

import static io.larder.value.list.ListValueContract.allBytes;
import static io.larder.value.list.ListValueContract.bytes;
import static io.larder.value.list.ListValueContract.elements;
import static org.assertj.core.api.Assertions.assertThat;

import io.larder.value.EncodingLimits;
import io.larder.value.SmallLimits;
import io.larder.value.packed.Listpack;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When a list changes its encoding: Redis 7.2's rules. */
class ListConversionTest {

  private static final EncodingLimits TINY = SmallLimits.TINY;
  private static final EncodingLimits DEFAULTS = EncodingLimits.DEFAULTS;

  @Test
  void listAtItsLimit_isPacked() {
    assertThat(tiny("a", "b", "c", "d").encoding()).isEqualTo("listpack");
    assertThat(tiny("a", "b", "c", "d", "e").encoding()).isEqualTo("quicklist");
  }

  @Test
  void push_beyondTheBytes_grows() {
    // 7 bytes are the frame of the block.
    ListValue list = ListValue.create().push(End.TAIL, DEFAULTS, new byte[8192 - 7]);
    assertThat(list.encoding()).isEqualTo("listpack");
    assertThat(list.push(End.TAIL, DEFAULTS, bytes("x")).encoding()).isEqualTo("quicklist");
    assertThat(ListValue.create().push(End.TAIL, DEFAULTS, new byte[8192 - 6]).encoding())
        .isEqualTo("quicklist");
  }

  @Test
  void limitOfElements_holdsEightKibibytesAtMost() {
    assertThat(ListValue.create().push(End.TAIL, TINY, new byte[8192]).encoding())
        .isEqualTo("quicklist");
  }

  @Test
  void insertAndSet_beyondTheLimit_grow() {
    assertThat(tiny("a", "b", "c", "d").insert(1, bytes("x"), TINY).encoding())
        .isEqualTo("quicklist");
    ListValue set = tiny("a", "b").set(1, new byte[9000], TINY);
    assertThat(set.encoding()).isEqualTo("quicklist");
    assertThat(set.size()).isEqualTo(2);
  }

  @Test
  void shrunk_turnsBackAtHalfTheLimit() {
    ListValue list = tiny("a", "b", "c", "d", "e");
    list.pop(End.TAIL);
    assertThat(list.shrunk(TINY)).isSameAs(list);
    list.pop(End.TAIL);
    assertThat(list.shrunk(TINY)).isSameAs(list);
    list.pop(End.TAIL);
    ListValue small = list.shrunk(TINY);
    assertThat(small.encoding()).isEqualTo("listpack");
    assertThat(elements(small)).containsExactly("a", "b");
  }

  @Test
  void shrunk_withTwoBlocks_staysLarge() {
    ListValue list = tiny("a", "b", "c", "d", "e");
    list.deleteRange(1, 3);
    assertThat(list.blockCount()).isEqualTo(2);
    assertThat(list.shrunk(TINY).encoding()).isEqualTo("quicklist");
  }

  @Test
  void shrunk_ofLargeElementBelowHalfTheCount_turnsBack() {
    ListValue list = ListValue.create().push(End.TAIL, TINY, new byte[9000]);
    assertThat(list.encoding()).isEqualTo("quicklist");
    assertThat(list.shrunk(TINY).encoding()).isEqualTo("listpack");
    assertThat(list.shrunk(DEFAULTS).encoding()).isEqualTo("quicklist");
  }

  @Test
  void ofBlocks_withinTheLimit_isPacked() {
    assertThat(ListValue.ofBlocks(List.of(block("a", "b", "c", "d")), TINY).encoding())
        .isEqualTo("listpack");
    assertThat(ListValue.ofBlocks(List.of(block("a", "b", "c", "d", "e")), TINY).encoding())
        .isEqualTo("quicklist");
    ListValue two = ListValue.ofBlocks(List.of(block("a"), block(), block("b")), TINY);
    assertThat(two.encoding()).isEqualTo("quicklist");
    assertThat(elements(two)).containsExactly("a", "b");
    assertThat(ListValue.ofBlocks(List.of(block()), TINY).isEmpty()).isTrue();
  }

  @Test
  void settings_beyondRedisRange_areItsNearest() {
    assertThat(limitOf(-1)).isEqualTo(new BlockLimit(4096, Integer.MAX_VALUE));
    assertThat(limitOf(-2)).isEqualTo(new BlockLimit(8192, Integer.MAX_VALUE));
    assertThat(limitOf(-5)).isEqualTo(new BlockLimit(65536, Integer.MAX_VALUE));
    assertThat(limitOf(-9)).isEqualTo(new BlockLimit(65536, Integer.MAX_VALUE));
    assertThat(limitOf(0)).isEqualTo(new BlockLimit(8192, 1));
    assertThat(limitOf(128)).isEqualTo(new BlockLimit(8192, 128));
  }

  private static BlockLimit limitOf(int setting) {
    return BlockLimit.of(new EncodingLimits(setting, 4, 8, 4, 4, 8, 4, 8, 128, 4, 64));
  }

  private static ListValue tiny(String... elements) {
    return ListValue.create().push(End.TAIL, TINY, allBytes(elements));
  }

  private static Listpack block(String... elements) {
    Listpack block = new Listpack();
    for (String element : elements) {
      block.append(bytes(element));
    }
    return block;
  }
}
