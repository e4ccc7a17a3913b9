package io.larder.jcache;

import io.larder.engine.KeyspaceEngine;
import io.larder.testkit.ManualClock;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import javax.cache.configuration.Configuration;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A caching provider and a manager of one test's own, closed after it.
 *
 * <p>Either time runs as it does, and what expires is deleted in the background; or it stands still
 * until the test moves it, and only {@link #expireDue} deletes unasked.
 */
final class Caches implements AfterEachCallback {

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final ManualClock clock;
  private final LarderCachingProvider provider;
  private final LarderCacheManager manager;

  private Caches(ManualClock clock, LarderCachingProvider provider) {
    this.clock = clock;
    this.provider = provider;
    this.manager =
        provider.getCacheManager(
            URI.create("larder:test-" + COUNT.incrementAndGet()),
            new ClassLoader(Caches.class.getClassLoader()) {});
  }

  /** Caches in real time. */
  static Caches inRealTime() {
    return new Caches(new ManualClock(0), new LarderCachingProvider());
  }

  /** Caches whose time the test moves. */
  static Caches inManualTime() {
    ManualClock clock = new ManualClock(1_000_000);
    return new Caches(
        clock,
        new LarderCachingProvider(
            settings -> KeyspaceEngine.builder().clock(clock).backgroundExpiry(false).build()));
  }

  LarderCachingProvider provider() {
    return provider;
  }

  LarderCacheManager manager() {
    return manager;
  }

  /** The clock of caches in manual time. */
  ManualClock clock() {
    return clock;
  }

  /** Deletes what is due, as the background thread would. */
  void expireDue() {
    manager.unwrap(KeyspaceEngine.class).expireDue();
  }

  /** A cache with a name of its own. */
  <K, V> LarderCache<K, V> create(Configuration<K, V> configuration) {
    return manager.createCache("cache-" + COUNT.incrementAndGet(), configuration);
  }

  /** A cache of numbers and words with nothing special about it, which counts. */
  LarderCache<Integer, String> plain() {
    return create(words().build());
  }

  /** The configuration of a cache of numbers and words, which counts. */
  static LarderConfigurationBuilder<Integer, String> words() {
    return LarderConfiguration.builder(Integer.class, String.class).statisticsEnabled(true);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    provider.close();
  }
}
