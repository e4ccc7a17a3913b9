package io.larder.server.stats;

import io.larder.catalog.CommandObserver;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** What commands found and changed. Thread-safe. */
public final class KeyStatistics implements CommandObserver {

  private final LongAdder hits = new LongAdder();
  private final LongAdder misses = new LongAdder();
  private final LongAdder changes = new LongAdder();

  @Override
  public void beforeWrite() {}

  @Override
  public void looked(@Nullable Object found) {
    (found == null ? misses : hits).increment();
  }

  @Override
  public void readString(@Nullable Object found) {}

  @Override
  public void written(Object value) {
    changes.increment();
  }

  @Override
  public void removed(@Nullable Object value) {
    changes.increment();
  }

  /** How many keys were looked for and found. */
  public long hits() {
    return hits.sum();
  }

  /** How many keys were looked for in vain. */
  public long misses() {
    return misses.sum();
  }

  /** How often a key was written or deleted. */
  public long changes() {
    return changes.sum();
  }

  void reset() {
    hits.reset();
    misses.reset();
  }
}
