package io.larder.engine.eviction;

import io.larder.engine.table.Entry;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Gives up nothing: for unbounded keyspaces and for the policy that refuses writes. */
public final class NoEviction<K> implements Eviction<K> {

  @Override
  public void onInsert(Entry<K> entry) {}

  @Override
  public void onHit(Entry<K> entry) {}

  @Override
  public void onRecharge(Entry<K> entry, int difference) {}

  @Override
  public void onRemove(Entry<K> entry) {}

  @Override
  public void onClear() {}

  @Override
  public @Nullable Entry<K> victim(Predicate<Entry<K>> evictable) {
    return null;
  }
}
