package io.larder.jcache.operation;

import io.larder.jcache.statistics.Statistics;
import io.larder.jcache.store.CacheStore;
import io.larder.jcache.value.ValueForm;
import org.jspecify.annotations.Nullable;

/** Reads where an access does not move the deadline. */
final class PlainReads<K, V> implements Reads<K, V> {

  private final CacheStore<K> store;
  private final ValueForm<V> form;
  private final Statistics statistics;

  PlainReads(CacheStore<K> store, ValueForm<V> form, Statistics statistics) {
    this.store = store;
    this.form = form;
    this.statistics = statistics;
  }

  @Override
  public @Nullable V find(K key) {
    Object stored = store.get(key);
    if (stored == null) {
      return null;
    }
    statistics.hits(1);
    return form.fromStored(stored);
  }
}
