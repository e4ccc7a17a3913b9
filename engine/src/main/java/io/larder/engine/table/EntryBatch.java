package io.larder.engine.table;

import java.util.Arrays;

/**
 * Some entries of a table in the order in which they were found, for a walk that hands them out
 * later. Not thread-safe.
 */
public final class EntryBatch<K> {

  private static final int SMALLEST = 16;

  private Entry<?>[] entries = new Entry<?>[SMALLEST];
  private int size;

  /** The number of entries. */
  public int size() {
    return size;
  }

  /** An entry by its place, from 0. */
  @SuppressWarnings("unchecked") // only add puts entries here
  public Entry<K> get(int at) {
    return (Entry<K>) entries[at];
  }

  /** Forgets all. */
  public void clear() {
    size = 0;
  }

  void add(Entry<K> entry) {
    if (size == entries.length) {
      entries = Arrays.copyOf(entries, 2 * size);
    }
    entries[size++] = entry;
  }
}
