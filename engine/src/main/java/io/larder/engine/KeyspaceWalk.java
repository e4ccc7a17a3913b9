package io.larder.engine;

import io.larder.engine.table.Entry;
import io.larder.engine.table.EntryBatch;
import org.jspecify.annotations.Nullable;

/**
 * One walk through the entries of a keyspace, without a lock and without an object an entry.
 *
 * <p>A key that has a value all the time is met exactly once, however the tables grow or shrink;
 * one that comes or goes meanwhile is met once or not at all. What is said of a key is as true at
 * that moment as if it were looked up; what has expired is passed over.
 *
 * <p>Belongs to one thread; others may write meanwhile.
 */
public final class KeyspaceWalk<K> {

  private final Segment<K>[] segments;
  private final EntryBatch<K> batch = new EntryBatch<>();
  private int at; // of the batch: the entry to meet next
  private int gathered; // the segment that the batch is of
  private int ahead; // the segment to gather from
  private int position; // in it
  private @Nullable Entry<K> met;

  KeyspaceWalk(Segment<K>[] segments) {
    this.segments = segments;
  }

  /**
   * The value of the key that would be met next, or null if there is none left. Does not move on,
   * and is no access.
   */
  public @Nullable Object peek() {
    for (Entry<K> entry = ahead(); entry != null; entry = ahead()) {
      Object value = segments[gathered].peek(entry);
      if (value != null) {
        return value;
      }
      at++;
    }
    return null;
  }

  /** Moves on to the next key, without looking at it; false if there is none left. */
  public boolean skip() {
    met = ahead();
    at++;
    return met != null;
  }

  /**
   * Moves on to the next key that has a value. Counts as an access.
   *
   * @return the value, or null if no key is left
   */
  public @Nullable Object next() {
    for (Entry<K> entry = ahead(); entry != null; entry = ahead()) {
      at++;
      Object value = segments[gathered].get(entry);
      if (value != null) {
        met = entry;
        return value;
      }
    }
    met = null;
    return null;
  }

  /**
   * The key that the walk has moved on to, as it is stored.
   *
   * @throws IllegalStateException if it has not begun or is over
   */
  public K key() {
    Entry<K> last = met;
    if (last == null) {
      throw new IllegalStateException("the walk stands on no key");
    }
    return last.key();
  }

  private @Nullable Entry<K> ahead() {
    return at < batch.size() || gather() ? batch.get(at) : null;
  }

  private boolean gather() {
    batch.clear();
    at = 0;
    while (batch.size() == 0 && ahead < segments.length) {
      gathered = ahead;
      position = segments[ahead].gather(position, batch);
      if (position == 0) {
        ahead++;
      }
    }
    return batch.size() > 0;
  }
}
