package io.larder.benchmarks.jcache;

import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A map without expiry, copies, statistics or anything else. */
final class BareMap<V> implements Contestant<V> {

  private final ConcurrentHashMap<String, V> map = new ConcurrentHashMap<>();

  @Override
  public @Nullable V get(String key) {
    return map.get(key);
  }

  @Override
  public void put(String key, V value) {
    map.put(key, value);
  }

  @Override
  public @Nullable V getAndPut(String key, V value) {
    return map.put(key, value);
  }

  @Override
  public boolean putIfAbsent(String key, V value) {
    return map.putIfAbsent(key, value) == null;
  }

  @Override
  public boolean remove(String key) {
    return map.remove(key) != null;
  }

  @Override
  public void invoke(String key, Change<V> change) {
    map.computeIfPresent(key, change);
  }

  @Override
  public void close() {
    map.clear();
  }
}
