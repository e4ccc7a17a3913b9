package io.larder.jcache.loading;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gets nothing. */
final class NoLoading implements Loading<Object, Object> {

  static final NoLoading INSTANCE = new NoLoading();

  private NoLoading() {}

  @Override
  public @Nullable Object load(Object key) {
    return null;
  }

  @Override
  public Map<Object, Object> loadAll(Collection<Object> keys) {
    return Map.of();
  }

  @Override
  public @Nullable Object ask(Object key) {
    return null;
  }

  @Override
  public void close() {}
}
