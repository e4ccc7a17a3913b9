package io.larder.jcache.event;

import io.larder.engine.Change;
import io.larder.engine.ChangeListener;
import io.larder.jcache.store.CacheStore;
import io.larder.jcache.value.ValueForm;
import io.larder.jcache.work.Maker;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import javax.cache.Cache;
import javax.cache.configuration.CacheEntryListenerConfiguration;
import javax.cache.event.EventType;
import org.jspecify.annotations.Nullable;

/**
 * The listeners of one cache, and the way of a change to them.
 *
 * <p><b>Order.</b> The store reports changes under the lock of the key. What asynchronous listeners
 * are to hear is queued there and then, in a lane of the key, so they hear of each key in the order
 * of its commits. What synchronous listeners are to hear is gathered in the calling thread's {@link
 * EventScope} and told before the operation returns, while the operation still holds its key.
 *
 * <p><b>Nobody's thread.</b> An entry that the engine expires in the background has no caller:
 * synchronous listeners hear of it by way of the lanes.
 *
 * <p>The store is observed only while there are listeners.
 */
public final class CacheEvents<K, V> implements ChangeListener<K> {

  private final CacheStore<K> store;
  private final ValueForm<V> form;
  private final Maker maker;
  private final Lanes lanes;

  /** Of this cache alone: what one cache's operation gathers is nobody else's to tell. */
  @SuppressWarnings("ThreadLocalUsage")
  private final ThreadLocal<@Nullable Gathering> gathering = new ThreadLocal<>();

  private final ReentrantLock registering = new ReentrantLock();
  private volatile Audience<K, V> audience = Audience.empty();
  private volatile @Nullable Cache<K, V> source;

  /** No listeners yet. */
  public CacheEvents(CacheStore<K> store, ValueForm<V> form, Maker maker, Lanes lanes) {
    this.store = store;
    this.form = form;
    this.maker = maker;
    this.lanes = lanes;
  }

  /** Says which cache the events come from. */
  public void setSource(Cache<K, V> cache) {
    source = cache;
  }

  /**
   * Holds a thread that is about to write up for a while, if listeners are far behind. Not to be
   * called under a lock.
   */
  public void awaitRoom() {
    lanes.awaitRoom();
  }

  /** Whether an operation has to open a scope. */
  public boolean hasSynchronousListeners() {
    return !audience.synchronous().isEmpty();
  }

  /**
   * Makes a listener and registers it.
   *
   * @throws IllegalArgumentException if the same configuration is registered already
   */
  public void register(CacheEntryListenerConfiguration<K, V> configuration) {
    requireNew(configuration);
    Registration<K, V> registration = Registration.of(configuration, maker);
    registering.lock();
    try {
      requireNew(configuration);
      boolean first = audience.all().isEmpty();
      audience = audience.with(registration);
      if (first) {
        store.observe(this);
      }
    } finally {
      registering.unlock();
    }
  }

  private void requireNew(CacheEntryListenerConfiguration<K, V> configuration) {
    if (audience.find(configuration) != null) {
      throw new IllegalArgumentException("the listener configuration is registered already");
    }
  }

  /** Takes a listener away and closes it; does nothing if it is not registered. */
  public void deregister(CacheEntryListenerConfiguration<K, V> configuration) {
    Registration<K, V> registration;
    registering.lock();
    try {
      registration = audience.find(configuration);
      if (registration == null) {
        return;
      }
      audience = audience.without(registration);
      if (audience.all().isEmpty()) {
        store.forget(this);
      }
    } finally {
      registering.unlock();
    }
    registration.close();
  }

  /** Opens a scope in which this thread gathers what synchronous listeners are to hear. */
  public EventScope open() {
    if (!hasSynchronousListeners()) {
      return EventScope.NONE;
    }
    Gathering inner = new Gathering(gathering.get());
    gathering.set(inner);
    return inner;
  }

  @Override
  public void onChange(Change<K> change) {
    EventType type = Notice.typeOf(change);
    K key = change.key();
    if (type == null || key == null) {
      return;
    }
    Audience<K, V> now = audience;
    Gathering scope = now.synchronous().isEmpty() ? null : gathering.get();
    if (scope == null) {
      queue(new Notice<>(type, key, change, now.all()));
    } else {
      scope.notices.add(new Notice<>(type, key, change, now.synchronous()));
      queue(new Notice<>(type, key, change, now.asynchronous()));
    }
  }

  private void queue(Notice<K, V> notice) {
    if (!notice.audience().isEmpty()) {
      lanes.add(notice.key(), () -> tell(notice));
    }
  }

  private void tell(Notice<K, V> notice) {
    Cache<K, V> from = source;
    if (from == null) {
      return;
    }
    Failures failures = new Failures();
    for (Registration<K, V> registration : notice.audience()) {
      if (registration.wants(notice.type())) {
        failures.collect(
            () -> registration.tell(notice.event(from, form, registration.isOldValueRequired())));
      }
    }
    failures.throwFirst();
  }

  /** Silences and closes every listener. What was not delivered yet never will be. */
  public void close() {
    lanes.close();
    List<Registration<K, V>> last;
    registering.lock();
    try {
      last = audience.all();
      audience = Audience.empty();
      store.forget(this);
    } finally {
      registering.unlock();
    }
    Failures failures = new Failures();
    last.forEach(registration -> failures.collect(registration::close));
    failures.throwFirst();
  }

  /** The notices of one operation of one thread; operations nest when user code calls the cache. */
  private final class Gathering implements EventScope {

    private final @Nullable Gathering outer;
    private final List<Notice<K, V>> notices = new ArrayList<>(2);

    Gathering(@Nullable Gathering outer) {
      this.outer = outer;
    }

    @Override
    public void close() {
      if (outer == null) {
        gathering.remove();
      } else {
        gathering.set(outer);
      }
      Failures failures = new Failures();
      notices.forEach(notice -> failures.collect(() -> tell(notice)));
      failures.throwFirst();
    }
  }
}
