package io.larder.engine.eviction;

import io.larder.engine.table.BoundedEntry;

/** Ranks entries by the insertion that came last before their last use. */
final class Recency implements Ranking {

  /** Read without a lock: a reader that sees an older count only looks a little older. */
  private int insertions;

  @Override
  public long rankOf(BoundedEntry<?> entry) {
    int age = entry.access() - insertions; // an int: a count that has wrapped round still compares
    return age;
  }

  @Override
  public void onInsert(BoundedEntry<?> entry, int size) {
    insertions++;
    entry.setAccess(insertions);
  }

  @Override
  public void onHit(BoundedEntry<?> entry) {
    int now = insertions;
    if (entry.access() != now) {
      entry.setAccess(now);
    }
  }
}
