package io.larder.value.sortedset;

import io.larder.value.HeapBytes;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A node of the lowest level: records in order, in an array that grows with them. */
final class Leaf extends Node {

  private static final int STEP = 8;
  private static final byte[] FREE = new byte[0];
  private static final long OBJECT_BYTES = HeapBytes.object(HeapBytes.REFERENCE + Integer.BYTES);

  private byte[][] records;
  private int width;

  private Leaf(byte[][] records, int width) {
    this.records = records;
    this.width = width;
  }

  static Leaf empty() {
    return new Leaf(slots(0), 0);
  }

  private static byte[][] slots(int least) {
    byte[][] slots = new byte[Math.max(1, (least + STEP - 1) / STEP) * STEP][];
    Arrays.fill(slots, FREE);
    return slots;
  }

  byte[] record(int index) {
    return records[index];
  }

  @Override
  int count() {
    return width;
  }

  @Override
  int width() {
    return width;
  }

  @Override
  byte[] lowest() {
    return records[0];
  }

  @Override
  int countBefore(Cut cut) {
    int low = 0;
    int high = width;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (cut.isAfter(records[middle])) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  @Override
  Leaf leafAt(int rank) {
    return this;
  }

  @Override
  int indexInLeaf(int rank) {
    return rank;
  }

  @Override
  @Nullable Node add(byte[] record, Cut place, Shape shape) {
    int index = countBefore(place);
    if (width < shape.fanout) {
      insert(index, record, shape);
      return null;
    }
    // records that come in ascending order leave full leaves behind
    int kept = index == width ? width : width / 2;
    Leaf right = split(kept, shape);
    if (index <= kept && kept < shape.fanout) {
      insert(index, record, shape);
    } else {
      right.insert(index - kept, record, shape);
    }
    return right;
  }

  private void insert(int index, byte[] record, Shape shape) {
    makeRoom(width + 1, shape);
    System.arraycopy(records, index, records, index + 1, width - index);
    records[index] = record;
    width++;
  }

  private Leaf split(int kept, Shape shape) {
    byte[][] moved = slots(width - kept);
    System.arraycopy(records, kept, moved, 0, width - kept);
    Leaf right = new Leaf(moved, width - kept);
    shape.bytes += right.bytes();
    resize(kept, shape);
    return right;
  }

  /** Keeps so many of the first records, in an array of their size. */
  private void resize(int kept, Shape shape) {
    shape.bytes -= bytes();
    byte[][] fitting = slots(kept);
    System.arraycopy(records, 0, fitting, 0, kept);
    records = fitting;
    width = kept;
    shape.bytes += bytes();
  }

  private void makeRoom(int needed, Shape shape) {
    if (needed > records.length) {
      shape.bytes -= bytes();
      byte[][] larger = slots(needed);
      System.arraycopy(records, 0, larger, 0, width);
      records = larger;
      shape.bytes += bytes();
    }
  }

  @Override
  byte[] removeAt(int rank, Shape shape) {
    byte[] removed = records[rank];
    width--;
    System.arraycopy(records, rank + 1, records, rank, width - rank);
    records[width] = FREE;
    return removed;
  }

  @Override
  void remove(byte[] record, Cut behind, Shape shape) {
    removeAt(indexOf(record), shape);
  }

  /** Where a record is, by its array: a look at each costs less than at what is in six of them. */
  private int indexOf(byte[] record) {
    int index = 0;
    while (records[index] != record) {
      index++;
    }
    return index;
  }

  @Override
  void absorb(Node right, Shape shape) {
    Leaf other = (Leaf) right;
    makeRoom(width + other.width, shape);
    System.arraycopy(other.records, 0, records, width, other.width);
    width += other.width;
    shape.bytes -= other.bytes();
  }

  @Override
  void level(Node right, Shape shape) {
    Leaf other = (Leaf) right;
    int total = width + other.width;
    byte[][] all = Arrays.copyOf(records, Math.max(total, records.length));
    System.arraycopy(other.records, 0, all, width, other.width);
    shape.bytes -= bytes() + other.bytes();
    other.width = total - total / 2;
    other.records = slots(other.width);
    System.arraycopy(all, total / 2, other.records, 0, other.width);
    width = total / 2;
    records = slots(width);
    System.arraycopy(all, 0, records, 0, width);
    shape.bytes += bytes() + other.bytes();
  }

  @Override
  Node copy(Consumer<? super byte[]> copied) {
    byte[][] own = records.clone();
    for (int i = 0; i < width; i++) {
      own[i] = records[i].clone();
      copied.accept(own[i]);
    }
    return new Leaf(own, width);
  }

  @Override
  long bytes() {
    return OBJECT_BYTES + HeapBytes.references(records.length);
  }
}
