package io.larder.value.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.value.EncodingLimits;
import org.junit.jupiter.api.Test;

class PackedListTest extends ListValueContract {

  @Override
  ListValue list(String... elements) {
    ListValue list = ListValue.create().push(End.TAIL, limits(), allBytes(elements));
    assertThat(list.encoding()).isEqualTo("listpack");
    return list;
  }

  @Override
  EncodingLimits limits() {
    return EncodingLimits.DEFAULTS;
  }

  @Test
  void smallList_takesFortyBytesMoreThanItsArray() {
    // 10 bytes of text and 2 of framing each, in an array that is a multiple of eight.
    assertThat(list("0123456789a", "b").heapBytes()).isEqualTo(16 + 24 + 16 + 16);
  }
}
