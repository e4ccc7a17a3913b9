package io.larder.value.table;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** Walks through the records of all leaves. */
final class Records implements Iterator<byte[]> {

  private final Directory directory;
  private int entry;
  private int slot;

  Records(Directory directory) {
    this.directory = directory;
    toNextRecord();
  }

  @Override
  public boolean hasNext() {
    return entry < directory.entries();
  }

  @Override
  public byte[] next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    byte[] record = directory.leaf(entry).recordAt(slot);
    slot++;
    toNextRecord();
    return record;
  }

  private void toNextRecord() {
    while (hasNext()) {
      Leaf leaf = directory.leaf(entry);
      slot = leaf.occupiedFrom(slot);
      if (slot < leaf.capacity()) {
        return;
      }
      slot = 0;
      entry = directory.entryAfter(entry);
    }
  }
}
