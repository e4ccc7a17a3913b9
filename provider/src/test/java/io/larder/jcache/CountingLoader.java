package io.larder.jcache;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import javax.cache.configuration.Factory;
import javax.cache.integration.CacheLoader;
import org.jspecify.annotations.Nullable;

/** Writes down its calls, {@code load 1} or {@code loadAll [1, 2]}, and answers what it is told. */
final class CountingLoader<K, V> implements CacheLoader<K, V> {

  private final List<String> calls = new CopyOnWriteArrayList<>();
  private volatile Function<? super K, ? extends @Nullable V> source;

  /** A loader that answers by a function; what that answers null for is not to be had. */
  CountingLoader(Function<? super K, ? extends @Nullable V> source) {
    this.source = source;
  }

  Factory<CountingLoader<K, V>> factory() {
    return () -> this;
  }

  /** Answers otherwise from now on. */
  void answer(Function<? super K, ? extends @Nullable V> otherwise) {
    source = otherwise;
  }

  List<String> calls() {
    return List.copyOf(calls);
  }

  void forget() {
    calls.clear();
  }

  @Override
  public @Nullable V load(K key) {
    calls.add("load " + key);
    return source.apply(key);
  }

  @Override
  public Map<K, V> loadAll(Iterable<? extends K> keys) {
    calls.add("loadAll " + keys);
    Map<K, V> loaded = new HashMap<>();
    for (K key : keys) {
      loaded.put(key, source.apply(key));
    }
    return loaded;
  }
}
