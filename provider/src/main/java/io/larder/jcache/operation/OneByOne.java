package io.larder.jcache.operation;

import io.larder.jcache.event.CacheEvents;
import io.larder.jcache.event.Failures;
import java.util.Collection;
import java.util.Map;

/**
 * Writes one entry after the other. What fails for one does not keep the others from being written.
 */
final class OneByOne<K, V> implements BulkWrites<K, V> {

  private final Writes<K, V> writes;
  private final CacheEvents<K, V> events;

  OneByOne(Writes<K, V> writes, CacheEvents<K, V> events) {
    this.writes = writes;
    this.events = events;
  }

  @Override
  public void putAll(Map<K, V> entries) {
    Failures failures = new Failures();
    entries.forEach(
        (key, value) -> {
          events.awaitRoom();
          failures.collect(() -> writes.put(key, value));
        });
    failures.throwFirst();
  }

  @Override
  public void removeAll(Collection<K> keys) {
    Failures failures = new Failures();
    keys.forEach(
        key -> {
          events.awaitRoom();
          failures.collect(() -> writes.remove(key));
        });
    failures.throwFirst();
  }
}
