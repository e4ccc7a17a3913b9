package io.larder.value.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.value.EncodingLimits;
import io.larder.value.SmallLimits;
import io.larder.value.packed.Listpack;
import org.junit.jupiter.api.Test;

class QuickListTest extends ListValueContract {

  /** Blocks of up to four elements. */
  @Override
  ListValue list(String... elements) {
    return new QuickList().push(End.TAIL, limits(), allBytes(elements));
  }

  @Override
  EncodingLimits limits() {
    return SmallLimits.TINY;
  }

  @Test
  void push_ofALargeElement_givesItABlockOfItsOwn() {
    ListValue list = list("a").push(End.TAIL, limits(), new byte[9000], bytes("b"));

    assertThat(list.blockCount()).isEqualTo(3);
    assertThat(list.block(1).size()).isEqualTo(1);
  }

  @Test
  void set_toALargeElement_takesItOutOfItsBlock() {
    ListValue list = list("a", "b", "c").set(1, new byte[9000], limits());

    assertThat(list.blockCount()).isEqualTo(3);
    assertThat(text(list.get(0))).isEqualTo("a");
    assertThat(list.get(1)).hasSize(9000);
    assertThat(text(list.get(2))).isEqualTo("c");
  }

  @Test
  void insert_intoAFullBlock_splitsIt() {
    ListValue list = list("a", "b", "c", "d", "e", "f", "g", "h").insert(2, bytes("x"), limits());

    assertThat(elements(list)).containsExactly("a", "b", "x", "c", "d", "e", "f", "g", "h");
    assertThat(list.blockCount()).isEqualTo(3);
  }

  @Test
  void insert_beforeAFullBlock_usesTheTailOfTheOneBefore() {
    ListValue list = list("a", "b", "c", "d", "e", "f", "g", "h");
    list.deleteRange(3, 1);
    list = list.insert(3, bytes("x"), limits());

    assertThat(elements(list)).containsExactly("a", "b", "c", "x", "e", "f", "g", "h");
    assertThat(list.blockCount()).isEqualTo(2);
  }

  @Test
  void insertAndDelete_inTheMiddle_leaveBlocksAtLeastAQuarterFull() {
    ListValue list = list("a");
    for (int i = 0; i < 1000; i++) {
      list = list.insert(list.size() / 2, bytes("e" + i), limits());
    }

    assertThat(list.size()).isEqualTo(1001);
    assertThat(list.blockCount()).isLessThan(700);
  }

  @Test
  void blocks_thatArePassed_areTrimmed() {
    ListValue list = new QuickList();
    for (int i = 0; i < 100_000; i++) {
      list = list.push(End.TAIL, EncodingLimits.DEFAULTS, bytes("element" + i));
    }
    long serialized = 0;
    for (int i = 0; i < list.blockCount(); i++) {
      Listpack block = list.block(i);
      boolean open = i == list.blockCount() - 1;
      assertThat(block.byteSize()).isBetween(open ? 7 : 8100, 8192);
      serialized += block.byteSize();
    }

    assertThat(list.heapBytes()).isLessThan(serialized * 101 / 100);
  }

  @Test
  void popOfAll_leavesNoBlocks() {
    ListValue list = list("a", "b", "c", "d", "e", "f", "g", "h", "i");
    for (int i = 0; i < 9; i++) {
      list.pop(i % 2 == 0 ? End.HEAD : End.TAIL);
    }

    assertThat(list.blockCount()).isZero();
    assertThat(list.heapBytes()).isEqualTo(new QuickList().heapBytes());
  }

  @Test
  void shrunk_keepsNoRoomThatPopsHaveLeft() {
    ListValue list = new QuickList();
    for (int i = 0; i < 2_000; i++) {
      list = list.push(End.TAIL, EncodingLimits.DEFAULTS, bytes("element" + i));
    }
    while (list instanceof QuickList) {
      list.pop(End.TAIL);
      list = list.shrunk(EncodingLimits.DEFAULTS);
    }

    assertThat(list.heapBytes()).isLessThan(list.block(0).byteSize() + 100);
  }
}
