package io.larder.jcache.operation;

import io.larder.jcache.statistics.Statistics;
import io.larder.jcache.store.CacheStore;
import io.larder.jcache.value.ValueForm;
import org.jspecify.annotations.Nullable;

/** Reads where every access gives the entry the same new time to live. */
final class TouchingReads<K, V> implements Reads<K, V> {

  private final CacheStore<K> store;
  private final ValueForm<V> form;
  private final Statistics statistics;
  private final long ttlMillis;

  TouchingReads(CacheStore<K> store, ValueForm<V> form, Statistics statistics, long ttlMillis) {
    this.store = store;
    this.form = form;
    this.statistics = statistics;
    this.ttlMillis = ttlMillis;
  }

  @Override
  public @Nullable V find(K key) {
    Object stored = store.getAndTouch(key, ttlMillis);
    if (stored == null) {
      return null;
    }
    statistics.hits(1);
    return form.fromStored(stored);
  }
}
