package io.larder.jcache.writing;

import io.larder.jcache.LarderEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.function.Consumer;
import javax.cache.Cache;
import javax.cache.integration.CacheWriter;
import javax.cache.integration.CacheWriterException;

/**
 * Writes through to a user's writer. What that throws is wrapped once in a {@link
 * CacheWriterException}, unless it is one already; errors are not wrapped.
 */
public final class WriteThrough<K, V> implements Writing<K, V> {

  private final CacheWriter<? super K, ? super V> writer;
  private final String cacheName;

  /** Writes to {@code writer} for the cache of that name. */
  public WriteThrough(CacheWriter<? super K, ? super V> writer, String cacheName) {
    this.writer = writer;
    this.cacheName = cacheName;
  }

  @Override
  public void write(K key, V value) {
    try {
      writer.write(new LarderEntry<>(key, value));
    } catch (RuntimeException thrown) {
      throw wrapped(thrown);
    }
  }

  @Override
  public void delete(K key) {
    try {
      writer.delete(key);
    } catch (RuntimeException thrown) {
      throw wrapped(thrown);
    }
  }

  @Override
  @SuppressWarnings({
    "unchecked",
    "rawtypes"
  }) // JCache's generics cannot say "a writer of a supertype"
  public void writeAll(
      Collection<Cache.Entry<? extends K, ? extends V>> entries,
      Consumer<Collection<Cache.Entry<? extends K, ? extends V>>> apply) {
    applyRest(() -> ((CacheWriter) writer).writeAll(entries), entries, apply);
  }

  @Override
  public void deleteAll(Collection<K> keys, Consumer<Collection<K>> apply) {
    applyRest(() -> writer.deleteAll(keys), keys, apply);
  }

  /** A writer that returns has done all, whether or not it emptied the collection. */
  private <T> void applyRest(Runnable call, Collection<T> left, Consumer<Collection<T>> apply) {
    try {
      call.run();
    } catch (RuntimeException thrown) {
      CacheWriterException failure = wrapped(thrown);
      try {
        apply.accept(new ArrayList<>(left));
      } catch (RuntimeException alsoThrown) {
        failure.addSuppressed(alsoThrown);
      }
      throw failure;
    }
    apply.accept(new ArrayList<>());
  }

  private CacheWriterException wrapped(RuntimeException thrown) {
    return thrown instanceof CacheWriterException already
        ? already
        : new CacheWriterException("the writer of cache '" + cacheName + "' failed", thrown);
  }
}
