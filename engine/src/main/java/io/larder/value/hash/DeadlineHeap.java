package io.larder.value.hash;

import io.larder.value.HeapBytes;
import java.util.Arrays;

/**
 * The records of a large hash that have deadlines, the earliest on top: a binary heap each of whose
 * records knows its own index, so that any of them is removed in O(log N).
 */
final class DeadlineHeap {

  private static final int SMALLEST = 4;
  private static final long OBJECT = HeapBytes.object(HeapBytes.REFERENCE + Integer.BYTES);
  private static final byte[] NOTHING = {};

  private byte[][] records;
  private int size;

  DeadlineHeap() {
    this(SMALLEST, 0);
  }

  private DeadlineHeap(int capacity, int size) {
    this.records = new byte[capacity][];
    Arrays.fill(records, NOTHING);
    this.size = size;
  }

  /** A heap of copies of the same records, which {@link #place} is to bring to their indices. */
  DeadlineHeap emptyCopy() {
    return new DeadlineHeap(records.length, size);
  }

  void place(byte[] record) {
    records[HashRecord.heapIndex(record)] = record;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** The record with the earliest deadline. The heap must not be empty. */
  byte[] top() {
    return records[0];
  }

  /** Without the records themselves. */
  long heapBytes() {
    return OBJECT + HeapBytes.references(records.length);
  }

  void add(byte[] record) {
    if (size == records.length) {
      resize(size + (size >> 1));
    }
    size++;
    rise(size - 1, record);
  }

  /** Removes a record that is in the heap. */
  void remove(byte[] record) {
    int index = HashRecord.heapIndex(record);
    size--;
    byte[] last = records[size];
    records[size] = NOTHING;
    if (index < size) {
      sink(index, last);
      if (records[index] == last) {
        rise(index, last);
      }
    }
    if (size < records.length / 4 && records.length > SMALLEST) {
      resize(Math.max(SMALLEST, records.length / 2));
    }
  }

  /** Puts a record with the same deadline in the place of another. */
  void replace(byte[] old, byte[] record) {
    store(HashRecord.heapIndex(old), record);
  }

  private void rise(int from, byte[] record) {
    int index = from;
    long deadline = HashRecord.deadline(record);
    while (index > 0) {
      int parent = (index - 1) >> 1;
      if (HashRecord.deadline(records[parent]) <= deadline) {
        break;
      }
      store(index, records[parent]);
      index = parent;
    }
    store(index, record);
  }

  private void sink(int from, byte[] record) {
    int index = from;
    long deadline = HashRecord.deadline(record);
    for (int child = 2 * index + 1; child < size; child = 2 * index + 1) {
      if (child + 1 < size
          && HashRecord.deadline(records[child + 1]) < HashRecord.deadline(records[child])) {
        child++;
      }
      if (HashRecord.deadline(records[child]) >= deadline) {
        break;
      }
      store(index, records[child]);
      index = child;
    }
    store(index, record);
  }

  private void store(int index, byte[] record) {
    records[index] = record;
    HashRecord.setHeapIndex(record, index);
  }

  private void resize(int capacity) {
    int old = records.length;
    records = Arrays.copyOf(records, capacity);
    if (capacity > old) {
      Arrays.fill(records, old, capacity, NOTHING);
    }
  }
}
