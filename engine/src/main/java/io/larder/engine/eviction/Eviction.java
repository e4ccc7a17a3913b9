package io.larder.engine.eviction;

import io.larder.engine.table.Entry;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Chooses what a full segment gives up.
 *
 * <p>All methods but {@link #onHit} are called under the segment's lock. Policies that give
 * something up are told of {@link io.larder.engine.table.BoundedEntry}s only.
 */
public interface Eviction<K> {

  /** An entry was added. */
  void onInsert(Entry<K> entry);

  /**
   * An entry was read or its value replaced. Any thread may call, without a lock; it only writes
   * the access bits. Where policies have changed it may be an entry that this one was never told
   * of. Readers may leave it out for a {@link io.larder.engine.table.CountedEntry}, and let that
   * {@linkplain io.larder.engine.table.BoundedEntry#noteAccess count}.
   */
  void onHit(Entry<K> entry);

  /** An entry's charge was raised by {@code difference}, which may be negative. */
  void onRecharge(Entry<K> entry, int difference);

  /** An entry was removed, for whatever reason. */
  void onRemove(Entry<K> entry);

  /** Every entry was removed. */
  void onClear();

  /**
   * The entry to evict next, still in the table, or null if no entry is evictable. The caller
   * removes it and tells {@link #onRemove}.
   *
   * @param evictable entries that it refuses stay
   */
  @Nullable Entry<K> victim(Predicate<Entry<K>> evictable);

  /** This policy with another number of entries to compare, if it samples; it forgets nothing. */
  default Eviction<K> withSamples(int samples) {
    return this;
  }
}
