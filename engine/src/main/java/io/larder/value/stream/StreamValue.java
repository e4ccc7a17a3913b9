package io.larder.value.stream;

import io.larder.value.CollectionValue;
import io.larder.value.EncodingLimits;
import io.larder.value.ValueType;
import io.larder.value.packed.Listpack;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A stream: entries that are added at the end under growing ids, read by ranges of ids and by
 * groups of consumers, and removed from the start or one by one.
 *
 * <h2>Blocks</h2>
 *
 * Entries are packed in {@linkplain StreamBlock blocks}. A deleted entry keeps its place until all
 * of its block is deleted or trimmed away.
 *
 * <h2>Counters</h2>
 *
 * Next to its length a stream knows the last id it gave, the id of its first entry, the largest id
 * that was deleted out of order, and how many entries were ever added. How far a group is behind
 * follows from these, in O(1), where it can be known at all.
 *
 * <p>Not thread-safe.
 */
public final class StreamValue extends CollectionValue {

  /** The largest entry, in bytes of its fields and values. */
  public static final long MAX_ENTRY_BYTES = 1 << 30;

  private static final int MAX_BLOCK_BYTES = 1 << 30;

  /**
   * Header 12, six references, two longs: 56; three ids of 32; the meter and the directory of 24
   * each; the map of groups of 48.
   */
  private static final long OBJECT_BYTES = 56 + 3 * 32 + 2 * 24 + 48;

  private final HeapMeter heap = new HeapMeter();
  private final BlockDirectory blocks = new BlockDirectory(heap);
  private final NavigableMap<byte[], ConsumerGroup> groups = new TreeMap<>(Arrays::compareUnsigned);
  private long length;
  private long entriesAdded;
  private StreamId lastId = StreamId.MIN;
  private StreamId firstId = StreamId.MIN;
  private StreamId maxDeletedId = StreamId.MIN;

  /** An empty stream without groups. */
  public StreamValue() {
    heap.add(OBJECT_BYTES);
  }

  @Override
  public ValueType type() {
    return ValueType.STREAM;
  }

  @Override
  public String encoding() {
    return "stream";
  }

  @Override
  public boolean isEmpty() {
    return length == 0;
  }

  /** The number of entries. O(1). */
  public long length() {
    return length;
  }

  /** The last id that the stream gave, 0-0 at first; its entry may be gone. */
  public StreamId lastId() {
    return lastId;
  }

  /** The id of the first entry, 0-0 without entries. O(1). */
  public StreamId firstId() {
    return firstId;
  }

  /** The largest id that was deleted by itself, not trimmed; 0-0 if there is none. */
  public StreamId maxDeletedId() {
    return maxDeletedId;
  }

  /** How many entries were ever added. */
  public long entriesAdded() {
    return entriesAdded;
  }

  @Override
  public long heapBytes() {
    return heap.bytes();
  }

  @Override
  public StreamValue copy() {
    StreamValue copy = new StreamValue();
    blocks.forEach(block -> copy.blocks.append(block.copy()));
    copy.length = length;
    copy.entriesAdded = entriesAdded;
    copy.lastId = lastId;
    copy.firstId = firstId;
    copy.maxDeletedId = maxDeletedId;
    for (ConsumerGroup group : groups.values()) {
      copy.add(group.copyFor(copy, copy.heap));
    }
    return copy;
  }

  // Entries

  /**
   * Adds an entry. O(1) amortised, but for an entry of its own size.
   *
   * @param id larger than the {@linkplain #lastId last id}
   * @param fieldsAndValues a field, its value, and so on: at least one pair, at most {@link
   *     #MAX_ENTRY_BYTES}
   */
  public void append(StreamId id, List<byte[]> fieldsAndValues, EncodingLimits limits) {
    if (!id.isAfter(lastId)) {
      throw new IllegalArgumentException("An id above " + lastId + " is wanted, not " + id);
    }
    StreamBlock last = blocks.last();
    if (last != null && isFull(last, bytes(fieldsAndValues), limits)) {
      changing(last, StreamBlock::seal);
      last = null;
    }
    if (last == null) {
      blocks.append(StreamBlock.startingWith(id, fieldsAndValues));
    } else {
      changing(last, block -> block.append(id, fieldsAndValues));
    }
    if (length == 0) {
      firstId = id;
    }
    length++;
    entriesAdded++;
    lastId = id;
  }

  /** The bytes of fields and values. */
  public static long bytes(List<byte[]> fieldsAndValues) {
    long bytes = 0;
    for (byte[] element : fieldsAndValues) {
      bytes += element.length;
    }
    return bytes;
  }

  /**
   * The entries of a range of ids, both ends included, in an iterator that any change of the stream
   * makes void. O(log blocks) for the first, O(1) amortised for each more.
   */
  public Iterator<StreamEntry> range(StreamId from, StreamId to, Direction direction) {
    return new EntryIterator(blocks, from, to, direction);
  }

  /** The entry with an id, or null. O(log blocks). */
  public @Nullable StreamEntry entry(StreamId id) {
    BlockCursor cursor = find(blocks.floor(id), id);
    return cursor == null ? null : cursor.entry();
  }

  /** Whether there is an entry with an id. O(log blocks). */
  public boolean contains(StreamId id) {
    return find(blocks.floor(id), id) != null;
  }

  /** The id of the last entry, or null without entries. O(1) but for deleted entries after it. */
  public @Nullable StreamId lastEntryId() {
    return new EntryIterator(blocks, StreamId.MIN, StreamId.MAX, Direction.BACKWARD).peekId();
  }

  /** Removes an entry; false if there is none with the id. O(log blocks). */
  public boolean delete(StreamId id) {
    StreamBlock block = blocks.floor(id);
    BlockCursor cursor = find(block, id);
    if (block == null || cursor == null) {
      return false;
    }
    if (block.live() == 1) {
      blocks.remove(block);
    } else {
      changing(block, changed -> changed.delete(cursor));
    }
    length--;
    if (id.isAfter(maxDeletedId)) {
      maxDeletedId = id;
    }
    if (id.equals(firstId) || length == 0) {
      findFirstId();
    }
    return true;
  }

  // Trimming

  /** Removes exactly the entries that are to go, and tells how many. O(blocks removed). */
  public long trim(Trimming trimming) {
    long removed = removeBlocks(trimming, Long.MAX_VALUE);
    StreamBlock first = blocks.first();
    if (first != null && !trimming.isDone(this)) {
      removed += removeEntries(trimming, first);
    }
    return trimmed(removed);
  }

  /**
   * Removes entries that are to go as far as whole blocks can be dropped, and tells how many.
   *
   * @param limit the most entries to remove
   */
  public long trimBlocks(Trimming trimming, long limit) {
    return trimmed(removeBlocks(trimming, limit));
  }

  private long removeBlocks(Trimming trimming, long limit) {
    long removed = 0;
    StreamBlock first = blocks.first();
    while (first != null
        && !trimming.isDone(this)
        && removed + first.live() <= limit
        && trimming.takesBlock(this, first)) {
      length -= first.live();
      removed += first.live();
      blocks.remove(first);
      first = blocks.first();
    }
    return removed;
  }

  private long removeEntries(Trimming trimming, StreamBlock block) {
    long before = length;
    BlockCursor cursor = block.cursor();
    while (cursor.next() && !trimming.keeps(this, cursor)) {
      if (!cursor.isDeleted()) {
        cursor.markDeleted();
        length--;
      }
    }
    long removed = before - length;
    changing(block, changed -> changed.countDeleted(removed));
    return removed;
  }

  private long trimmed(long removed) {
    if (removed > 0) {
      findFirstId();
    }
    return removed;
  }

  // Groups

  /** The groups by their names, in the order of the names' bytes; not to be changed. */
  public Collection<ConsumerGroup> groups() {
    return groups.values();
  }

  /** The group with a name, or null. O(log groups). */
  public @Nullable ConsumerGroup group(byte[] name) {
    return groups.get(name);
  }

  /**
   * Adds a group, or gives null if there is one of that name.
   *
   * @param lastDelivered the id after which the group's first new entry is
   * @param entriesRead how many entries that is after the first ever added; {@link
   *     ConsumerGroup#READ_UNKNOWN} if not known
   */
  public @Nullable ConsumerGroup createGroup(
      byte[] name, StreamId lastDelivered, long entriesRead) {
    if (groups.containsKey(name)) {
      return null;
    }
    ConsumerGroup group = new ConsumerGroup(this, heap, name);
    group.moveTo(lastDelivered, entriesRead);
    add(group);
    return group;
  }

  /** Removes a group with all it knows; false if there is none. O(its pending entries). */
  public boolean removeGroup(byte[] name) {
    ConsumerGroup group = groups.remove(name);
    if (group == null) {
      return false;
    }
    group.release();
    return true;
  }

  private void add(ConsumerGroup group) {
    groups.put(group.name(), group);
  }

  // Counters

  /**
   * Sets what {@code XSETID} sets. The caller has made sure that no entry is above the last id.
   *
   * @param newEntriesAdded not below the length
   */
  public void setCounters(StreamId newLastId, long newEntriesAdded, StreamId newMaxDeletedId) {
    lastId = newLastId;
    entriesAdded = newEntriesAdded;
    maxDeletedId = newMaxDeletedId;
  }

  /**
   * How many entries had been added when the one with an id had, or {@link
   * ConsumerGroup#READ_UNKNOWN} where deletions leave no way to tell.
   */
  public long entriesReadAt(StreamId id) {
    if (entriesAdded == 0) {
      return 0;
    }
    int toLast = id.compareTo(lastId);
    if (toLast == 0 || (toLast < 0 && length == 0)) {
      return entriesAdded;
    }
    int toFirst = id.compareTo(firstId);
    if (toLast > 0 || hasHoles() || toFirst > 0) {
      return ConsumerGroup.READ_UNKNOWN;
    }
    return toFirst < 0 ? entriesAdded - length : entriesAdded - length + 1;
  }

  /** Whether an entry at or after an id, and after the first entry, was deleted by itself. */
  boolean hasHoleFrom(StreamId id) {
    return length > 0 && hasHoles() && id.compareTo(maxDeletedId) <= 0;
  }

  private boolean hasHoles() {
    return !maxDeletedId.equals(StreamId.MIN) && maxDeletedId.compareTo(firstId) >= 0;
  }

  // Blocks

  /** The number of blocks. O(1). */
  public int blockCount() {
    return blocks.size();
  }

  /** The nodes of the radix tree in which Redis would keep the blocks. O(blocks). */
  public int radixTreeNodes() {
    List<StreamId> ids = new ArrayList<>(blocks.size());
    blocks.forEach(block -> ids.add(block.masterId()));
    return RadixTreeNodes.count(ids);
  }

  /** Hands over all blocks in the order of their ids. */
  public void forEachBlock(Consumer<StreamBlock> action) {
    blocks.forEach(action);
  }

  /**
   * Adds a block of entries that was made elsewhere, as for a stream that is restored; false, and
   * nothing added, if the bytes are not such a block or its ids do not follow the ones before.
   * O(bytes).
   */
  public boolean appendBlock(StreamId masterId, Listpack pack) {
    StreamBlock last = blocks.last();
    if ((last != null && !masterId.isAfter(last.masterId())) || !BlockCheck.isBlock(pack)) {
      return false;
    }
    StreamBlock block = StreamBlock.of(masterId, pack);
    blocks.append(block);
    length += block.live();
    findFirstId();
    return true;
  }

  private static boolean isFull(StreamBlock block, long more, EncodingLimits limits) {
    int maxBytes = limits.streamNodeMaxBytes();
    long room = maxBytes == 0 || maxBytes > MAX_BLOCK_BYTES ? MAX_BLOCK_BYTES : maxBytes;
    int maxEntries = limits.streamNodeMaxEntries();
    return block.listpack().byteSize() + more >= room
        || (maxEntries > 0 && block.total() >= maxEntries);
  }

  private static @Nullable BlockCursor find(@Nullable StreamBlock block, StreamId id) {
    if (block == null) {
      return null;
    }
    BlockCursor cursor = block.cursor();
    while (cursor.next()) {
      int order = cursor.compareTo(id);
      if (order >= 0) {
        return order == 0 && !cursor.isDeleted() ? cursor : null;
      }
    }
    return null;
  }

  private void findFirstId() {
    StreamId first =
        new EntryIterator(blocks, StreamId.MIN, StreamId.MAX, Direction.FORWARD).peekId();
    firstId = first == null ? StreamId.MIN : first;
  }

  private void changing(StreamBlock block, Consumer<StreamBlock> change) {
    long before = block.heapBytes();
    change.accept(block);
    heap.add(block.heapBytes() - before);
  }
}
