package io.larder.jcache.operation;

import io.larder.jcache.store.CacheStore;
import io.larder.jcache.store.StoreWalk;
import io.larder.jcache.value.ValueForm;
import org.jspecify.annotations.Nullable;

/** Reads where every access gives the entry the same new time to live. */
final class TouchingReads<K, V> implements Reads<K, V> {

  private final CacheStore<K> store;
  private final ValueForm<V> form;
  private final long ttlMillis;

  TouchingReads(CacheStore<K> store, ValueForm<V> form, long ttlMillis) {
    this.store = store;
    this.form = form;
    this.ttlMillis = ttlMillis;
  }

  @Override
  public @Nullable V find(K key) {
    Object stored = store.getAndTouch(key, ttlMillis);
    return stored == null ? null : form.fromStored(stored);
  }

  @Override
  public @Nullable V findNext(StoreWalk<K> walk) {
    Object seen = walk.next();
    if (seen == null) {
      return null;
    }
    Object stored = store.getAndTouch(walk.key(), ttlMillis);
    return form.fromStored(stored == null ? seen : stored);
  }
}
