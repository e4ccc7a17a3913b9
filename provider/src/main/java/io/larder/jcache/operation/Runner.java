package io.larder.jcache.operation;

import io.larder.engine.Deadline;
import io.larder.engine.EntryView;
import io.larder.engine.WriteExpiry;
import io.larder.jcache.CacheFullException;
import io.larder.jcache.event.CacheEvents;
import io.larder.jcache.event.EventScope;
import io.larder.jcache.expiry.ExpiryRule;
import io.larder.jcache.operation.Decision.Lookup;
import io.larder.jcache.statistics.Statistics;
import io.larder.jcache.store.CacheStore;
import io.larder.jcache.store.Hold;
import io.larder.jcache.store.KeyChanges;
import io.larder.jcache.value.ValueForm;
import io.larder.jcache.writing.Writing;
import org.jspecify.annotations.Nullable;

/**
 * Runs an operation in which code of the user may take part.
 *
 * <p>Always in this order: the key is reserved, so that nobody else writes it; the operation looks
 * and decides; the writer is called; the store changes; synchronous listeners are told; the key is
 * given free. What fails before the store changes leaves the cache as it was; a listener's failure
 * surfaces after the change, which stays.
 *
 * <p>Other keys are not concerned, and the reservation is this thread's: the user's code may call
 * any cache.
 */
public final class Runner<K, V> {

  private final CacheStore<K> store;
  private final ValueForm<V> form;
  private final Deadlines deadlines;
  private final CacheEvents<K, V> events;
  private final Writing<K, V> writing;
  private final Statistics statistics;
  private final boolean tells; // synchronous listeners, between the change and the end of the hold

  Runner(Collaborators<K, V> with) {
    this.store = with.store();
    this.form = with.form();
    this.deadlines = with.deadlines();
    this.events = with.events();
    this.writing = with.writing();
    this.statistics = with.statistics();
    this.tells = with.events().hasSynchronousListeners();
  }

  /** Runs one operation on one key. */
  public <R> @Nullable R run(K key, Operation<K, V, R> operation) {
    try (Hold<K> hold = store.reserve(key);
        EventScope scope = events.open()) {
      EntryView<K> entry = hold.entry();
      Present<K, V> present =
          new Present<>(entry, entry == null && store.holdsCollection(key), form);
      Decision<V, R> decision = operation.decide(present);
      count(decision.lookup());
      if (tells) {
        apply(store.changesOf(key), key, present, decision);
      } else { // two calls, lest the compiler make objects that one would do without
        apply(hold, key, present, decision);
      }
      return decision.result();
    }
  }

  private void count(Lookup lookup) {
    switch (lookup) {
      case HIT -> statistics.hits(1);
      case MISS -> statistics.misses(1);
      case NONE -> {}
    }
  }

  private void apply(KeyChanges changes, K key, Present<K, V> present, Decision<V, ?> decision) {
    V value = decision.value();
    switch (decision.effect()) {
      case NONE -> {}
      case ACCESS -> deadlines.touch(store, key);
      case REMOVE -> {
        writing.delete(key);
        remove(changes);
      }
      case PUT -> {
        if (value != null) {
          Object stored = form.toStored(value);
          writing.write(key, value);
          storeWritten(changes, present.entry(), stored, decision.ttlMillis());
        }
      }
      case LOAD -> {
        if (value != null) {
          store(changes, present.entry(), form.toStored(value), decision.ttlMillis());
        }
      }
    }
  }

  /** Stores a value that has been written through, where that is done. */
  void storeWritten(
      KeyChanges changes, @Nullable EntryView<K> present, Object stored, long ttlMillis) {
    try {
      if (store(changes, present, stored, ttlMillis)) {
        statistics.puts(1);
      }
    } catch (CacheFullException full) {
      if (writing != Writing.none()) {
        changes.remove(); // what it replaces is out of date
      }
      throw full;
    }
  }

  /** Stores a value, unless it is new and to expire at once; returns whether it did. */
  private boolean store(
      KeyChanges changes, @Nullable EntryView<K> present, Object stored, long ttlMillis) {
    boolean byPolicy = ttlMillis == Decision.BY_POLICY;
    if (present == null) {
      long expireAt = byPolicy ? deadlines.onCreation() : deadlines.after(ttlMillis);
      if (expireAt == ExpiryRule.AT_ONCE) {
        return false;
      }
      changes.put(stored, WriteExpiry.at(expireAt, expireAt));
    } else {
      long expireAt = byPolicy ? deadlines.onUpdate() : deadlines.after(ttlMillis);
      // should the entry expire meanwhile, a deadline that is kept is the one that passed
      long ifGone = expireAt == Deadline.KEEP ? present.expireAtMillis() : expireAt;
      changes.put(stored, WriteExpiry.at(ifGone, expireAt));
    }
    return true;
  }

  /** Deletes a key whose deletion is written through, where that is done. */
  void remove(KeyChanges changes) {
    if (changes.remove()) {
      statistics.removals(1);
    }
  }
}
