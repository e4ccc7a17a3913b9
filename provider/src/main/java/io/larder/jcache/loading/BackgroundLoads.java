package io.larder.jcache.loading;

import io.larder.jcache.store.Claim;
import io.larder.jcache.work.Workers;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import javax.cache.CacheException;
import javax.cache.integration.CompletionListener;
import org.jspecify.annotations.Nullable;

/**
 * Loads that nobody waits for in the thread that asked for them: {@code loadAll}, and the reloading
 * of entries that grow old.
 */
public final class BackgroundLoads<K, V> implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(BackgroundLoads.class.getName());
  private static final long LONGEST_WAIT_NANOS = 1_000_000_000; // for a loader, when it is closed

  private final Loader<K, V> loader;
  private final Landing<K, V> landing;
  private final Workers workers;
  private final Set<Load> running = ConcurrentHashMap.newKeySet();
  private final ReentrantLock entering = new ReentrantLock();
  private final Condition left = entering.newCondition();
  private final Set<Thread> inside = new HashSet<>(); // threads that may call the loader; guarded
  private volatile boolean closed; // set under the lock

  /** Loads with {@code loader} on the threads of {@code workers}. */
  public BackgroundLoads(Loader<K, V> loader, Landing<K, V> landing, Workers workers) {
    this.loader = loader;
    this.landing = landing;
    this.workers = workers;
  }

  /**
   * See {@link javax.cache.Cache#loadAll}. If the cache is closed before the load has ended, the
   * listener is told of a {@link CancellationException}, by the thread that closes.
   */
  public void loadAll(Set<K> keys, boolean replaceExisting, @Nullable CompletionListener listener) {
    start(new Load(() -> loadNow(keys, replaceExisting), listener));
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
    start(new Load(() -> reloadNow(key, done), null));
  }

  private void reloadNow(K key, Runnable done) {
    try (Claim<K> claim = landing.claim(key)) {
      V value = loader.load(key);
      if (value != null && !closed) {
        landing.create(key, claim, value);
      }
    } catch (RuntimeException | Error failed) {
      LOG.log(
          Level.WARNING,
          "cache '"
              + loader.cacheName()
              + "' could not refresh an entry and goes on serving the old value",
          failed);
    } finally {
      done.run();
    }
  }

  private void start(Load load) {
    running.add(load);
    try {
      workers.execute(load);
    } catch (RejectedExecutionException closing) {
      load.cancel(true);
    }
    if (closed) {
      load.cancel(true);
    }
  }

  private boolean enter() {
    entering.lock();
    try {
      if (closed) {
        return false;
      }
      inside.add(Thread.currentThread());
      return true;
    } finally {
      entering.unlock();
    }
  }

  private void leave() {
    entering.lock();
    try {
      inside.remove(Thread.currentThread());
      left.signalAll();
    } finally {
      entering.unlock();
    }
  }

  /**
   * Interrupts what is running, which will not be stored, and lets none begin. The loader is closed
   * next, so waits until it is not called any longer; for a second, as it may not care.
   */
  @Override
  public void close() {
    entering.lock();
    try {
      closed = true;
    } finally {
      entering.unlock();
    }
    List.copyOf(running).forEach(load -> load.cancel(true));
    awaitOthers();
  }

  private void awaitOthers() {
    entering.lock();
    try {
      inside.remove(Thread.currentThread()); // a loader that closes its own cache
      long nanos = LONGEST_WAIT_NANOS;
      while (!inside.isEmpty() && nanos > 0) {
        nanos = left.awaitNanos(nanos);
      }
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    } finally {
      entering.unlock();
    }
  }

  /** One load, which tells its listener how it ended, even if it never began. */
  private final class Load extends FutureTask<@Nullable Void> {

    private final @Nullable CompletionListener listener;

    Load(Runnable load, @Nullable CompletionListener listener) {
      super(load, null);
      this.listener = listener;
    }

    @Override
    public void run() {
      if (!enter()) {
        cancel(false);
        return;
      }
      try {
        super.run();
      } finally {
        leave();
      }
    }

    @Override
    protected void done() {
      running.remove(this);
      if (listener == null) {
        return;
      }
      try {
        Exception failure = failure();
        if (failure == null) {
          listener.onCompletion();
        } else {
          listener.onException(failure);
        }
      } catch (RuntimeException thrown) {
        LOG.log(
            Level.WARNING,
            "a completion listener of cache '" + loader.cacheName() + "' threw",
            thrown);
      }
    }

    private @Nullable Exception failure() {
      if (isCancelled()) {
        return new CancellationException("cache '" + loader.cacheName() + "' was closed");
      }
      try {
        get();
        return null;
      } catch (ExecutionException failed) {
        return failed.getCause() instanceof Exception exception
            ? exception
            : new CacheException(
                "the loader of cache '" + loader.cacheName() + "' failed", failed.getCause());
      } catch (InterruptedException impossible) {
        return impossible; // it is done, and nobody waits
      }
    }
  }
}
