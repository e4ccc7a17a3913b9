package io.larder.value.list;

import io.larder.value.EncodingLimits;
import io.larder.value.packed.Listpack;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A list in one packed block: Redis's encoding {@code listpack}. */
final class PackedList extends ListValue {

  /** Header 12, a reference. */
  private static final long OBJECT_BYTES = 16;

  private final Listpack block;

  PackedList(Listpack block) {
    this.block = block;
  }

  @Override
  public String encoding() {
    return "listpack";
  }

  @Override
  public long heapBytes() {
    return OBJECT_BYTES + block.heapBytes();
  }

  @Override
  public PackedList copy() {
    return new PackedList(block.copy());
  }

  @Override
  public long size() {
    return block.size();
  }

  @Override
  public int blockCount() {
    return 1;
  }

  @Override
  public Listpack block(int index) {
    return block;
  }

  @Override
  public ListValue withRoomFor(byte[] element, EncodingLimits limits) {
    return isTooSmallFor(element.length, 1, limits) ? grown() : this;
  }

  @Override
  public ListValue push(End end, EncodingLimits limits, byte[]... elements) {
    long bytes = 0;
    for (byte[] element : elements) {
      bytes += element.length;
    }
    if (isTooSmallFor(bytes, elements.length, limits)) {
      return grown().push(end, limits, elements);
    }
    for (byte[] element : elements) {
      block.insert(end == End.HEAD ? block.first() : -1, element);
    }
    return this;
  }

  @Override
  public ListValue insert(long index, byte[] element, EncodingLimits limits) {
    if (isTooSmallFor(element.length, 1, limits)) {
      return grown().insert(index, element, limits);
    }
    Objects.checkIndex(index, size() + 1);
    block.insert(block.at((int) index), element);
    return this;
  }

  @Override
  public ListValue set(long index, byte[] element, EncodingLimits limits) {
    if (isTooSmallFor(element.length, 1, limits)) {
      return grown().set(index, element, limits);
    }
    block.replace(block.at((int) Objects.checkIndex(index, size())), element);
    return this;
  }

  @Override
  public byte @Nullable [] pop(End end) {
    int at = end == End.HEAD ? block.first() : block.last();
    if (at < 0) {
      return null;
    }
    byte[] element = block.bytes(at);
    block.delete(at);
    return element;
  }

  @Override
  public long remove(End from, byte[] element, long count) {
    return removeFrom(block, from, element, count);
  }

  @Override
  void delete(long index, long count) {
    block.deleteRange((int) index, (int) count);
  }

  @Override
  public ListValue shrunk(EncodingLimits limits) {
    return this;
  }

  /** Judged as Redis does, by the length of the new elements without their headers. */
  private boolean isTooSmallFor(long bytes, int count, EncodingLimits limits) {
    return BlockLimit.of(limits).isExceededBy(block.byteSize() + bytes, size() + count);
  }

  private QuickList grown() {
    QuickList list = new QuickList();
    if (!block.isEmpty()) {
      list.addBlock(block);
    }
    return list;
  }
}
