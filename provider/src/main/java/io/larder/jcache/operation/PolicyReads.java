package io.larder.jcache.operation;

import io.larder.jcache.store.CacheStore;
import io.larder.jcache.store.StoreWalk;
import org.jspecify.annotations.Nullable;

/** Asks a user's expiry policy at every access what becomes of the deadline. */
final class PolicyReads<K, V> implements Reads<K, V> {

  private final Reads<K, V> plain;
  private final CacheStore<K> store;
  private final Deadlines deadlines;

  PolicyReads(Reads<K, V> plain, CacheStore<K> store, Deadlines deadlines) {
    this.plain = plain;
    this.store = store;
    this.deadlines = deadlines;
  }

  @Override
  public @Nullable V find(K key) {
    V value = plain.find(key);
    if (value != null) {
      deadlines.touch(store, key);
    }
    return value;
  }

  @Override
  public @Nullable V findNext(StoreWalk<K> walk) {
    V value = plain.findNext(walk);
    if (value != null) {
      deadlines.touch(store, walk.key());
    }
    return value;
  }
}
