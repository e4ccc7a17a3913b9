package io.larder.jcache.operation;

import io.larder.jcache.store.CacheStore;
import io.larder.jcache.store.StoreWalk;
import org.jspecify.annotations.Nullable;

/**
 * As {@link PlainReads}, of a cache that stores values as they are: the shortest way to a value.
 */
final class SharedReads<K, V> implements Reads<K, V> {

  private final CacheStore<K> store;

  SharedReads(CacheStore<K> store) {
    this.store = store;
  }

  @Override
  @SuppressWarnings("unchecked") // by reference, what is stored is what was put
  public @Nullable V find(K key) {
    return (V) store.get(key);
  }

  @Override
  @SuppressWarnings("unchecked") // as above
  public @Nullable V findNext(StoreWalk<K> walk) {
    return (V) walk.next();
  }
}
