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
    for (K key = peek(open); key != null; key = peek(open)) {
      if (open.store().contains(key)) {
        return true;
      }
      page.remove();
    }
    return false;
  }

  /** The next key, which had an entry when its page was read; null if there is none. */
  private @Nullable K peek(Access<K, V> open) {
    K key = page.peek();
    while (key == null && readPage(open)) {
      key = page.peek();
    }
    return key;
  }

  private boolean readPage(Access<K, V> open) {
    if (started && cursor == 0) {
      return false;
    }
    ScanPage<K> read = open.store().scan(cursor, PAGE);
    started = true;
    cursor = read.cursor();
    for (EntryView<K> entry : read.entries()) {
      page.add(entry.key());
    }
    return true;
  }

  @Override
  public Cache.Entry<K, V> next() {
    Access<K, V> open = cache.open();
    last = null; // where next fails there is nothing to remove
    for (K key = peek(open); key != null; key = peek(open)) {
      page.remove();
      V value = open.reads().find(key);
      if (value != null) {
        last = key;
        return new LarderEntry<>(keys.fromStored(key), value);
      }
    }
    throw new NoSuchElementException("no further entry");
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
