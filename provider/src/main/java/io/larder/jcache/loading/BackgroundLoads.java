package io.larder.jcache.loading;

import io.larder.jcache.store.Claim;
import io.larder.jcache.work.Workers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import javax.cache.CacheException;
import javax.cache.integration.CompletionListener;
import org.jspecify.annotations.Nullable;

/**
 * Loads that nobody waits for in the thread that asked for them: {@code loadAll}, and the reloading
 * of entries that grow old.
 */
public final class BackgroundLoads<K, V> implements AutoCloseable {

  private final Loader<K, V> loader;
  private final Landing<K, V> landing;
  private final Workers workers;
  private final Set<Future<?>> running = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /** Loads with {@code loader} on the threads of {@code workers}. */
  public BackgroundLoads(Loader<K, V> loader, Landing<K, V> landing, Workers workers) {
    this.loader = loader;
    this.landing = landing;
    this.workers = workers;
  }

  /** See {@link javax.cache.Cache#loadAll}. */
  public void loadAll(Set<K> keys, boolean replaceExisting, @Nullable CompletionListener listener) {
    start(
        () -> {
          Exception failure = null;
          try {
            loadNow(keys, replaceExisting);
          } catch (RuntimeException failed) {
            failure = failed;
          } catch (Error failed) {
            failure =
                new CacheException(
                    "the loader of cache '" + loader.cacheName() + "' failed", failed);
          }
          report(closed ? new CancellationException("the cache was closed") : failure, listener);
        });
  }

  private static void report(@Nullable Exception failure, @Nullable CompletionListener listener) {
    if (listener == null) {
      return;
    }
    if (failure == null) {
      listener.onCompletion();
    } else {
      listener.onException(failure);
    }
  }

  private void loadNow(Set<K> keys, boolean replaceExisting) {
    List<K> wanted = new ArrayList<>();
    Map<K, Claim<K>> claims = new HashMap<>();
    try {
      for (K key : keys) {
        Claim<K> claim = landing.claim(key);
        claims.put(key, claim);
        if (replaceExisting || !landing.has(key)) {
          wanted.add(key);
        }
      }
      if (!wanted.isEmpty()) {
        Map<K, V> loaded = loader.loadAll(wanted);
        if (!closed) {
          claims.forEach(
              (key, claim) -> {
                V value = loaded.get(key);
                if (value != null) {
                  landing.replace(key, claim, value);
                }
              });
        }
      }
    } finally {
      claims.values().forEach(Claim::close);
    }
  }

  /**
   * Loads one key again; {@code done} runs in any case. What goes wrong is logged, and the old
   * value stays.
   */
  void reload(K key, Runnable done) {
    start(
        () -> {
          try (Claim<K> claim = landing.claim(key)) {
            V value = loader.load(key);
            if (value != null && !closed) {
              landing.create(key, claim, value);
            }
          } catch (RuntimeException | Error failed) {
            System.getLogger(BackgroundLoads.class.getName())
                .log(
                    System.Logger.Level.WARNING,
                    "cache '"
                        + loader.cacheName()
                        + "' could not refresh an entry and goes on serving the old value",
                    failed);
          } finally {
            done.run();
          }
        });
  }

  @SuppressWarnings("CollectionUndefinedEquality") // a task equals itself alone, as is wanted here
  private void start(Runnable load) {
    FutureTask<?>[] self = new FutureTask<?>[1];
    FutureTask<?> task =
        new FutureTask<>(
            () -> {
              try {
                load.run();
              } finally {
                running.remove(self[0]);
              }
            },
            null);
    self[0] = task;
    running.add(task);
    workers.execute(task);
    if (closed) {
      task.cancel(true);
    }
  }

  /** Interrupts what is running; it will not be stored. */
  @Override
  public void close() {
    closed = true;
    Collection<Future<?>> last = List.copyOf(running);
    last.forEach(each -> each.cancel(true));
  }
}
