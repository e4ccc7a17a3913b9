package io.larder.value.rdb;

import io.larder.value.EncodingLimits;
import io.larder.value.list.End;
import io.larder.value.list.ListValue;
import io.larder.value.packed.Listpack;
import java.util.ArrayList;
import java.util.List;

/** Lists in Redis's files: elements one by one, or nodes of many. */
final class ListForms {

  /** A node that is one element, too large for its listpack. */
  private static final int SINGLE = 1;

  /** A node that is a listpack. */
  private static final int PACKED = 2;

  private ListForms() {}

  static void write(RdbWriter writer, ListValue list) {
    writer.length(list.blockCount());
    for (int i = 0; i < list.blockCount(); i++) {
      writer.length(PACKED);
      writer.string(list.block(i).toBytes());
    }
  }

  static ListValue ofElements(Elements elements, EncodingLimits limits)
      throws MalformedRdbException {
    return pushedAll(ListValue.create(), elements, limits);
  }

  static ListValue ofZiplists(RdbReader reader, EncodingLimits limits)
      throws MalformedRdbException {
    ListValue list = ListValue.create();
    for (int left = reader.count(1); left > 0; left--) {
      list = pushedAll(list, new ZiplistElements(reader.string()), limits);
    }
    return list;
  }

  private static ListValue pushedAll(ListValue list, Elements elements, EncodingLimits limits)
      throws MalformedRdbException {
    ListValue longer = list;
    while (elements.hasNext()) {
      longer = longer.push(End.TAIL, limits, elements.next());
    }
    return longer;
  }

  static ListValue ofListpacks(RdbReader reader, EncodingLimits limits)
      throws MalformedRdbException {
    List<Listpack> blocks = new ArrayList<>();
    for (int left = reader.count(2); left > 0; left--) {
      blocks.add(node(reader));
    }
    return ListValue.ofBlocks(blocks, limits);
  }

  private static Listpack node(RdbReader reader) throws MalformedRdbException {
    long container = reader.length();
    byte[] bytes = reader.string();
    if (container == PACKED) {
      return ListpackElements.pack(bytes);
    }
    if (container != SINGLE) {
      throw new MalformedRdbException("no node of a list is of form " + container);
    }
    Listpack single = new Listpack();
    single.append(bytes);
    return single;
  }
}
