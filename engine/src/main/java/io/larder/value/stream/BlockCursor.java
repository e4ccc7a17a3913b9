package io.larder.value.stream;

import io.larder.value.packed.Listpack;
import java.util.ArrayList;
import java.util.List;

/**
 * A position among the entries of a block, the deleted ones included: before the first, on an
 * entry, or after the last. Any change of the block makes it void.
 */
final class BlockCursor {

  private final StreamId masterId;
  private final Listpack pack;
  private final int masterFields;
  private final int firstField;

  /** Where the last element of the master entry is, which ends it. */
  private final int masterEnd;

  /** The flags of the entry; -1 outside. */
  private int at = -1;

  private int flags;
  private long millis;
  private long sequence;
  private int fields;

  /**
   * The first element after the entry's head: a field, or a value if the fields are the master's.
   */
  private int content;

  BlockCursor(StreamId masterId, Listpack pack) {
    this.masterId = masterId;
    this.pack = pack;
    int fieldCount = skip(pack.first(), 2);
    this.masterFields = (int) pack.integer(fieldCount);
    this.firstField = pack.next(fieldCount);
    this.masterEnd = skip(firstField, masterFields);
  }

  /** Moves to the entry that comes next in a direction, from outside to its first. */
  boolean step(Direction direction) {
    return switch (direction) {
      case FORWARD -> next();
      case BACKWARD -> previous();
    };
  }

  /** Moves to the next entry, from outside to the first; false if there is none. */
  boolean next() {
    return enter(at < 0 ? pack.next(masterEnd) : pack.next(end()));
  }

  /** Moves to the previous entry, from outside to the last; false if there is none. */
  boolean previous() {
    int count = at < 0 ? pack.last() : pack.previous(at);
    if (count == masterEnd) {
      return enter(-1);
    }
    int start = count;
    for (long i = pack.integer(count); i > 0; i--) {
      start = pack.previous(start);
    }
    return enter(start);
  }

  /** Compares the entry's id with another. */
  int compareTo(StreamId id) {
    return StreamId.compare(millis, sequence, id);
  }

  StreamId id() {
    return new StreamId(millis, sequence);
  }

  boolean isDeleted() {
    return (flags & StreamBlock.DELETED) != 0;
  }

  StreamEntry entry() {
    List<byte[]> fieldsAndValues = new ArrayList<>(2 * fields);
    int value = content;
    int field = firstField;
    for (int i = 0; i < fields; i++) {
      if (hasMasterFields()) {
        fieldsAndValues.add(pack.bytes(field));
        field = pack.next(field);
      } else {
        fieldsAndValues.add(pack.bytes(value));
        value = pack.next(value);
      }
      fieldsAndValues.add(pack.bytes(value));
      value = pack.next(value);
    }
    return new StreamEntry(id(), fieldsAndValues);
  }

  /** Sets the flag of deletion; this cursor stays on the entry, others are void. */
  void markDeleted() {
    enter(pack.replace(at, flags | StreamBlock.DELETED));
  }

  private boolean hasMasterFields() {
    return (flags & StreamBlock.SAME_FIELDS) != 0;
  }

  private boolean enter(int start) {
    at = start;
    if (start < 0) {
      return false;
    }
    flags = (int) pack.integer(start);
    int element = pack.next(start);
    millis = masterId.millis() + pack.integer(element);
    element = pack.next(element);
    sequence = masterId.sequence() + pack.integer(element);
    element = pack.next(element);
    if (hasMasterFields()) {
      fields = masterFields;
      content = element;
    } else {
      fields = (int) pack.integer(element);
      content = pack.next(element);
    }
    return true;
  }

  /** The last element of the entry. */
  private int end() {
    return skip(content, hasMasterFields() ? fields : 2 * fields);
  }

  private int skip(int from, int count) {
    int element = from;
    for (int i = 0; i < count; i++) {
      element = pack.next(element);
    }
    return element;
  }
}
