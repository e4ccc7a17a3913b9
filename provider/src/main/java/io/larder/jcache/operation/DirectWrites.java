package io.larder.jcache.operation;

import io.larder.engine.WriteExpiry;
import io.larder.jcache.statistics.Statistics;
import io.larder.jcache.store.CacheStore;
import io.larder.jcache.value.ValueForm;
import org.jspecify.annotations.Nullable;

/**
 * Writes where no code of the user takes part: straight to the store, without garbage.
 *
 * <p>Only for caches whose created entries live at least a moment; see {@link Deadlines#isDirect}.
 */
final class DirectWrites<K, V> implements Writes<K, V> {

  private final CacheStore<K> store;
  private final ValueForm<V> form;
  private final Deadlines deadlines;
  private final Statistics statistics;

  DirectWrites(CacheStore<K> store, ValueForm<V> form, Deadlines deadlines, Statistics statistics) {
    this.store = store;
    this.form = form;
    this.deadlines = deadlines;
    this.statistics = statistics;
  }

  @Override
  public void put(K key, V value) {
    replaceOrCreate(key, value);
  }

  @Override
  public void put(K key, V value, long ttlMillis) {
    long expireAt = deadlines.after(ttlMillis);
    store.put(key, form.toStored(value), WriteExpiry.at(expireAt, expireAt));
    statistics.puts(1);
  }

  @Override
  public @Nullable V getAndPut(K key, V value) {
    return counted(replaceOrCreate(key, value));
  }

  private @Nullable Object replaceOrCreate(K key, V value) {
    Object before = store.put(key, form.toStored(value), deadlines);
    statistics.puts(1);
    return before;
  }

  @Override
  public boolean putIfAbsent(K key, V value) {
    boolean created = store.putIfAbsent(key, form.toStored(value), deadlines);
    if (created) {
      statistics.misses(1);
      statistics.puts(1);
    } else {
      statistics.hits(1);
    }
    return created;
  }

  @Override
  public boolean remove(K key) {
    boolean removed = store.remove(key) != null;
    if (removed) {
      statistics.removals(1);
    }
    return removed;
  }

  @Override
  public @Nullable V getAndRemove(K key) {
    Object before = store.remove(key);
    if (before != null) {
      statistics.removals(1);
    }
    return counted(before);
  }

  @Override
  public boolean replace(K key, V value) {
    return replaced(key, value) != null;
  }

  @Override
  public @Nullable V getAndReplace(K key, V value) {
    Object before = replaced(key, value);
    return before == null ? null : form.fromStored(before);
  }

  private @Nullable Object replaced(K key, V value) {
    Object before = store.replace(key, form.toStored(value), deadlines);
    if (before == null) {
      statistics.misses(1);
    } else {
      statistics.hits(1);
      statistics.puts(1);
    }
    return before;
  }

  @Override
  public boolean remove(K key, V expected) {
    while (true) {
      Object current = store.holdsCollection(key) ? null : store.get(key);
      if (current == null) {
        statistics.misses(1);
        return false;
      }
      if (!form.equalsStored(current, expected)) {
        return mismatched(key);
      }
      if (store.removeSame(key, current)) {
        statistics.hits(1);
        statistics.removals(1);
        return true;
      }
    }
  }

  @Override
  public boolean replace(K key, V expected, V value) {
    Object stored = form.toStored(value);
    while (true) {
      Object current = store.holdsCollection(key) ? null : store.get(key);
      if (current == null) {
        statistics.misses(1);
        return false;
      }
      if (!form.equalsStored(current, expected)) {
        return mismatched(key);
      }
      if (store.replaceSame(key, current, stored, deadlines.onUpdate())) {
        statistics.hits(1);
        statistics.puts(1);
        return true;
      }
    }
  }

  /** An entry with another value was looked at, and that is an access. */
  private boolean mismatched(K key) {
    deadlines.touch(store, key);
    statistics.hits(1);
    return false;
  }

  private @Nullable V counted(@Nullable Object before) {
    if (before == null) {
      statistics.misses(1);
      return null;
    }
    statistics.hits(1);
    return form.fromStored(before);
  }
}
