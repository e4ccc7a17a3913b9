package io.larder.jcache.operation;

import io.larder.jcache.event.CacheEvents;
import io.larder.jcache.loading.Loading;
import io.larder.jcache.loading.Refreshing;
import io.larder.jcache.statistics.Statistics;
import io.larder.jcache.store.CacheStore;
import io.larder.jcache.value.ValueForm;
import io.larder.jcache.writing.Writing;

/**
 * What the operations of one cache work with. Absent collaborators are objects that do nothing.
 *
 * @param store where the entries are
 * @param form how values are kept
 * @param deadlines when entries expire
 * @param events who is told
 * @param writing where values are written through to
 * @param loading where missing values come from
 * @param refreshing what reads set off
 * @param statistics what counts
 */
public record Collaborators<K, V>(
    CacheStore<K> store,
    ValueForm<V> form,
    Deadlines deadlines,
    CacheEvents<K, V> events,
    Writing<K, V> writing,
    Loading<K, V> loading,
    Refreshing<K, V> refreshing,
    Statistics statistics) {

  /** The same with other statistics. */
  public Collaborators<K, V> with(Statistics other) {
    return new Collaborators<>(store, form, deadlines, events, writing, loading, refreshing, other);
  }
}
