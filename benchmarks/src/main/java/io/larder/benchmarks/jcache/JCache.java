package io.larder.benchmarks.jcache;

import javax.cache.Cache;
import javax.cache.Caching;
import javax.cache.configuration.MutableConfiguration;
import javax.cache.spi.CachingProvider;
import org.jspecify.annotations.Nullable;

/** A cache of a provider that is chosen by its class name. */
final class JCache<V> implements Contestant<V> {

  private final CachingProvider provider;
  private final Cache<String, V> cache;

  JCache(String providerClass, MutableConfiguration<String, V> configuration) {
    provider = Caching.getCachingProvider(providerClass);
    cache = provider.getCacheManager().createCache("benchmark", configuration);
  }

  @Override
  public @Nullable V get(String key) {
    return cache.get(key);
  }

  @Override
  public void put(String key, V value) {
    cache.put(key, value);
  }

  @Override
  public @Nullable V getAndPut(String key, V value) {
    return cache.getAndPut(key, value);
  }

  @Override
  public boolean putIfAbsent(String key, V value) {
    return cache.putIfAbsent(key, value);
  }

  @Override
  public boolean remove(String key) {
    return cache.remove(key);
  }

  @Override
  public void invoke(String key, Change<V> change) {
    cache.invoke(key, change);
  }

  @Override
  public void close() {
    provider.close();
  }
}
