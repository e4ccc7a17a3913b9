package io.larder.value.stream;

import io.larder.value.packed.Listpack;
import java.util.List;

/**
 * Neighbouring entries of a stream in one packed block, in the format that Redis gives the nodes of
 * its streams.
 *
 * <pre>
 *   master entry  live, deleted, n, field 1 .. field n, 0
 *   an entry      flags, millis, sequence, [n, field 1,] value 1, .. elements of this entry so far
 * </pre>
 *
 * <p>Millis and sequence are differences to the master id, which is the id of the first entry that
 * the block got. An entry with the fields of the master entry has {@link #SAME_FIELDS} and stores
 * values alone. A deleted entry stays, with {@link #DELETED}, until the block goes.
 */
public final class StreamBlock {

  static final int DELETED = 1;
  static final int SAME_FIELDS = 2;

  /** Header 12, two references, padded; the id has a header and two longs. */
  private static final long OBJECT_BYTES = 24 + 32;

  private final StreamId masterId;
  private Listpack pack;

  private StreamBlock(StreamId masterId, Listpack pack) {
    this.masterId = masterId;
    this.pack = pack;
  }

  /** A block with its first entry. */
  static StreamBlock startingWith(StreamId id, List<byte[]> fieldsAndValues) {
    Listpack pack = new Listpack();
    pack.append(1);
    pack.append(0);
    pack.append(fieldsAndValues.size() / 2);
    for (int i = 0; i < fieldsAndValues.size(); i += 2) {
      pack.append(fieldsAndValues.get(i));
    }
    pack.append(0);
    StreamBlock block = new StreamBlock(id, pack);
    block.appendEntry(id, fieldsAndValues);
    return block;
  }

  /** A block around bytes that have been checked. */
  static StreamBlock of(StreamId masterId, Listpack pack) {
    return new StreamBlock(masterId, pack);
  }

  /** The id that the ids of the entries are relative to. */
  public StreamId masterId() {
    return masterId;
  }

  /** The packed entries, which must not be changed. */
  public Listpack listpack() {
    return pack;
  }

  StreamBlock copy() {
    return new StreamBlock(masterId, pack.copy());
  }

  long heapBytes() {
    return OBJECT_BYTES + pack.heapBytes();
  }

  /** The entries that are not deleted. */
  int live() {
    return (int) pack.integer(pack.first());
  }

  /** All entries, the deleted ones included. */
  int total() {
    return live() + deleted();
  }

  void append(StreamId id, List<byte[]> fieldsAndValues) {
    pack.replace(pack.first(), live() + 1L);
    appendEntry(id, fieldsAndValues);
  }

  /** Gives spare room back: nothing will be added any more. */
  void seal() {
    pack = pack.copy();
  }

  /** Marks the entry that a cursor stands on, and counts it. The cursor is void then. */
  void delete(BlockCursor cursor) {
    cursor.markDeleted();
    countDeleted(1);
  }

  /** Counts entries that have been marked as deleted. Makes cursors void. */
  void countDeleted(long count) {
    pack.replace(pack.first(), live() - count);
    pack.replace(pack.next(pack.first()), deleted() + count);
  }

  BlockCursor cursor() {
    return new BlockCursor(masterId, pack);
  }

  private int deleted() {
    return (int) pack.integer(pack.next(pack.first()));
  }

  private void appendEntry(StreamId id, List<byte[]> fieldsAndValues) {
    boolean same = hasMasterFields(fieldsAndValues);
    int fields = fieldsAndValues.size() / 2;
    pack.append(same ? SAME_FIELDS : 0);
    pack.append(id.millis() - masterId.millis());
    pack.append(id.sequence() - masterId.sequence());
    if (!same) {
      pack.append(fields);
    }
    for (int i = 0; i < fieldsAndValues.size(); i++) {
      if (!same || i % 2 == 1) {
        pack.append(fieldsAndValues.get(i));
      }
    }
    pack.append(same ? 3 + fields : 4 + 2 * fields);
  }

  private boolean hasMasterFields(List<byte[]> fieldsAndValues) {
    int at = pack.next(pack.next(pack.first()));
    if (pack.integer(at) != fieldsAndValues.size() / 2) {
      return false;
    }
    for (int i = 0; i < fieldsAndValues.size(); i += 2) {
      at = pack.next(at);
      if (!pack.matches(at, fieldsAndValues.get(i))) {
        return false;
      }
    }
    return true;
  }
}
