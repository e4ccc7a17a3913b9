package io.larder.jcache.event;

import io.larder.jcache.work.Maker;
import java.io.Closeable;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.cache.CacheException;
import javax.cache.configuration.CacheEntryListenerConfiguration;
import javax.cache.configuration.Factory;
import javax.cache.event.CacheEntryCreatedListener;
import javax.cache.event.CacheEntryEvent;
import javax.cache.event.CacheEntryEventFilter;
import javax.cache.event.CacheEntryExpiredListener;
import javax.cache.event.CacheEntryListener;
import javax.cache.event.CacheEntryListenerException;
import javax.cache.event.CacheEntryRemovedListener;
import javax.cache.event.CacheEntryUpdatedListener;
import javax.cache.event.EventType;
import org.jspecify.annotations.Nullable;

/** One listener, its filter, and what it wants to hear. */
final class Registration<K, V> implements Closeable {

  private final CacheEntryListenerConfiguration<K, V> configuration;
  private final CacheEntryListener<? super K, ? super V> listener;
  private final @Nullable CacheEntryEventFilter<? super K, ? super V> filter;
  private final Set<EventType> wanted;
  private volatile boolean active = true;

  private Registration(
      CacheEntryListenerConfiguration<K, V> configuration,
      CacheEntryListener<? super K, ? super V> listener,
      @Nullable CacheEntryEventFilter<? super K, ? super V> filter) {
    this.configuration = configuration;
    this.listener = listener;
    this.filter = filter;
    this.wanted = wantedBy(listener);
  }

  /** Makes a listener and its filter; if that fails, nothing stays open. */
  static <K, V> Registration<K, V> of(
      CacheEntryListenerConfiguration<K, V> configuration, Maker maker) {
    CacheEntryListener<? super K, ? super V> listener =
        maker.make(configuration.getCacheEntryListenerFactory(), "cache entry listener");
    Factory<CacheEntryEventFilter<? super K, ? super V>> filterFactory =
        configuration.getCacheEntryEventFilterFactory();
    try {
      return new Registration<>(
          configuration,
          listener,
          filterFactory == null ? null : maker.make(filterFactory, "cache entry event filter"));
    } catch (RuntimeException | Error failed) {
      closeIfCloseable(listener);
      throw failed;
    }
  }

  private static Set<EventType> wantedBy(CacheEntryListener<?, ?> listener) {
    Set<EventType> types = EnumSet.noneOf(EventType.class);
    if (listener instanceof CacheEntryCreatedListener) {
      types.add(EventType.CREATED);
    }
    if (listener instanceof CacheEntryUpdatedListener) {
      types.add(EventType.UPDATED);
    }
    if (listener instanceof CacheEntryRemovedListener) {
      types.add(EventType.REMOVED);
    }
    if (listener instanceof CacheEntryExpiredListener) {
      types.add(EventType.EXPIRED);
    }
    return types;
  }

  CacheEntryListenerConfiguration<K, V> configuration() {
    return configuration;
  }

  boolean isSynchronous() {
    return configuration.isSynchronous();
  }

  boolean isOldValueRequired() {
    return configuration.isOldValueRequired();
  }

  boolean wants(EventType type) {
    return active && wanted.contains(type);
  }

  /**
   * Tells the listener, if its filter lets the event through.
   *
   * @throws CacheEntryListenerException what the filter or listener threw, wrapped unless it is one
   *     already; errors are not wrapped
   */
  void tell(LarderEvent<K, V> event) {
    try {
      if (filter == null || filter.evaluate(event)) {
        deliver(event);
      }
    } catch (CacheEntryListenerException already) {
      throw already;
    } catch (RuntimeException thrown) {
      throw new CacheEntryListenerException(
          "a listener threw at " + event.getEventType() + ": " + listener.getClass().getName(),
          thrown);
    }
  }

  @SuppressWarnings("unchecked") // the wanted types say which interfaces the listener implements
  private void deliver(LarderEvent<K, V> event) {
    List<CacheEntryEvent<? extends K, ? extends V>> events = List.of(event);
    switch (event.getEventType()) {
      case CREATED -> ((CacheEntryCreatedListener<K, V>) listener).onCreated(events);
      case UPDATED -> ((CacheEntryUpdatedListener<K, V>) listener).onUpdated(events);
      case REMOVED -> ((CacheEntryRemovedListener<K, V>) listener).onRemoved(events);
      case EXPIRED -> ((CacheEntryExpiredListener<K, V>) listener).onExpired(events);
    }
  }

  /** Silences the listener, then closes it and its filter where they can be closed. */
  @Override
  public void close() {
    active = false;
    Failures failures = new Failures();
    failures.collect(() -> closeIfCloseable(listener));
    failures.collect(() -> closeIfCloseable(filter));
    failures.throwFirst();
  }

  private static void closeIfCloseable(@Nullable Object object) {
    if (object instanceof Closeable closeable) {
      try {
        closeable.close();
      } catch (IOException failed) {
        throw new CacheException(object.getClass().getName() + " could not be closed", failed);
      }
    }
  }
}
