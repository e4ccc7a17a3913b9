package io.larder.jcache.config;

import io.larder.engine.Sizer;
import io.larder.jcache.EvictionListener;
import io.larder.jcache.value.Codec;
import java.util.Collection;
import java.util.Map;
import javax.cache.Cache;
import javax.cache.event.CacheEntryCreatedListener;
import javax.cache.event.CacheEntryEvent;
import javax.cache.event.CacheEntryEventFilter;
import javax.cache.expiry.Duration;
import javax.cache.expiry.ExpiryPolicy;
import javax.cache.integration.CacheLoader;
import javax.cache.integration.CacheWriter;
import org.jspecify.annotations.Nullable;

/** Classes that the configuration files of tests name. */
public final class SampleClasses {

  private SampleClasses() {}

  static String name(Class<?> type) {
    return "\"" + type.getName() + "\"";
  }

  /** Loads a key as its own value. */
  public static final class Loader implements CacheLoader<Object, Object> {
    @Override
    public Object load(Object key) {
      return key;
    }

    @Override
    public Map<Object, Object> loadAll(Iterable<?> keys) {
      return Map.of();
    }
  }

  /** Writes nothing. */
  public static final class Writer implements CacheWriter<Object, Object> {
    @Override
    public void write(Cache.Entry<?, ?> entry) {}

    @Override
    public void writeAll(Collection<Cache.Entry<?, ?>> entries) {}

    @Override
    public void delete(Object key) {}

    @Override
    public void deleteAll(Collection<?> keys) {}
  }

  /** Hears and forgets. */
  public static final class Listener
      implements CacheEntryCreatedListener<Object, Object>, EvictionListener<Object, Object> {
    @Override
    public void onCreated(Iterable<CacheEntryEvent<?, ?>> events) {}

    @Override
    public void onEvicted(Object key, Object value) {}
  }

  /** Lets all events pass. */
  public static final class Filter implements CacheEntryEventFilter<Object, Object> {
    @Override
    public boolean evaluate(CacheEntryEvent<?, ?> event) {
      return true;
    }
  }

  /** Knows no bytes. */
  public static final class NoCodec implements Codec {
    @Override
    public byte[] encode(Object value) {
      return new byte[0];
    }

    @Override
    public Object decode(byte[] bytes, ClassLoader loader) {
      return "";
    }
  }

  /** Says one byte of everything. */
  public static final class OneByte implements Sizer {
    @Override
    public long bytesOf(Object keyOrValue) {
      return 1;
    }
  }

  /** A policy of a user's own. */
  public static final class OwnPolicy implements ExpiryPolicy {
    @Override
    public Duration getExpiryForCreation() {
      return Duration.ONE_DAY;
    }

    @Override
    public @Nullable Duration getExpiryForAccess() {
      return null;
    }

    @Override
    public @Nullable Duration getExpiryForUpdate() {
      return null;
    }
  }

  /** Has no constructor that a factory could use. */
  public static final class NeedsParameter implements Sizer {
    private final long bytes;

    /** Takes what no file can give. */
    public NeedsParameter(long bytes) {
      this.bytes = bytes;
    }

    @Override
    public long bytesOf(Object keyOrValue) {
      return bytes;
    }
  }

  /** Cannot be made. */
  public static final class Failing implements Sizer {

    /** Always fails. */
    public Failing() {
      throw new IllegalStateException("out of order");
    }

    @Override
    public long bytesOf(Object keyOrValue) {
      return 0;
    }
  }
}
