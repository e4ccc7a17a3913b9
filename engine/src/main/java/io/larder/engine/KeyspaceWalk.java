package io.larder.engine;

import io.larder.engine.table.Entry;
import io.larder.engine.table.EntryBatch;
import io.larder.engine.table.TableWalk;
import org.jspecify.annotations.Nullable;

/**
 * One walk through the entries of a keyspace, without a lock and without an object an entry.
 *
 * <p>A key that has a value all the time is met exactly once, however the tables grow or shrink;
 * one that comes or goes meanwhile is met once or not at all. Each key is looked at once, by {@link
 * #peek} or, without it, by {@link #next}, and what is said of it is as true at that moment as if
 * it were looked up; what has expired is passed over.
 *
 * <p>Belongs to one thread; others may write meanwhile.
 */
public final class KeyspaceWalk<K> {

  private final Segment<K>[] segments;
  private final EntryBatch<K> batch = new EntryBatch<>();
  private int at; // of the batch: the entry to meet next
  private int gathered; // the segment that the batch is of
  private int ahead; // the segment to gather from
  private TableWalk<K> walk = new TableWalk<>(); // through it
  private @Nullable Object seen; // of the entry to meet next, once it was looked at
  private @Nullable Entry<K> met;

  KeyspaceWalk(Segment<K>[] segments) {
    this.segments = segments;
  }

  /**
   * The value of the key that is met next, or null if there is none left: {@link #next} answers the
   * same, whatever becomes of the key meanwhile. Does not move on, and is no access.
   */
  public @Nullable Object peek() {
    Object value = seen;
    if (value == null) {
      value = look();
      seen = value;
    }
    return value;
  }

  /** Moves on to the next key, which is no access; false if there is none left. */
  public boolean skip() {
    if (peek() == null) {
      met = null;
      return false;
    }
    moveOn();
    return true;
  }

  /**
   * Moves on to the next key that has a value. Counts as an access.
   *
   * @return the value, or null if no key is left
   */
  public @Nullable Object next() {
    Object value = peek();
    if (value == null) {
      met = null;
      return null;
    }
    segments[gathered].hit(moveOn());
    return value;
  }

  private Entry<K> moveOn() {
    Entry<K> entry = batch.get(at);
    at++;
    seen = null;
    met = entry;
    return entry;
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

  /** The value of the next key that has one, and passes by those that have none. */
  private @Nullable Object look() {
    while (at < batch.size() || gather()) {
      Object value = segments[gathered].peek(batch.get(at));
      if (value != null) {
        return value;
      }
      at++;
    }
    return null;
  }

  private boolean gather() {
    batch.clear();
    at = 0;
    while (batch.size() == 0 && ahead < segments.length) {
      gathered = ahead;
      if (!segments[ahead].gather(walk, batch)) {
        ahead++;
        walk = new TableWalk<>();
      }
    }
    return batch.size() > 0;
  }
}
