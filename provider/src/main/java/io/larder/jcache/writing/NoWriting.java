package io.larder.jcache.writing;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import javax.cache.Cache;

/** Writes nowhere. */
final class NoWriting implements Writing<Object, Object> {

  static final NoWriting INSTANCE = new NoWriting();

  private NoWriting() {}

  @Override
  public void write(Object key, Object value) {}

  @Override
  public void delete(Object key) {}

  @Override
  public void writeAll(
      Collection<Cache.Entry<?, ?>> entries, Consumer<Collection<Cache.Entry<?, ?>>> apply) {
    apply.accept(List.of());
  }

  @Override
  public void deleteAll(Collection<Object> keys, Consumer<Collection<Object>> apply) {
    apply.accept(List.of());
  }
}
