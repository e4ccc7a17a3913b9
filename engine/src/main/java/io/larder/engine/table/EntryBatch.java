package io.larder.engine.table;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Some entries of a table in the order in which they were found, for a walk that hands them out
 * later. Not thread-safe.
 */
public final class EntryBatch<K> {

  private static final int SMALLEST = 16;

  private @Nullable Entry<?>[] entries = new Entry<?>[SMALLEST];
  private int size;

  /** The number of entries. */
  public int size() {
    return size;
  }

  /** An entry by its place, from 0. */
  @SuppressWarnings({"unchecked", "NullAway"}) // only add puts entries here, and all up to size
  public Entry<K> get(int at) {
    return (Entry<K>) entries[at];
  }

  /** Forgets all. */
  public void clear() {
    size = 0;
  }

  /**
   * Adds an entry if there is one; without a jump, as every other bucket is empty and most entries
   * are the last of their chain.
   */
  void add(@Nullable Entry<K> entry) {
    if (size == entries.length) {
      entries = Arrays.copyOf(entries, 2 * size);
    }
    entries[size] = entry;
    size += entry == null ? 0 : 1;
  }

  /**
   * Adds all that stands behind the entries in their chains. Only here are entries looked at, one
   * right after the other: so the processor waits for the memory of several at once.
   */
  void addChains() {
    for (int i = 0; i < size; i++) {
      add(get(i).next());
    }
  }

  /** Keeps those that a walk has not passed. */
  void keep(TableWalk<K> walk) {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      Entry<K> entry = get(i);
      if (!walk.hasPassed(entry.hash)) {
        entries[kept++] = entry;
      }
    }
    size = kept;
  }
}
