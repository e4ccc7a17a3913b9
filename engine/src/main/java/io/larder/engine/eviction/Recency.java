package io.larder.engine.eviction;

import io.larder.engine.table.Entry;

/** Ranks entries by the insertion that came last before their last use. */
final class Recency implements Ranking {

  private int
      insertions; // read without a lock: a reader that sees an older count only looks a little
                  // older

  @Override
  public long rankOf(Entry<?> entry) {
    return entry.access()
        - insertions; // as an int, so that a count that has wrapped round still compares
  }

  @Override
  public void onInsert(Entry<?> entry, int size) {
    insertions++;
    entry.setAccess(insertions);
  }

  @Override
  public void onHit(Entry<?> entry) {
    int now = insertions;
    if (entry.access() != now) {
      entry.setAccess(now);
    }
  }
}
