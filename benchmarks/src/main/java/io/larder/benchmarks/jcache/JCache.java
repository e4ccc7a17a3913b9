package io.larder.benchmarks.jcache;

import java.util.Map;
import java.util.Set;
import javax.cache.Cache;
import javax.cache.Caching;
import javax.cache.configuration.Configuration;
import javax.cache.spi.CachingProvider;
import org.jspecify.annotations.Nullable;

/** A cache of a provider that is chosen by its class name. */
final class JCache<K, V> implements Contestant<K, V> {

  private final CachingProvider provider;
  private final Cache<K, V> cache;

  JCache(ProviderName name, Configuration<K, V> configuration) {
    provider = Caching.getCachingProvider(name.className());
    cache =
        name.managerOf(provider)
            .createCache(
                "benchmark of " + configuration.getValueType().getSimpleName(), configuration);
  }

  @Override
  public @Nullable V get(K key) {
    return cache.get(key);
  }

  @Override
  public void put(K key, V value) {
    cache.put(key, value);
  }

  @Override
  public @Nullable V getAndPut(K key, V value) {
    return cache.getAndPut(key, value);
  }

  @Override
  public boolean putIfAbsent(K key, V value) {
    return cache.putIfAbsent(key, value);
  }

  @Override
  public boolean replace(K key, V value) {
    return cache.replace(key, value);
  }

  @Override
  public boolean remove(K key) {
    return cache.remove(key);
  }

  @Override
  public void invoke(K key, Change<K, V> change) {
    cache.invoke(key, change);
  }

  @Override
  public Map<K, V> getAll(Set<K> keys) {
    return cache.getAll(keys);
  }

  @Override
  public void putAll(Map<K, V> entries) {
    cache.putAll(entries);
  }

  @Override
  public int walk() {
    int count = 0;
    for (Cache.Entry<K, V> entry : cache) {
      if (entry.getValue() != null) {
        count++;
      }
    }
    return count;
  }

  @Override
  public void close() {
    provider.close();
  }
}
