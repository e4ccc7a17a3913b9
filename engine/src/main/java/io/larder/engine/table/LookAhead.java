package io.larder.engine.table;

import java.util.List;

/**
 * The steps on the way to an entry of a {@link HashTable}, each of which may wait for memory.
 *
 * <p>A processor waits for several places in memory at once if there is little to do between them.
 * So who is going to look for several keys lets all of them go one step before the first goes the
 * next.
 */
public enum LookAhead {
  /** To the bucket, which tells where its first entry is. */
  BUCKET,
  /** To the first entry, which tells whether it is the one. */
  ENTRY,
  /** To the value of the entry. */
  VALUE;

  /** All of them, in their order. */
  public static final List<LookAhead> STEPS = List.of(values());
}
