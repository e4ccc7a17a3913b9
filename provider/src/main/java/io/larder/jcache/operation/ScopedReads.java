package io.larder.jcache.operation;

import io.larder.jcache.event.CacheEvents;
import io.larder.jcache.event.EventScope;
import io.larder.jcache.store.StoreWalk;
import org.jspecify.annotations.Nullable;

/** Tells synchronous listeners, before a read returns, of an entry that the read found expired. */
final class ScopedReads<K, V> implements Reads<K, V> {

  private final Reads<K, V> reads;
  private final CacheEvents<K, V> events;

  ScopedReads(Reads<K, V> reads, CacheEvents<K, V> events) {
    this.reads = reads;
    this.events = events;
  }

  @Override
  public @Nullable V find(K key) {
    try (EventScope scope = events.open()) {
      return reads.find(key);
    }
  }

  @Override
  public @Nullable V findNext(StoreWalk<K> walk) {
    try (EventScope scope = events.open()) {
      return reads.findNext(walk);
    }
  }
}
