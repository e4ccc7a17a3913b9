package io.larder.value.list;

import io.larder.value.EncodingLimits;
import io.larder.value.packed.Listpack;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A list in a row of packed blocks: Redis's encoding {@code quicklist}.
 *
 * <p>Pushes and pops touch the block at their end alone. An insertion into a full block splits it,
 * and then puts blocks together that have become small. An element that is larger than the limit of
 * a block has one for itself. No block is empty.
 */
final class QuickList extends ListValue {

  /** Header 12, a reference, two longs. */
  private static final long OBJECT_BYTES = 32;

  private final BlockRow blocks;
  private long size;
  private long blockBytes;

  QuickList() {
    this(new BlockRow());
  }

  private QuickList(BlockRow blocks) {
    this.blocks = blocks;
  }

  @Override
  public String encoding() {
    return "quicklist";
  }

  @Override
  public long heapBytes() {
    return OBJECT_BYTES + blocks.heapBytes() + blockBytes;
  }

  @Override
  public QuickList copy() {
    QuickList copy = new QuickList();
    for (int i = 0; i < blocks.size(); i++) {
      copy.addBlock(blocks.get(i).copy());
    }
    return copy;
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public int blockCount() {
    return blocks.size();
  }

  @Override
  public Listpack block(int index) {
    return blocks.get(index);
  }

  /** Adds a block, which must not be empty, at the tail. */
  void addBlock(Listpack block) {
    blocks.insert(blocks.size(), block);
    include(block);
  }

  @Override
  public ListValue withRoomFor(byte[] element, EncodingLimits limits) {
    return this;
  }

  @Override
  public ListValue push(End end, EncodingLimits limits, byte[]... elements) {
    BlockLimit limit = BlockLimit.of(limits);
    for (byte[] element : elements) {
      push(end, limit, element);
    }
    return this;
  }

  @Override
  public ListValue insert(long index, byte[] element, EncodingLimits limits) {
    if (index == size) {
      return push(End.TAIL, limits, element);
    }
    BlockLimit limit = BlockLimit.of(limits);
    Place place = Place.of(this, Objects.checkIndex(index, size));
    Listpack block = blocks.get(place.blockIndex());
    if (limit.admits(block, element.length)) {
      put(block, block.at(place.index()), element);
    } else if (place.index() == 0) {
      insertBetween(place.blockIndex(), limit, element);
    } else {
      split(place);
      insertBetween(place.blockIndex() + 1, limit, element);
      mergeAround(place.blockIndex() + 1, limit);
    }
    return this;
  }

  @Override
  public ListValue set(long index, byte[] element, EncodingLimits limits) {
    Place place = Place.of(this, Objects.checkIndex(index, size));
    Listpack block = blocks.get(place.blockIndex());
    int at = block.at(place.index());
    if (BlockLimit.of(limits).admitsInPlace(block, at, element.length)) {
      exclude(block);
      block.replace(at, element);
      include(block);
    } else {
      insert(index, element, limits);
      delete(index + 1, 1);
    }
    return this;
  }

  @Override
  public byte @Nullable [] pop(End end) {
    if (isEmpty()) {
      return null;
    }
    int index = end == End.HEAD ? 0 : blocks.size() - 1;
    Listpack block = blocks.get(index);
    int at = end == End.HEAD ? block.first() : block.last();
    byte[] element = block.bytes(at);
    exclude(block);
    block.take(at);
    include(block);
    if (block.isEmpty()) {
      removeBlocks(index, index + 1);
    }
    return element;
  }

  @Override
  public long remove(End from, byte[] element, long count) {
    long removed = 0;
    int blockCount = blocks.size();
    for (int i = 0; i < blockCount && removed < count; i++) {
      Listpack block = blocks.get(from == End.HEAD ? i : blockCount - 1 - i);
      exclude(block);
      removed += removeFrom(block, from, element, count - removed);
      include(block);
    }
    if (removed > 0) {
      dropEmptyBlocks();
    }
    return removed;
  }

  @Override
  void delete(long index, long count) {
    Place place = Place.of(this, index);
    long left = count;
    int first = place.blockIndex();
    if (place.index() > 0) {
      left -= deleteWithin(blocks.get(first), place.index(), left);
      first++;
    }
    int last = first;
    while (left > 0 && blocks.get(last).size() <= left) {
      left -= blocks.get(last++).size();
    }
    if (left > 0) {
      deleteWithin(blocks.get(last), 0, left);
    }
    removeBlocks(first, last);
  }

  @Override
  public ListValue shrunk(EncodingLimits limits) {
    return packedWithin(BlockLimit.of(limits).half());
  }

  /** The small encoding if the only block is within the limit; else this. */
  ListValue packedWithin(BlockLimit limit) {
    if (blocks.size() != 1 || !limit.isMetBy(blocks.get(0))) {
      return this;
    }
    Listpack only = blocks.get(0);
    only.trim(); // what was taken or left for pushes and pops
    return new PackedList(only);
  }

  private void push(End end, BlockLimit limit, byte[] element) {
    int count = blocks.size();
    int index = end == End.HEAD ? 0 : count;
    if (count > 0) {
      Listpack block = blocks.get(end == End.HEAD ? 0 : count - 1);
      if (limit.admits(block, element.length)) {
        pushInto(block, end, limit, element);
        return;
      }
      trim(block);
    }
    insertBlockOf(index, element);
  }

  /** Adds an element to a block that is going to be filled: its room doubles where it is full. */
  private void pushInto(Listpack block, End end, BlockLimit limit, byte[] element) {
    exclude(block);
    block.reserve(element.length, limit.bytes());
    block.insert(end == End.HEAD ? block.first() : -1, element);
    include(block);
  }

  /** Adds an element to the tail of the block before an index, or as a block of its own there. */
  private void insertBetween(int index, BlockLimit limit, byte[] element) {
    if (index > 0 && limit.admits(blocks.get(index - 1), element.length)) {
      put(blocks.get(index - 1), -1, element);
    } else {
      insertBlockOf(index, element);
    }
  }

  private void insertBlockOf(int index, byte[] element) {
    Listpack block = new Listpack();
    block.append(element);
    blocks.insert(index, block);
    include(block);
  }

  private void split(Place place) {
    Listpack block = blocks.get(place.blockIndex());
    exclude(block);
    Listpack tail = block.splitAt(place.index());
    include(block);
    blocks.insert(place.blockIndex() + 1, tail);
    include(tail);
  }

  /** Puts neighbours together, two on either side of a block, as far as the limit allows. */
  private void mergeAround(int center, BlockLimit limit) {
    int index = center;
    if (merged(index - 2, limit)) {
      index--;
    }
    merged(index + 1, limit);
    if (merged(index - 1, limit)) {
      index--;
    }
    merged(index, limit);
  }

  private boolean merged(int first, BlockLimit limit) {
    if (first < 0 || first + 1 >= blocks.size()) {
      return false;
    }
    Listpack head = blocks.get(first);
    Listpack tail = blocks.get(first + 1);
    if (!limit.admitsTogether(head, tail)) {
      return false;
    }
    exclude(head);
    head.appendAll(tail);
    include(head);
    removeBlocks(first + 1, first + 2);
    return true;
  }

  private void put(Listpack block, int before, byte[] element) {
    exclude(block);
    block.insert(before, element);
    include(block);
  }

  private long deleteWithin(Listpack block, int index, long count) {
    int deleted = (int) Math.min(count, block.size() - index);
    exclude(block);
    block.deleteRange(index, deleted);
    include(block);
    return deleted;
  }

  private void trim(Listpack block) {
    exclude(block);
    block.trim();
    include(block);
  }

  private void removeBlocks(int from, int to) {
    for (int i = from; i < to; i++) {
      exclude(blocks.get(i));
    }
    blocks.removeRange(from, to);
  }

  private void dropEmptyBlocks() {
    int count = blocks.size();
    int kept = 0;
    for (int i = 0; i < count; i++) {
      Listpack block = blocks.get(i);
      if (!block.isEmpty()) {
        blocks.set(kept++, block);
      } else {
        exclude(block);
      }
    }
    blocks.removeRange(kept, count);
  }

  /** Counts a block in, when it is new or has changed. */
  private void include(Listpack block) {
    size += block.size();
    blockBytes += block.heapBytes();
  }

  /** Counts a block out, when it goes or is about to change. */
  private void exclude(Listpack block) {
    size -= block.size();
    blockBytes -= block.heapBytes();
  }
}
