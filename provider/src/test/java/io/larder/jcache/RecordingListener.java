package io.larder.jcache;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.cache.configuration.CacheEntryListenerConfiguration;
import javax.cache.configuration.MutableCacheEntryListenerConfiguration;
import javax.cache.event.CacheEntryCreatedListener;
import javax.cache.event.CacheEntryEvent;
import javax.cache.event.CacheEntryExpiredListener;
import javax.cache.event.CacheEntryRemovedListener;
import javax.cache.event.CacheEntryUpdatedListener;

/** Hears of everything and writes it down, one line an event: {@code UPDATED 1 one->two}. */
final class RecordingListener<K, V>
    implements CacheEntryCreatedListener<K, V>,
        CacheEntryUpdatedListener<K, V>,
        CacheEntryRemovedListener<K, V>,
        CacheEntryExpiredListener<K, V> {

  private final List<String> heard = new CopyOnWriteArrayList<>();

  /** A configuration by which this listener is told before a write returns. */
  CacheEntryListenerConfiguration<K, V> synchronous() {
    return configuration(true);
  }

  /** A configuration by which this listener is told on another thread. */
  CacheEntryListenerConfiguration<K, V> asynchronous() {
    return configuration(false);
  }

  private CacheEntryListenerConfiguration<K, V> configuration(boolean isSynchronous) {
    return new MutableCacheEntryListenerConfiguration<>(() -> this, null, true, isSynchronous);
  }

  /** What it heard, in order. */
  List<String> heard() {
    return List.copyOf(heard);
  }

  void forget() {
    heard.clear();
  }

  @Override
  public void onCreated(Iterable<CacheEntryEvent<? extends K, ? extends V>> events) {
    events.forEach(this::record);
  }

  @Override
  public void onUpdated(Iterable<CacheEntryEvent<? extends K, ? extends V>> events) {
    events.forEach(this::record);
  }

  @Override
  public void onRemoved(Iterable<CacheEntryEvent<? extends K, ? extends V>> events) {
    events.forEach(this::record);
  }

  @Override
  public void onExpired(Iterable<CacheEntryEvent<? extends K, ? extends V>> events) {
    events.forEach(this::record);
  }

  private void record(CacheEntryEvent<? extends K, ? extends V> event) {
    Object old = event.isOldValueAvailable() ? event.getOldValue() : null;
    heard.add(
        switch (event.getEventType()) {
          case CREATED -> "CREATED " + event.getKey() + " " + event.getValue();
          case UPDATED -> "UPDATED " + event.getKey() + " " + old + "->" + event.getValue();
          case REMOVED -> "REMOVED " + event.getKey() + " " + old;
          case EXPIRED -> "EXPIRED " + event.getKey() + " " + old;
        });
  }
}
