package io.larder.jcache.operation;

import io.larder.jcache.event.CacheEvents;
import io.larder.jcache.event.Failures;
import io.larder.jcache.value.KeyForm;
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
  public void putAll(Map<? extends K, ? extends V> entries, KeyForm<K> keys) {
    Failures failures = new Failures();
    for (Map.Entry<? extends K, ? extends V> entry : entries.entrySet()) {
      events.awaitRoom();
      try {
        writes.put(keys.toStored(entry.getKey()), entry.getValue());
      } catch (RuntimeException | Error thrown) {
        failures.add(thrown);
      }
    }
    failures.throwFirst();
  }

  @Override
  public void removeAll(Collection<? extends K> keys) {
    Failures failures = new Failures();
    for (K key : keys) {
      events.awaitRoom();
      try {
        writes.remove(key);
      } catch (RuntimeException | Error thrown) {
        failures.add(thrown);
      }
    }
    failures.throwFirst();
  }
}
