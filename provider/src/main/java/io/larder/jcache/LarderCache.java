package io.larder.jcache;

import static java.util.Objects.requireNonNull;

import io.larder.engine.Deadline;
import io.larder.engine.EntryView;
import io.larder.engine.ScanPage;
import io.larder.jcache.operation.Access;
import io.larder.jcache.operation.Reads;
import io.larder.jcache.processing.Invocation;
import io.larder.jcache.processing.Result;
import io.larder.jcache.statistics.Statistics;
import io.larder.jcache.value.KeyForm;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.cache.Cache;
import javax.cache.configuration.CacheEntryListenerConfiguration;
import javax.cache.configuration.Configuration;
import javax.cache.integration.CompletionListener;
import javax.cache.processor.EntryProcessor;
import javax.cache.processor.EntryProcessorResult;
import org.jspecify.annotations.Nullable;

/**
 * A cache: the methods of JSR-107, and a few more that are reached by {@code
 * cache.unwrap(LarderCache.class)}.
 *
 * <p>Every method may be called by any thread. Operations on one key are atomic and linearizable;
 * those on many keys are not atomic as a whole. A null key or value gives a {@code
 * NullPointerException}, one of a wrong type a {@code ClassCastException}, a call of a closed cache
 * an {@code IllegalStateException}; what the user's loader, writer, listener or entry processor
 * throws arrives wrapped exactly once. Operations on one key take O(1) besides the user's code.
 *
 * <p>User code runs under no lock: entry processors, writers and synchronous listeners hold a
 * reservation of their key, for which other writers of that key wait; readers and other keys do
 * not. If two threads wait for each other's keys in this way, one of them gets a {@link
 * io.larder.engine.ReservationDeadlockException}.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 * @see <a href="https://www.javadoc.io/doc/javax.cache/cache-api/1.1.1">JSR-107 1.1.1</a>
 */
public final class LarderCache<K, V> implements Cache<K, V> {

  private static final int SCAN_COUNT = 128;

  private final CacheParts<K, V> parts;
  private final Types<K, V> types;
  private final KeyForm<K> keys;

  /** The ways in; null when closed. */
  private volatile @Nullable Access<K, V> access;

  LarderCache(CacheParts<K, V> parts) {
    this.parts = parts;
    this.types =
        new Types<>(parts.configuration().getKeyType(), parts.configuration().getValueType());
    this.keys = parts.keys();
    this.access = parts.chooseAccess();
    parts.events().setSource(this);
  }

  // ---- reading ----

  @Override
  @SuppressWarnings("NullAway") // JCache answers null where there is no value
  public V get(K key) {
    Access<K, V> open = open();
    types.checkKey(key);
    return open.gets().find(key);
  }

  @Override
  public Map<K, V> getAll(Set<? extends K> keySet) {
    Access<K, V> open = open();
    check(keySet);
    long begun = open.statistics().begin();
    Reads<K, V> reads = open.reads();
    Map<K, V> found = new HashMap<>(capacityFor(keySet.size()));
    List<K> missed = new ArrayList<>(0);
    for (K key : keySet) {
      V value = reads.find(key);
      if (value == null) {
        missed.add(key);
      } else {
        found.put(key, value);
      }
    }
    if (!missed.isEmpty()) {
      open.statistics().misses(missed.size());
      found.putAll(open.loading().loadAll(missed));
    }
    open.statistics().endGet(begun);
    return found;
  }

  @Override
  public boolean containsKey(K key) {
    Access<K, V> open = open();
    types.checkKey(key);
    return open.store().contains(key);
  }

  /** {@inheritDoc} Runs on the manager's own threads, where the listener is told as well. */
  @Override
  public void loadAll(
      Set<? extends K> keySet,
      boolean replaceExistingValues,
      @Nullable CompletionListener completionListener) {
    open();
    parts.loadAll(checked(keySet), replaceExistingValues, completionListener);
  }

  /**
   * Walks through the entries, expired ones left out. An entry that is there all the time is
   * returned exactly once.
   *
   * <p>An entry is looked at once: by {@code hasNext}, or by {@code next} where that was not called
   * before. What {@code hasNext} has seen is what {@code next} returns, even if it has changed or
   * gone since; so a loop never fails because others write.
   */
  @Override
  public Iterator<Entry<K, V>> iterator() {
    return new EntryIterator<>(this, keys, open().store().walk());
  }

  // ---- writing one entry ----

  @Override
  public void put(K key, V value) {
    Access<K, V> open = openToWrite();
    types.checkKey(key);
    types.checkValue(value);
    long begun = open.statistics().begin();
    open.writes().put(keys.toStored(key), value);
    open.statistics().endPut(begun);
  }

  /**
   * Puts a value that expires after a time of its own, whatever the cache's expiry policy says. A
   * later update or access asks the policy again.
   *
   * @param ttl the time to live, more than zero; rounded up to milliseconds
   * @throws IllegalArgumentException if {@code ttl} is zero or negative
   */
  public void put(K key, V value, Duration ttl) {
    Access<K, V> open = openToWrite();
    types.checkKey(key);
    types.checkValue(value);
    if (ttl.isZero() || ttl.isNegative()) {
      throw new IllegalArgumentException(
          "the time to live was " + ttl + "; expected more than zero");
    }
    long begun = open.statistics().begin();
    open.writes().put(keys.toStored(key), value, Deadline.millisOf(ttl));
    open.statistics().endPut(begun);
  }

  @Override
  @SuppressWarnings("NullAway") // JCache answers null where there was no value
  public V getAndPut(K key, V value) {
    Access<K, V> open = openToWrite();
    types.checkKey(key);
    types.checkValue(value);
    long begun = open.statistics().begin();
    V before = open.writes().getAndPut(keys.toStored(key), value);
    open.statistics().endGet(begun);
    open.statistics().endPut(begun);
    return before;
  }

  @Override
  public boolean putIfAbsent(K key, V value) {
    Access<K, V> open = openToWrite();
    types.checkKey(key);
    types.checkValue(value);
    long begun = open.statistics().begin();
    boolean put = open.writes().putIfAbsent(keys.toStored(key), value);
    open.statistics().endPut(put ? begun : Statistics.UNTIMED);
    return put;
  }

  @Override
  public boolean remove(K key) {
    Access<K, V> open = openToWrite();
    types.checkKey(key);
    long begun = open.statistics().begin();
    boolean removed = open.writes().remove(key);
    open.statistics().endRemove(removed ? begun : Statistics.UNTIMED);
    return removed;
  }

  @Override
  public boolean remove(K key, V oldValue) {
    Access<K, V> open = openToWrite();
    types.checkKey(key);
    types.checkValue(oldValue);
    long begun = open.statistics().begin();
    boolean removed = open.writes().remove(key, oldValue);
    open.statistics().endRemove(removed ? begun : Statistics.UNTIMED);
    return removed;
  }

  @Override
  @SuppressWarnings("NullAway") // JCache answers null where there was no value
  public V getAndRemove(K key) {
    Access<K, V> open = openToWrite();
    types.checkKey(key);
    long begun = open.statistics().begin();
    V before = open.writes().getAndRemove(key);
    open.statistics().endGet(begun);
    open.statistics().endRemove(before == null ? Statistics.UNTIMED : begun);
    return before;
  }

  @Override
  public boolean replace(K key, V oldValue, V newValue) {
    Access<K, V> open = openToWrite();
    types.checkKey(key);
    types.checkValue(oldValue);
    types.checkValue(newValue);
    long begun = open.statistics().begin();
    boolean replaced = open.writes().replace(key, oldValue, newValue);
    open.statistics().endPut(replaced ? begun : Statistics.UNTIMED);
    return replaced;
  }

  @Override
  public boolean replace(K key, V value) {
    Access<K, V> open = openToWrite();
    types.checkKey(key);
    types.checkValue(value);
    long begun = open.statistics().begin();
    boolean replaced = open.writes().replace(key, value);
    open.statistics().endPut(replaced ? begun : Statistics.UNTIMED);
    return replaced;
  }

  @Override
  @SuppressWarnings("NullAway") // JCache answers null where there was no value
  public V getAndReplace(K key, V value) {
    Access<K, V> open = openToWrite();
    types.checkKey(key);
    types.checkValue(value);
    long begun = open.statistics().begin();
    V before = open.writes().getAndReplace(key, value);
    open.statistics().endGet(begun);
    open.statistics().endPut(before == null ? Statistics.UNTIMED : begun);
    return before;
  }

  // ---- writing many entries ----

  @Override
  public void putAll(Map<? extends K, ? extends V> map) {
    Access<K, V> open = openToWrite();
    for (Map.Entry<? extends K, ? extends V> entry : map.entrySet()) { // all, before the first put
      types.checkKey(entry.getKey());
      types.checkValue(entry.getValue());
    }
    long begun = open.statistics().begin();
    open.bulkWrites().putAll(map, keys);
    open.statistics().endPut(begun);
  }

  @Override
  public void removeAll(Set<? extends K> keySet) {
    Access<K, V> open = openToWrite();
    check(keySet);
    long begun = open.statistics().begin();
    open.bulkWrites().removeAll(keySet);
    open.statistics().endRemove(begun);
  }

  @Override
  public void removeAll() {
    Access<K, V> open = openToWrite();
    Set<K> all = new LinkedHashSet<>();
    long cursor = 0;
    do {
      ScanPage<K> page = open.store().scan(cursor, SCAN_COUNT);
      page.entries().stream().map(EntryView::key).forEach(all::add);
      cursor = page.cursor();
    } while (cursor != 0);
    open.bulkWrites().removeAll(all);
  }

  @Override
  public void clear() {
    open().store().clear();
  }

  // ---- entry processors ----

  /**
   * {@inheritDoc}
   *
   * <p>The processor runs exactly once, in the calling thread, while other writers of the key wait
   * and readers do not. It may use other keys and other caches.
   */
  @Override
  @SuppressWarnings("NullAway") // JCache answers what the processor returned, null included
  public <T> T invoke(K key, EntryProcessor<K, V, T> entryProcessor, Object... arguments) {
    Access<K, V> open = open();
    types.checkKey(key);
    requireNonNull(entryProcessor, "entryProcessor");
    return invoke(open, keys.toStored(key), entryProcessor, arguments);
  }

  private <T> @Nullable T invoke(
      Access<K, V> open, K key, EntryProcessor<K, V, T> processor, Object[] arguments) {
    parts.events().awaitRoom();
    if (open.store().holdsCollection(key)) {
      open.store().get(key); // says what is wrong
    }
    return open.runner()
        .run(key, new Invocation<>(key, processor, arguments, open.loading(), types.valueType()));
  }

  @Override
  public <T> Map<K, EntryProcessorResult<T>> invokeAll(
      Set<? extends K> keySet, EntryProcessor<K, V, T> entryProcessor, Object... arguments) {
    Access<K, V> open = open();
    Set<K> wanted = checked(keySet);
    requireNonNull(entryProcessor, "entryProcessor");
    Map<K, EntryProcessorResult<T>> results = new HashMap<>();
    for (K key : wanted) {
      Result<T> result =
          Result.of(() -> invoke(open, keys.toStored(key), entryProcessor, arguments));
      if (result != null) {
        results.put(key, result);
      }
    }
    return results;
  }

  // ---- what it is ----

  Class<K> keyType() {
    return types.keyType();
  }

  Class<V> valueType() {
    return types.valueType();
  }

  @Override
  public String getName() {
    return parts.name();
  }

  @Override
  public LarderCacheManager getCacheManager() {
    return parts.manager();
  }

  /**
   * {@inheritDoc}
   *
   * @param clazz {@code Configuration}, {@code CompleteConfiguration} or {@link
   *     LarderConfiguration}
   */
  @Override
  public <C extends Configuration<K, V>> C getConfiguration(Class<C> clazz) {
    LarderConfiguration<K, V> configuration = parts.configuration();
    if (clazz.isInstance(configuration)) {
      return clazz.cast(configuration);
    }
    throw new IllegalArgumentException("a configuration cannot be had as " + clazz.getName());
  }

  /** What the cache has counted, without JMX. It counts while statistics are enabled. */
  public LarderStatistics statistics() {
    return parts.counters();
  }

  /**
   * How long an entry has to live; not an access.
   *
   * @return the time, to the millisecond; {@link ChronoUnit#FOREVER}'s duration if it never
   *     expires; null if there is no such entry
   */
  public @Nullable Duration remainingTime(K key) {
    Access<K, V> open = open();
    types.checkKey(key);
    EntryView<K> entry = open.store().peek(key);
    if (entry == null) {
      return null;
    }
    if (entry.expireAtMillis() == Deadline.NEVER) {
      return ChronoUnit.FOREVER.getDuration();
    }
    long millis = entry.expireAtMillis() - open.store().clock().millis();
    return millis > 0 ? Duration.ofMillis(millis) : null;
  }

  /**
   * {@inheritDoc}
   *
   * @param clazz a type of this class; {@link io.larder.commands.RedisCommands} with the cache's
   *     key and value types; or {@link io.larder.engine.Keyspace} or {@link
   *     io.larder.engine.KeyspaceEngine} where the cache is embedded. What is written to a keyspace
   *     directly is not written through, and values by value are stored there in the form of the
   *     cache.
   */
  @Override
  public <T> T unwrap(Class<T> clazz) {
    if (clazz.isInstance(this)) {
      return clazz.cast(this);
    }
    open();
    T unwrapped = parts.unwrap(clazz);
    if (unwrapped == null) {
      throw new IllegalArgumentException(
          "cache '" + getName() + "' cannot be unwrapped to " + clazz.getName());
    }
    return unwrapped;
  }

  // ---- listeners ----

  @Override
  public void registerCacheEntryListener(CacheEntryListenerConfiguration<K, V> configuration) {
    open();
    requireNonNull(configuration, "cacheEntryListenerConfiguration");
    reconfigure(() -> parts.register(configuration));
  }

  @Override
  public void deregisterCacheEntryListener(CacheEntryListenerConfiguration<K, V> configuration) {
    open();
    requireNonNull(configuration, "cacheEntryListenerConfiguration");
    reconfigure(() -> parts.deregister(configuration));
  }

  void enableStatistics(boolean enabled) {
    open();
    reconfigure(() -> parts.enableStatistics(enabled));
  }

  void enableManagement(boolean enabled) {
    open();
    reconfigure(() -> parts.enableManagement(enabled));
  }

  private void reconfigure(Runnable change) {
    parts.locked(
        () -> {
          open(); // a close that came first wins
          try {
            change.run();
          } finally {
            access = parts.chooseAccess();
          }
        });
  }

  // ---- the end ----

  /** {@inheritDoc} The entries of an embedded cache go with it. Does nothing the second time. */
  @Override
  public void close() {
    boolean[] first = new boolean[1];
    parts.locked(
        () -> {
          first[0] = access != null;
          access = null;
        });
    if (first[0]) {
      try {
        parts.close();
      } finally {
        parts.manager().forget(this); // last: until then the name is taken
      }
    }
  }

  @Override
  public boolean isClosed() {
    return access == null;
  }

  Access<K, V> open() {
    Access<K, V> open = access;
    if (open == null) {
      throw new IllegalStateException("cache '" + getName() + "' is closed");
    }
    return open;
  }

  /** Listeners that are far behind hold writers up here, before these hold anything. */
  Access<K, V> openToWrite() {
    Access<K, V> open = open();
    parts.events().awaitRoom();
    return open;
  }

  private void check(Set<? extends K> keySet) {
    for (K key : keySet) {
      types.checkKey(key);
    }
  }

  private static int capacityFor(int entries) {
    return entries + entries / 2 + 1; // no resize below the load factor of three quarters
  }

  private Set<K> checked(Set<? extends K> keySet) {
    Set<K> copy = new LinkedHashSet<>(keySet);
    check(copy);
    return copy;
  }

  /** Names the cache; never its entries. */
  @Override
  public String toString() {
    return "LarderCache[" + getName() + (isClosed() ? ", closed]" : "]");
  }
}
