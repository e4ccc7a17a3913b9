package io.larder.jcache;

import io.larder.jcache.operation.Access;
import io.larder.jcache.store.StoreWalk;
import io.larder.jcache.value.KeyForm;
import java.util.Iterator;
import java.util.NoSuchElementException;
import javax.cache.Cache;
import org.jspecify.annotations.Nullable;

/** Walks through a cache. Not thread-safe. */
final class EntryIterator<K, V> implements Iterator<Cache.Entry<K, V>> {

  private final LarderCache<K, V> cache;
  private final KeyForm<K> keys;
  private final StoreWalk<K> walk;
  private @Nullable K last;

  EntryIterator(LarderCache<K, V> cache, KeyForm<K> keys, StoreWalk<K> walk) {
    this.cache = cache;
    this.keys = keys;
    this.walk = walk;
  }

  @Override
  public boolean hasNext() {
    cache.open();
    return walk.hasNext();
  }

  @Override
  public Cache.Entry<K, V> next() {
    Access<K, V> open = cache.open();
    last = null; // where next fails there is nothing to remove
    V value = open.reads().findNext(walk);
    if (value == null) {
      throw new NoSuchElementException("no further entry");
    }
    K key = walk.key();
    last = key;
    return new LarderEntry<>(keys.fromStored(key), value);
  }

  /** {@inheritDoc} Removes whatever value the key has by now. */
  @Override
  public void remove() {
    K key = last;
    if (key == null) {
      throw new IllegalStateException("next was not called, or remove was called already");
    }
    last = null;
    cache.openToWrite().writes().remove(key);
  }
}
