package io.larder.jcache.operation;

import io.larder.jcache.store.CacheStore;
import io.larder.jcache.store.StoreWalk;
import io.larder.jcache.value.ValueForm;
import org.jspecify.annotations.Nullable;

/** Reads where an access does not move the deadline. */
final class PlainReads<K, V> implements Reads<K, V> {

  private final CacheStore<K> store;
  private final ValueForm<V> form;

  PlainReads(CacheStore<K> store, ValueForm<V> form) {
    this.store = store;
    this.form = form;
  }

  @Override
  public @Nullable V find(K key) {
    return value(store.get(key));
  }

  @Override
  public @Nullable V findNext(StoreWalk<K> walk) {
    return value(walk.next());
  }

  private @Nullable V value(@Nullable Object stored) {
    return stored == null ? null : form.fromStored(stored);
  }
}
