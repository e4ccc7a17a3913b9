package io.larder.jcache.loading;

import io.larder.engine.Deadline;
import io.larder.engine.EntryView;
import io.larder.jcache.event.CacheEvents;
import io.larder.jcache.event.EventScope;
import io.larder.jcache.expiry.ExpiryRule;
import io.larder.jcache.operation.Deadlines;
import io.larder.jcache.store.CacheStore;
import io.larder.jcache.store.Claim;
import io.larder.jcache.store.Hold;
import io.larder.jcache.store.StoreChange;
import io.larder.jcache.value.ValueForm;

/** Stores loaded values, unless the key was written while they were loaded. */
public final class Landing<K, V> {

  private final CacheStore<K> store;
  private final ValueForm<V> form;
  private final Deadlines deadlines;
  private final CacheEvents<K, V> events;

  /** Stores into {@code store}. */
  public Landing(
      CacheStore<K> store, ValueForm<V> form, Deadlines deadlines, CacheEvents<K, V> events) {
    this.store = store;
    this.form = form;
    this.deadlines = deadlines;
    this.events = events;
  }

  /** Announces a load: writes of the key from here on overtake it. */
  Claim<K> claim(K key) {
    return store.claim(key);
  }

  /** Whether a key has an entry. */
  boolean has(K key) {
    return store.contains(key);
  }

  /** The value of a key, which then counts as read; or null. */
  @org.jspecify.annotations.Nullable
  V find(K key) {
    Object stored = store.get(key);
    return stored == null ? null : form.fromStored(stored);
  }

  /** Stores a value under a key that was missing when the claim was made. */
  void create(K key, Claim<K> claim, V value) {
    long expireAt = deadlines.onCreation();
    if (expireAt != ExpiryRule.AT_ONCE) {
      commit(key, claim, value, expireAt);
    }
  }

  /** Stores a value over another, as an update, or creates it. */
  void replace(K key, Claim<K> claim, V value) {
    EntryView<K> present = store.peek(key);
    if (present == null) {
      create(key, claim, value);
      return;
    }
    long expireAt = deadlines.onUpdate();
    commit(key, claim, value, expireAt == Deadline.KEEP ? present.expireAtMillis() : expireAt);
  }

  private void commit(K key, Claim<K> claim, V value, long expireAt) {
    Object stored = form.toStored(value);
    try (Hold<K> hold = events.hasSynchronousListeners() ? store.reserve(key) : null;
        EventScope scope = events.open()) {
      claim.commit((present, now) -> StoreChange.put(stored, expireAt));
    }
  }
}
