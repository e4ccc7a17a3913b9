package io.larder.jcache.loading;

import io.larder.jcache.CacheFullException;
import io.larder.jcache.store.Claim;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeoutException;
import javax.cache.integration.CacheLoaderException;
import org.jspecify.annotations.Nullable;

/**
 * Loads what is missed: many threads that miss one key at the same time cause one load.
 *
 * <p><b>One load.</b> The first thread to miss a key loads it, in its own thread and without a
 * lock; the others wait, for a limited time. A waiter that gives up lets the next reader start a
 * load of its own.
 *
 * <p><b>Freshness.</b> A write of the key during the load overtakes it: the value is handed to
 * those who were waiting, but it is not stored, and who asks after the write does not join.
 *
 * <p><b>No circle of waiting.</b> A loader may read this and other caches. Within a loader nobody
 * waits for another thread's load, but loads for himself; a loader that asks for the very key that
 * it is loading gets an exception.
 */
public final class ReadThrough<K, V> implements Loading<K, V> {

  private static final System.Logger LOG = System.getLogger(ReadThrough.class.getName());

  /** Counts the loaders that run in this thread, one inside the other, of any cache. */
  private static final ThreadLocal<@Nullable Integer> DEPTH = new ThreadLocal<>();

  private final Loader<K, V> loader;
  private final Landing<K, V> landing;
  private final Duration timeout;
  private final @Nullable AbsentKeys<K> absent;
  private final ConcurrentMap<K, Flight<K, V>> flights = new ConcurrentHashMap<>();
  private volatile boolean closed;

  /**
   * Loads with {@code loader}.
   *
   * @param timeout how long a thread waits for another one's load
   * @param absent remembers keys without a value; null to ask the loader every time
   */
  public ReadThrough(
      Loader<K, V> loader,
      Landing<K, V> landing,
      Duration timeout,
      @Nullable AbsentKeys<K> absent) {
    this.loader = loader;
    this.landing = landing;
    this.timeout = timeout;
    this.absent = absent;
  }

  @Override
  public @Nullable V load(K key) {
    if (absent != null && absent.contains(key)) {
      return null;
    }
    Flight<K, V> other = flights.get(key);
    if (other != null && other.isOwn()) {
      throw new CacheLoaderException(
          "the loader of cache '%s' asked the cache for the key that it is loading"
              .formatted(loader.cacheName()));
    }
    if (other == null || other.isOvertaken()) {
      return fly(key, other);
    }
    return DEPTH.get() == null ? await(key, other) : land(key, landing.claim(key));
  }

  private @Nullable V fly(K key, @Nullable Flight<K, V> overtaken) {
    Flight<K, V> mine = new Flight<>(landing.claim(key));
    boolean first =
        overtaken == null
            ? flights.putIfAbsent(key, mine) == null
            : flights.replace(key, overtaken, mine);
    if (!first) {
      mine.claim().close();
      return load(key);
    }
    try {
      if (closed) {
        throw closedWhileLoading();
      }
      V value = landing.find(key); // a flight may have landed since this thread missed
      if (value == null) {
        value = land(key, mine.claim());
      }
      flights.remove(key, mine);
      mine.land(value);
      return value;
    } catch (RuntimeException | Error failed) {
      flights.remove(key, mine);
      mine.fail(failed);
      throw failed;
    } finally {
      mine.claim().close();
    }
  }

  private @Nullable V await(K key, Flight<K, V> other) {
    try {
      return other.await(timeout, loader.cacheName());
    } catch (TimeoutException tooLong) {
      flights.remove(key, other);
      throw new CacheLoaderException(
          "another thread's load of a key of type %s of cache '%s' took longer than %s; the load goes on, and the next read starts its own"
              .formatted(key.getClass().getName(), loader.cacheName(), timeout),
          tooLong);
    }
  }

  private @Nullable V land(K key, Claim<K> claim) {
    try (claim) {
      V value = ask(key);
      if (closed) {
        return value;
      }
      if (value != null) {
        keep(key, claim, value);
      } else if (absent != null) {
        rememberAbsent(key, claim, absent);
      }
      return value;
    }
  }

  /** A reader gets what was loaded, whether or not the cache has room for it. */
  private void keep(K key, Claim<K> claim, V value) {
    try {
      landing.create(key, claim, value);
    } catch (CacheFullException notKept) {
      LOG.log(Level.DEBUG, "a loaded value is not kept", notKept);
    }
  }

  private static <K> void rememberAbsent(K key, Claim<K> claim, AbsentKeys<K> absent) {
    claim.commit(
        (present, now) -> {
          absent.add(key);
          return io.larder.jcache.store.StoreChange.NONE;
        });
  }

  @Override
  public Map<K, V> loadAll(Collection<K> keys) {
    List<K> wanted = keys.stream().filter(key -> absent == null || !absent.contains(key)).toList();
    Map<K, Claim<K>> claims = new HashMap<>();
    try {
      wanted.forEach(key -> claims.put(key, landing.claim(key)));
      Map<K, V> loaded =
          wanted.isEmpty() ? Map.of() : nested(() -> loader.loadAll(new ArrayList<>(wanted)));
      if (closed) {
        return loaded;
      }
      claims.forEach(
          (key, claim) -> {
            V value = loaded.get(key);
            if (value != null) {
              keep(key, claim, value);
            } else if (absent != null) {
              rememberAbsent(key, claim, absent);
            }
          });
      return loaded;
    } finally {
      claims.values().forEach(Claim::close);
    }
  }

  @Override
  public @Nullable V ask(K key) {
    return nested(() -> loader.load(key));
  }

  private static <T extends @Nullable Object> T nested(java.util.function.Supplier<T> load) {
    Integer depth = DEPTH.get();
    DEPTH.set(depth == null ? 1 : depth + 1);
    try {
      return load.get();
    } finally {
      if (depth == null) {
        DEPTH.remove();
      } else {
        DEPTH.set(depth);
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    flights.values().forEach(flight -> flight.fail(closedWhileLoading()));
    flights.clear();
  }

  private IllegalStateException closedWhileLoading() {
    return new IllegalStateException(
        "cache '" + loader.cacheName() + "' was closed while it was loading");
  }
}
