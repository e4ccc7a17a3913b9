package io.larder.cdi.call;

import static java.util.Objects.requireNonNull;

import io.larder.cdi.statistics.MethodStatistics;
import jakarta.interceptor.InvocationContext;
import java.util.function.Predicate;
import javax.cache.Cache;
import org.jspecify.annotations.Nullable;

/** A cache whose failures are the caller's, and whose changes are counted. */
final class StrictCache implements MethodCache {

  private final CacheSource source;
  private final EntryWriter writer;
  private final MethodStatistics statistics;

  StrictCache(CacheSource source, EntryWriter writer, MethodStatistics statistics) {
    this.source = source;
    this.writer = writer;
    this.statistics = statistics;
  }

  @Override
  public Cache<Object, Object> open(InvocationContext call) {
    return source.cacheOf(call);
  }

  @Override
  public @Nullable Object get(@Nullable Cache<Object, Object> cache, Object key) {
    return requireNonNull(cache).get(key);
  }

  @Override
  public void put(@Nullable Cache<Object, Object> cache, Object key, Object value) {
    writer.put(requireNonNull(cache), key, value);
    statistics.put();
  }

  @Override
  public void remove(@Nullable Cache<Object, Object> cache, Object key) {
    requireNonNull(cache).remove(key);
    statistics.removal();
  }

  @Override
  public void removeIf(@Nullable Cache<Object, Object> cache, Predicate<Object> wanted) {
    requireNonNull(cache);
    for (Object key : Keys.matching(cache, wanted)) {
      remove(cache, key);
    }
  }

  @Override
  public void removeAll(@Nullable Cache<Object, Object> cache) {
    requireNonNull(cache).removeAll();
    statistics.removal();
  }
}
