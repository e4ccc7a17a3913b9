package io.larder.jcache;

import io.larder.engine.HeapSizer;
import io.larder.engine.Sizer;
import io.larder.jcache.value.Codec;
import io.larder.jcache.value.JavaCodec;
import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.cache.Cache;
import javax.cache.configuration.MutableCacheEntryListenerConfiguration;
import javax.cache.event.CacheEntryCreatedListener;
import javax.cache.event.CacheEntryEvent;
import javax.cache.event.CacheEntryEventFilter;
import javax.cache.expiry.Duration;
import javax.cache.expiry.ExpiryPolicy;
import javax.cache.integration.CacheLoader;
import javax.cache.integration.CacheWriter;

/** One of everything of the user's that a cache can have, each of which says when it is closed. */
final class ClosingParts {

  /** The names of all of them. */
  static final Set<String> ALL =
      Set.of(
          "loader",
          "writer",
          "expiry policy",
          "listener",
          "filter",
          "codec",
          "sizer",
          "eviction listener");

  private final List<String> closed = new CopyOnWriteArrayList<>();
  private final AtomicInteger made = new AtomicInteger();
  private final Set<String> failing;

  /**
   * Parts of a cache.
   *
   * @param failing the names of those that throw when they are closed
   */
  ClosingParts(String... failing) {
    this.failing = Set.of(failing);
  }

  /** The names of those that were closed, in order, as often as they were. */
  List<String> closed() {
    return List.copyOf(closed);
  }

  /** How many were made. */
  int made() {
    return made.get();
  }

  LarderConfigurationBuilder<Integer, String> configuration() {
    return LarderConfiguration.builder(Integer.class, String.class)
        .maxBytes(1 << 20)
        .readThrough(true)
        .writeThrough(true)
        .statisticsEnabled(true)
        .managementEnabled(true)
        .cacheLoaderFactory(Loader::new)
        .cacheWriterFactory(Writer::new)
        .expiryPolicyFactory(Policy::new)
        .codecFactory(CountedCodec::new)
        .sizerFactory(CountedSizer::new)
        .evictionListenerFactory(Evictions::new)
        .addListener(
            new MutableCacheEntryListenerConfiguration<>(Listener::new, Filter::new, false, false));
  }

  /** Says that it was closed. */
  private class Part implements Closeable {

    private final String name;

    Part(String name) {
      this.name = name;
      made.incrementAndGet();
    }

    @Override
    public void close() throws IOException {
      closed.add(name);
      if (failing.contains(name)) {
        throw new IOException("the " + name + " does not close");
      }
    }
  }

  private final class Loader extends Part implements CacheLoader<Integer, String> {

    Loader() {
      super("loader");
    }

    @Override
    public String load(Integer key) {
      return "loaded " + key;
    }

    @Override
    public Map<Integer, String> loadAll(Iterable<? extends Integer> keys) {
      Map<Integer, String> loaded = new HashMap<>();
      keys.forEach(key -> loaded.put(key, load(key)));
      return loaded;
    }
  }

  private final class Writer extends Part implements CacheWriter<Integer, String> {

    Writer() {
      super("writer");
    }

    @Override
    public void write(Cache.Entry<? extends Integer, ? extends String> entry) {}

    @Override
    public void writeAll(
        java.util.Collection<Cache.Entry<? extends Integer, ? extends String>> entries) {
      entries.clear();
    }

    @Override
    public void delete(Object key) {}

    @Override
    public void deleteAll(java.util.Collection<?> keys) {
      keys.clear();
    }
  }

  private final class Policy extends Part implements ExpiryPolicy {

    Policy() {
      super("expiry policy");
    }

    @Override
    public Duration getExpiryForCreation() {
      return Duration.ONE_HOUR;
    }

    @Override
    public Duration getExpiryForAccess() {
      return Duration.ONE_HOUR;
    }

    @Override
    public Duration getExpiryForUpdate() {
      return Duration.ONE_HOUR;
    }
  }

  private final class Listener extends Part implements CacheEntryCreatedListener<Integer, String> {

    Listener() {
      super("listener");
    }

    @Override
    public void onCreated(Iterable<CacheEntryEvent<? extends Integer, ? extends String>> events) {}
  }

  private final class Filter extends Part implements CacheEntryEventFilter<Integer, String> {

    Filter() {
      super("filter");
    }

    @Override
    public boolean evaluate(CacheEntryEvent<? extends Integer, ? extends String> event) {
      return true;
    }
  }

  private final class CountedCodec extends Part implements Codec {

    private final JavaCodec java = new JavaCodec(Set.of(), List.of());

    CountedCodec() {
      super("codec");
    }

    @Override
    public byte[] encode(Object value) {
      return java.encode(value);
    }

    @Override
    public Object decode(byte[] bytes, ClassLoader loader) {
      return java.decode(bytes, loader);
    }
  }

  private final class CountedSizer extends Part implements Sizer {

    CountedSizer() {
      super("sizer");
    }

    @Override
    public long bytesOf(Object object) {
      return HeapSizer.INSTANCE.bytesOf(object);
    }
  }

  private final class Evictions extends Part implements EvictionListener<Integer, String> {

    Evictions() {
      super("eviction listener");
    }

    @Override
    public void onEvicted(Integer key, String value) {}
  }
}
