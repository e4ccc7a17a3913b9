package io.larder.benchmarks.jcache;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A map without expiry, copies, statistics or anything else. */
final class BareMap<K, V> implements Contestant<K, V> {

  private final ConcurrentHashMap<K, V> map = new ConcurrentHashMap<>();

  @Override
  public @Nullable V get(K key) {
    return map.get(key);
  }

  @Override
  public void put(K key, V value) {
    map.put(key, value);
  }

  @Override
  public @Nullable V getAndPut(K key, V value) {
    return map.put(key, value);
  }

  @Override
  public boolean putIfAbsent(K key, V value) {
    return map.putIfAbsent(key, value) == null;
  }

  @Override
  public boolean replace(K key, V value) {
    return map.replace(key, value) != null;
  }

  @Override
  public boolean remove(K key) {
    return map.remove(key) != null;
  }

  @Override
  public void invoke(K key, Change<K, V> change) {
    map.compute(key, change);
  }

  @Override
  public Map<K, V> getAll(Set<K> keys) {
    Map<K, V> found = new HashMap<>();
    for (K key : keys) {
      V value = map.get(key);
      if (value != null) {
        found.put(key, value);
      }
    }
    return found;
  }

  @Override
  public void putAll(Map<K, V> entries) {
    map.putAll(entries);
  }

  @Override
  public int walk() {
    int count = 0;
    for (Map.Entry<K, V> entry : map.entrySet()) {
      if (entry.getValue() != null) {
        count++;
      }
    }
    return count;
  }

  @Override
  public void close() {
    map.clear();
  }
}
