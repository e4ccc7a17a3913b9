package io.larder.jcache.operation;

import io.larder.jcache.LarderEntry;
import io.larder.jcache.event.CacheEvents;
import io.larder.jcache.event.EventScope;
import io.larder.jcache.event.Failures;
import io.larder.jcache.store.CacheStore;
import io.larder.jcache.value.KeyForm;
import io.larder.jcache.value.ValueForm;
import io.larder.jcache.writing.Writing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.cache.Cache;

/**
 * Writes many entries through with one call of the writer.
 *
 * <p>All keys are reserved first. Where the writer fails part of the way, what it wrote is applied
 * to the cache, what it left in the collection is not, and its exception surfaces at the end.
 */
final class WriteThroughBatch<K, V> implements BulkWrites<K, V> {

  private final CacheStore<K> store;
  private final ValueForm<V> form;
  private final CacheEvents<K, V> events;
  private final Writing<K, V> writing;
  private final Runner<K, V> runner;

  WriteThroughBatch(Collaborators<K, V> with, Runner<K, V> runner) {
    this.store = with.store();
    this.form = with.form();
    this.events = with.events();
    this.writing = with.writing();
    this.runner = runner;
  }

  @Override
  public void putAll(Map<? extends K, ? extends V> given, KeyForm<K> keys) {
    Map<K, V> entries = new LinkedHashMap<>();
    given.forEach((key, value) -> entries.put(keys.toStored(key), value));
    if (entries.isEmpty()) {
      return;
    }
    try (KeyHolds holds = KeyHolds.of(store, entries.keySet());
        EventScope scope = events.open()) {
      Map<K, Object> stored = new HashMap<>();
      List<Cache.Entry<? extends K, ? extends V>> unwritten = new ArrayList<>();
      entries.forEach(
          (key, value) -> {
            stored.put(key, form.toStored(value));
            unwritten.add(new LarderEntry<>(key, value));
          });
      writing.writeAll(
          unwritten,
          left -> {
            left.forEach(entry -> stored.remove(entry.getKey()));
            Failures failures = new Failures();
            stored.forEach((key, value) -> failures.collect(() -> store(key, value)));
            failures.throwFirst();
          });
    }
  }

  private void store(K key, Object stored) {
    runner.storeWritten(store.changesOf(key), store.peek(key), stored, Decision.BY_POLICY);
  }

  @Override
  public void removeAll(Collection<? extends K> given) {
    Set<K> deleted = new LinkedHashSet<>(given);
    if (deleted.isEmpty()) {
      return;
    }
    try (KeyHolds holds = KeyHolds.of(store, deleted);
        EventScope scope = events.open()) {
      List<K> undeleted = new ArrayList<>(deleted);
      writing.deleteAll(
          undeleted,
          left -> {
            left.forEach(deleted::remove);
            deleted.forEach(key -> runner.remove(store.changesOf(key)));
          });
    }
  }
}
