package io.larder.jcache.store;

import io.larder.engine.EntryView;
import org.jspecify.annotations.Nullable;

/**
 * Decides what becomes of one entry: a pure function of what is stored.
 *
 * <p>It may run under a lock that other keys share, and more than once, so it calls no foreign code
 * and has no effect but its answer.
 */
@FunctionalInterface
public interface StoreStep<K> {

  /**
   * Decides.
   *
   * @param present the entry, or null
   * @param nowMillis the store's time in epoch milliseconds
   */
  StoreChange decide(@Nullable EntryView<K> present, long nowMillis);
}
