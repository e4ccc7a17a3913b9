package io.larder.jcache;

import io.larder.engine.EvictionPolicy;
import java.io.Serializable;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.cache.Cache;
import javax.cache.Caching;
import javax.cache.configuration.MutableCacheEntryListenerConfiguration;
import javax.cache.event.CacheEntryCreatedListener;
import javax.cache.event.CacheEntryEvent;
import javax.cache.event.CacheEntryRemovedListener;
import javax.cache.event.CacheEntryUpdatedListener;
import javax.cache.expiry.ExpiryPolicy;
import javax.cache.integration.CacheLoader;
import javax.cache.integration.CompletionListenerFuture;

/**
 * An application that comes and goes: it uses all that a cache has, with classes of its own, and
 * closes what it opened. Loaded by a class loader of its own, which should go with it.
 */
public final class Tenant implements Runnable {

  /**
   * An immutable key. Its methods are written out, since the JDK's own for records keep the class
   * that used them last (in {@code java.lang.runtime.ObjectMethods}, until another one does).
   */
  record Isbn(String text, Format format) implements Serializable {

    @Override
    public boolean equals(Object other) {
      return other instanceof Isbn isbn && isbn.text.equals(text) && isbn.format == format;
    }

    @Override
    public int hashCode() {
      return text.hashCode();
    }
  }

  enum Format {
    PAPER,
    SCREEN
  }

  /** A value that is copied. */
  static final class Book implements Serializable {
    private static final long serialVersionUID = 1L;
    final List<Isbn> related;
    String title;

    Book(String title) {
      this.title = title;
      this.related = List.of(new Isbn("related", Format.SCREEN));
    }
  }

  static final class Shelf implements CacheLoader<Isbn, Book> {

    @Override
    public Book load(Isbn key) {
      return new Book("loaded " + key.text());
    }

    @Override
    public Map<Isbn, Book> loadAll(Iterable<? extends Isbn> keys) {
      Map<Isbn, Book> loaded = new HashMap<>();
      keys.forEach(key -> loaded.put(key, load(key)));
      return loaded;
    }
  }

  static final class Ear
      implements CacheEntryCreatedListener<Isbn, Book>,
          CacheEntryUpdatedListener<Isbn, Book>,
          CacheEntryRemovedListener<Isbn, Book> {

    static final AtomicInteger HEARD = new AtomicInteger();

    @Override
    public void onCreated(Iterable<CacheEntryEvent<? extends Isbn, ? extends Book>> events) {
      events.forEach(event -> HEARD.addAndGet(event.getValue().related.size()));
    }

    @Override
    public void onUpdated(Iterable<CacheEntryEvent<? extends Isbn, ? extends Book>> events) {
      onCreated(events);
    }

    @Override
    public void onRemoved(Iterable<CacheEntryEvent<? extends Isbn, ? extends Book>> events) {}
  }

  static final class Patience implements ExpiryPolicy {

    @Override
    public javax.cache.expiry.Duration getExpiryForCreation() {
      return javax.cache.expiry.Duration.ONE_HOUR;
    }

    @Override
    public javax.cache.expiry.Duration getExpiryForAccess() {
      return javax.cache.expiry.Duration.ONE_HOUR;
    }

    @Override
    public javax.cache.expiry.Duration getExpiryForUpdate() {
      return javax.cache.expiry.Duration.ONE_HOUR;
    }
  }

  private static LarderConfigurationBuilder<Isbn, Book> configuration() {
    return LarderConfiguration.builder(Isbn.class, Book.class)
        .statisticsEnabled(true)
        .managementEnabled(true)
        .readThrough(true)
        .cacheLoaderFactory(Shelf::new)
        .negativeTtl(Duration.ofMinutes(1))
        .refreshAhead(Duration.ofNanos(1))
        .evictionListenerFactory(() -> (key, value) -> Ear.HEARD.incrementAndGet())
        .addListener(new MutableCacheEntryListenerConfiguration<>(Ear::new, null, true, true))
        .addListener(
            new MutableCacheEntryListenerConfiguration<>(
                Ear::new, () -> event -> event.getKey() != null, true, false));
  }

  /** Comes and goes. */
  @Override
  public void run() {
    try (LarderCachingProvider provider =
        (LarderCachingProvider) Caching.getCachingProvider(LarderCachingProvider.class.getName())) {
      LarderCacheManager manager =
          provider.getCacheManager(URI.create("larder:tenant"), getClass().getClassLoader());
      use(manager.createCache("by bytes", configuration().maxBytes(1 << 14).build()));
      use(
          manager.createCache(
              "by entries",
              configuration()
                  .maxEntries(10)
                  .evictionPolicy(EvictionPolicy.ALLKEYS_LRU)
                  .expiryPolicyFactory(Patience::new)
                  .build()));
      use(manager.createCache("by reference", configuration().storeByValue(false).build()));
      provider.close(manager.getURI(), manager.getClassLoader());
    }
  }

  private static void use(LarderCache<Isbn, Book> cache) {
    for (int i = 0; i < 100; i++) {
      Isbn key = new Isbn("number " + i, Format.PAPER);
      cache.put(key, new Book("title " + i), Duration.ofMinutes(1 + i));
      cache.get(key);
      cache.replace(key, new Book("other " + i));
    }
    Isbn key = new Isbn("9", Format.PAPER);
    cache.get(key);
    cache.get(key); // refreshes it ahead
    CompletionListenerFuture loaded = new CompletionListenerFuture();
    cache.loadAll(Set.of(key), true, loaded);
    try {
      loaded.get(20, TimeUnit.SECONDS);
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
    cache.invoke(
        key,
        (entry, arguments) -> {
          entry.setValue(new Book("processed"));
          return entry.getValue().title;
        });
    for (Cache.Entry<Isbn, Book> entry : cache) {
      if (!entry.getValue().related.contains(key)) {
        cache.remove(entry.getKey());
      }
    }
  }
}
