package io.larder.jcache;

import io.larder.engine.EntryView;
import io.larder.engine.ScanPage;
import io.larder.jcache.operation.Access;
import io.larder.jcache.value.KeyForm;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import javax.cache.Cache;
import org.jspecify.annotations.Nullable;

/** Walks through a cache, a page of its store at a time. Not thread-safe. */
final class EntryIterator<K, V> implements Iterator<Cache.Entry<K, V>> {

  private static final int PAGE = 64;

  private final LarderCache<K, V> cache;
  private final KeyForm<K> keys;
  private final Deque<K> page = new ArrayDeque<>();
  private long cursor;
  private boolean started;
  private @Nullable K last;

  EntryIterator(LarderCache<K, V> cache, KeyForm<K> keys) {
    this.cache = cache;
    this.keys = keys;
  }

  @Override
  public boolean hasNext() {
    Access<K, V> open = cache.open();
    while (true) {
      K key = page.peek();
      if (key == null) {
        if (!readPage(open)) {
          return false;
        }
      } else if (open.store().contains(key)) {
        return true;
      } else {
        page.remove();
      }
    }
  }

  private boolean readPage(Access<K, V> open) {
    if (started && cursor == 0) {
      return false;
    }
    ScanPage<K> read = open.store().scan(cursor, PAGE);
    started = true;
    cursor = read.cursor();
    read.entries().stream().map(EntryView::key).forEach(page::add);
    return true;
  }

  @Override
  @SuppressWarnings("NullAway") // JCache lets next return null when the rest has gone since hasNext
  public Cache.Entry<K, V> next() {
    if (!hasNext()) {
      throw new NoSuchElementException("no further entry");
    }
    last = null; // what next returns as null is not to be removed
    while (hasNext()) {
      K key = page.remove();
      V value = cache.open().reads().find(key);
      if (value != null) {
        last = key;
        return new LarderEntry<>(keys.fromStored(key), value);
      }
    }
    return null;
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
