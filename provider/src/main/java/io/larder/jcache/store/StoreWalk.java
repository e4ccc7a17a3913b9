package io.larder.jcache.store;

import org.jspecify.annotations.Nullable;

/**
 * One walk through the entries of a store, as they are when it looks at them. An entry that is
 * there all the time is met exactly once. Not thread-safe; others may write meanwhile.
 *
 * @param <K> the type of the keys
 */
public interface StoreWalk<K> {

  /**
   * Whether there is an entry to be met next: that is looked at, and {@link #next} meets it as it
   * is now. Leaves no trace.
   */
  boolean hasNext();

  /**
   * Moves on to the next entry, which counts as an access for eviction.
   *
   * @return its stored value, or null if there is no entry left
   */
  @Nullable Object next();

  /** The key that the walk has moved on to, as it is stored. */
  K key();
}
