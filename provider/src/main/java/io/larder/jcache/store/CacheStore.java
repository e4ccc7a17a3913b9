package io.larder.jcache.store;

import io.larder.engine.ChangeListener;
import io.larder.engine.Deadline;
import io.larder.engine.EntryView;
import io.larder.engine.ScanPage;
import io.larder.engine.WriteExpiry;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the entries of one cache: Java keys, values in their stored form, deadlines in epoch
 * milliseconds.
 *
 * <p>{@link #update} is the heart: every other write means what its default says in terms of it. A
 * store overrides a default only to do the same with less work; one contract test holds both ways
 * together. An entry whose deadline has passed is never returned by any method.
 *
 * <p>All methods may be called by any number of threads. Writes wait for the {@link Hold} of
 * another thread on the same key; reads never wait. What needs room and finds none fails with
 * {@link io.larder.jcache.CacheFullException} and changes nothing.
 *
 * @param <K> the type of the keys
 */
public interface CacheStore<K> extends AutoCloseable {

  /**
   * The stored value of a key, or null; counts as an access for eviction.
   *
   * @throws io.larder.jcache.WrongTypeException if the key holds a collection
   */
  @Nullable Object get(K key);

  /** The entry of a key, or null; leaves no trace. */
  @Nullable EntryView<K> peek(K key);

  /**
   * Runs a step on one key, atomically, and applies the change it decided on.
   *
   * @return the entry that the step was given, null where there was none
   */
  @Nullable EntryView<K> update(K key, StoreStep<K> step);

  /**
   * One step through all entries. An entry present from the first step to the last is returned at
   * least once.
   *
   * @param cursor 0 to start, then the cursor of the page before
   * @param count about how many entries to look at
   */
  ScanPage<K> scan(long cursor, int count);

  /** Begins a walk through all entries in this thread. */
  StoreWalk<K> walk();

  /** Deletes every entry without publishing a change for each; returns how many there were. */
  long clear();

  /**
   * Reserves a key for writing by this thread. Waits while another thread holds it; the same thread
   * may hold it more than once.
   *
   * @throws io.larder.engine.ReservationDeadlockException if the wait would never end
   */
  Hold<K> reserve(K key);

  /**
   * Claims a key without holding anybody up: any write of the key by others overtakes the claim.
   * Never waits.
   */
  Claim<K> claim(K key);

  /** The store's clock. */
  InstantSource clock();

  /**
   * Hears every change of an entry, under the lock that protects it; see {@link ChangeListener} for
   * what it may do.
   */
  void observe(ChangeListener<K> observer);

  /** Hears no more; an unknown observer is ignored. */
  void forget(ChangeListener<K> observer);

  /** What the store is made of, where it is of that type; null otherwise. */
  <T> @Nullable T unwrap(Class<T> type);

  /** Gives everything back. Calls after it fail with {@link IllegalStateException}. */
  @Override
  void close();

  /** Whether a key has an entry; leaves no trace. */
  default boolean contains(K key) {
    return peek(key) != null;
  }

  /** Whether a key holds something that is no entry: a list or another collection. */
  default boolean holdsCollection(K key) {
    return false;
  }

  /**
   * The stored value of a key, or null; a present entry then expires {@code ttlMillis} from now, at
   * once if that is zero or less.
   */
  default @Nullable Object getAndTouch(K key, long ttlMillis) {
    EntryView<K> before =
        update(
            key,
            (present, now) ->
                present == null
                    ? StoreChange.NONE
                    : StoreChange.retime(Deadline.after(now, ttlMillis)));
    return before == null ? null : before.value();
  }

  /** Stores a value; returns the value before, null where there was none. */
  default @Nullable Object put(K key, Object value, WriteExpiry expiry) {
    EntryView<K> before =
        update(
            key,
            (present, now) ->
                StoreChange.put(value, present == null ? expiry.onCreation() : expiry.onUpdate()));
    return before == null ? null : before.value();
  }

  /** Stores a value under a key that has none; returns whether it did. */
  default boolean putIfAbsent(K key, Object value, WriteExpiry expiry) {
    return update(
            key,
            (present, now) ->
                present == null ? StoreChange.put(value, expiry.onCreation()) : StoreChange.NONE)
        == null;
  }

  /**
   * Replaces the value of a key that has one; returns the value before, null where there was none.
   */
  default @Nullable Object replace(K key, Object value, WriteExpiry expiry) {
    EntryView<K> before =
        update(
            key,
            (present, now) ->
                present == null ? StoreChange.NONE : StoreChange.put(value, expiry.onUpdate()));
    return before == null ? null : before.value();
  }

  /** Replaces the value of a key if it is still the very object given; returns whether it was. */
  default boolean replaceSame(K key, Object expected, Object value, long expireAt) {
    EntryView<K> before =
        update(
            key,
            (present, now) ->
                isSame(present, expected) ? StoreChange.put(value, expireAt) : StoreChange.NONE);
    return isSame(before, expected);
  }

  /**
   * Deletes a key; returns the value before, null where there was none. Overtakes claims in either
   * case.
   */
  default @Nullable Object remove(K key) {
    EntryView<K> before = update(key, (present, now) -> StoreChange.DELETE);
    return before == null ? null : before.value();
  }

  /** The changes of a key that the calling thread holds, and goes on holding. */
  default KeyChanges changesOf(K key) {
    return new StoreChanges<>(this, key);
  }

  /** Deletes a key if its value is still the very object given; returns whether it was. */
  default boolean removeSame(K key, Object expected) {
    EntryView<K> before =
        update(
            key,
            (present, now) -> isSame(present, expected) ? StoreChange.DELETE : StoreChange.NONE);
    return isSame(before, expected);
  }

  private static boolean isSame(@Nullable EntryView<?> entry, Object value) {
    return entry != null && entry.value() == value;
  }
}
