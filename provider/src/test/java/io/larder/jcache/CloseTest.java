package io.larder.jcache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.Closeable;
import java.net.URI;
import java.util.Collection;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.cache.Cache;
import javax.cache.configuration.CompleteConfiguration;
import javax.cache.configuration.MutableCacheEntryListenerConfiguration;
import javax.cache.event.CacheEntryCreatedListener;
import javax.cache.integration.CacheLoader;
import javax.cache.integration.CacheWriter;
import javax.cache.integration.CompletionListenerFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Closing: all there is, once, at every level, and nothing stays behind. */
class CloseTest {

  @RegisterExtension final Caches caches = Caches.inRealTime();
  @RegisterExtension final Threads threads = new Threads();

  @Test
  void close_ofACache_closesEachPartOfTheUsersOnce() {
    ClosingParts parts = new ClosingParts();
    LarderCache<Integer, String> cache = caches.create(parts.configuration().build());
    cache.put(1, "one");

    cache.close();
    cache.close();

    assertThat(parts.closed()).containsExactlyInAnyOrderElementsOf(ClosingParts.ALL);
    assertThat(cache.isClosed()).isTrue();
  }

  @Test
  void destroyCache_ofAClosedOrUnknownName_doesNothing() {
    ClosingParts parts = new ClosingParts();
    LarderCache<Integer, String> cache = caches.create(parts.configuration().build());

    caches.manager().destroyCache(cache.getName());
    caches.manager().destroyCache(cache.getName());
    caches.manager().destroyCache("never there");

    assertThat(parts.closed()).containsExactlyInAnyOrderElementsOf(ClosingParts.ALL);
  }

  @Test
  void close_ofTheManager_closesEachPartOnce() {
    ClosingParts parts = new ClosingParts();
    caches.create(parts.configuration().build());

    caches.manager().close();
    caches.manager().close();
    caches.provider().close();
    caches.provider().close();

    assertThat(parts.closed()).containsExactlyInAnyOrderElementsOf(ClosingParts.ALL);
    assertThat(caches.manager().isClosed()).isTrue();
  }

  @Test
  void close_ofTheProviderForOneLoaderOrUri_closesThatAlone() {
    ClosingParts parts = new ClosingParts();
    LarderCache<Integer, String> cache = caches.create(parts.configuration().build());
    LarderCacheManager manager = caches.manager();

    caches.provider().close(new ClassLoader() {});
    caches.provider().close(URI.create("larder:another"), manager.getClassLoader());
    assertThat(cache.isClosed()).isFalse();

    caches.provider().close(manager.getURI(), manager.getClassLoader());
    assertThat(cache.isClosed()).isTrue();
    assertThat(parts.closed()).containsExactlyInAnyOrderElementsOf(ClosingParts.ALL);
  }

  @Test
  void close_whenAPartFailsToClose_closesTheOthersAndFreesTheName() {
    ClosingParts parts = new ClosingParts("listener", "sizer", "loader");
    LarderCache<Integer, String> cache = caches.create(parts.configuration().build());

    cache.close();

    assertThat(parts.closed()).containsExactlyInAnyOrderElementsOf(ClosingParts.ALL);
    assertThat(caches.manager().getCacheNames()).isEmpty();
    assertThat(caches.manager().createCache(cache.getName(), Caches.words().build())).isNotNull();
  }

  @Test
  void close_ofTheManagerWhenACacheFailsToClose_ignoresThat() {
    ClosingParts failing = new ClosingParts("writer");
    ClosingParts sound = new ClosingParts();
    caches.create(failing.configuration().build());
    caches.create(sound.configuration().build());

    caches.manager().close();

    assertThat(failing.closed()).containsExactlyInAnyOrderElementsOf(ClosingParts.ALL);
    assertThat(sound.closed()).containsExactlyInAnyOrderElementsOf(ClosingParts.ALL);
  }

  /** Loads and writes, as many a data access object does. */
  private static final class LoaderAndWriter
      implements CacheLoader<Integer, String>, CacheWriter<Integer, String>, Closeable {

    private final AtomicInteger closed = new AtomicInteger();

    @Override
    public String load(Integer key) {
      return "loaded";
    }

    @Override
    public Map<Integer, String> loadAll(Iterable<? extends Integer> keys) {
      return Map.of();
    }

    @Override
    public void write(Cache.Entry<? extends Integer, ? extends String> entry) {}

    @Override
    public void writeAll(Collection<Cache.Entry<? extends Integer, ? extends String>> entries) {}

    @Override
    public void delete(Object key) {}

    @Override
    public void deleteAll(Collection<?> keys) {}

    @Override
    public void close() {
      closed.incrementAndGet();
    }
  }

  @Test
  void close_whenOneObjectIsLoaderAndWriter_closesItOnce() {
    LoaderAndWriter both = new LoaderAndWriter();
    LarderCache<Integer, String> cache =
        caches.create(
            Caches.words().cacheLoaderFactory(() -> both).cacheWriterFactory(() -> both).build());

    cache.close();

    assertThat(both.closed).hasValue(1);
  }

  @Test
  void deregister_ofAListener_closesItAndItsFilterOnce() {
    ClosingParts parts = new ClosingParts("listener");
    LarderConfiguration<Integer, String> configuration = parts.configuration().build();
    LarderCache<Integer, String> cache = caches.create(configuration);
    var listener = configuration.getCacheEntryListenerConfigurations().iterator().next();

    assertThatThrownBy(() -> cache.deregisterCacheEntryListener(listener))
        .as("the listener throws when it is closed")
        .isInstanceOf(RuntimeException.class);
    cache.deregisterCacheEntryListener(listener);

    assertThat(parts.closed()).containsExactlyInAnyOrder("listener", "filter");
    assertThat(configurationOf(cache).getCacheEntryListenerConfigurations()).isEmpty();
  }

  @SuppressWarnings("unchecked")
  private static CompleteConfiguration<Integer, String> configurationOf(
      LarderCache<Integer, String> cache) {
    return cache.getConfiguration(CompleteConfiguration.class);
  }

  @Test
  void close_ofACacheWithMBeans_unregistersThem() {
    LarderCache<Integer, String> cache =
        caches.create(Caches.words().managementEnabled(true).build());
    assertThat(MBeans.of(cache.getName())).hasSize(2);

    cache.close();

    assertThat(MBeans.of(cache.getName())).isEmpty();
  }

  @Test
  void close_ofTheManager_endsItsThreads() {
    Queue<Thread> used = new ConcurrentLinkedQueue<>();
    CacheEntryCreatedListener<Integer, String> listener =
        events -> used.add(Thread.currentThread());
    CountingLoader<Integer, String> loader =
        new CountingLoader<>(
            key -> {
              used.add(Thread.currentThread());
              return "loaded";
            });
    LarderCache<Integer, String> cache =
        caches.create(
            Caches.words()
                .cacheLoaderFactory(loader.factory())
                .addListener(
                    new MutableCacheEntryListenerConfiguration<>(
                        () -> listener, null, false, false))
                .build());
    cache.put(100, "will expire", java.time.Duration.ofHours(1));
    IntStream.range(0, 20).forEach(key -> cache.loadAll(Set.of(key), true, null));
    await().until(() -> used.size() == 41);

    caches.manager().close();

    await().until(() -> used.stream().noneMatch(Thread::isAlive));
    await().until(() -> liveThreads().noneMatch(name -> name.startsWith("larder-")));
  }

  private static Stream<String> liveThreads() {
    return Thread.getAllStackTraces().keySet().stream().map(Thread::getName);
  }

  /** Needs some time to end when it is interrupted, as one does that closes a connection. */
  private static final class UnhurriedLoader implements CacheLoader<Integer, String>, Closeable {

    private final CountDownLatch entered = new CountDownLatch(1);
    private final AtomicInteger inside = new AtomicInteger();
    private final Queue<String> seen = new ConcurrentLinkedQueue<>();

    @Override
    public String load(Integer key) {
      return "one";
    }

    @Override
    public Map<Integer, String> loadAll(Iterable<? extends Integer> keys) {
      inside.incrementAndGet();
      entered.countDown();
      while (!Thread.currentThread().isInterrupted()) {
        Thread.onSpinWait();
      }
      for (int i = 0; i < 1_000; i++) {
        Thread.yield();
      }
      inside.decrementAndGet();
      return Map.of();
    }

    @Override
    public void close() {
      seen.add("closed with " + inside.get() + " inside");
    }
  }

  @Test
  void close_whileALoadRuns_closesTheLoaderWhenItIsCalledNoLonger() throws Exception {
    UnhurriedLoader loader = new UnhurriedLoader();
    LarderCache<Integer, String> cache =
        caches.create(Caches.words().cacheLoaderFactory(() -> loader).build());
    cache.loadAll(Set.of(1), true, null);
    loader.entered.await();

    cache.close();

    assertThat(loader.seen).containsExactly("closed with 0 inside");
  }

  @Test
  void close_whileLoadsRunAndWait_tellsEveryCompletionListener() throws Exception {
    CountDownLatch running = new CountDownLatch(16);
    CountDownLatch never = new CountDownLatch(1);
    CountingLoader<Integer, String> loader =
        new CountingLoader<>(
            key -> {
              running.countDown();
              try {
                never.await();
              } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
              }
              return "never";
            });
    LarderCache<Integer, String> cache =
        caches.create(Caches.words().cacheLoaderFactory(loader.factory()).build());
    var told =
        IntStream.range(0, 40)
            .mapToObj(
                key -> {
                  CompletionListenerFuture future = new CompletionListenerFuture();
                  cache.loadAll(Set.of(key), false, future);
                  return future;
                })
            .toList();
    Threads.await(running);

    cache.close();

    for (CompletionListenerFuture future : told) {
      assertThatThrownBy(() -> future.get(20, TimeUnit.SECONDS))
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(CancellationException.class);
    }
  }

  @Test
  void close_whileAReaderWaitsForALoad_letsItGo() {
    CountDownLatch loading = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    CountingLoader<Integer, String> loader =
        new CountingLoader<>(
            key -> {
              loading.countDown();
              Threads.await(goOn);
              return "late";
            });
    LarderCache<Integer, String> cache =
        caches.create(
            Caches.words().readThrough(true).cacheLoaderFactory(loader.factory()).build());
    Future<String> pilot = threads.start(() -> cache.get(1));
    Threads.await(loading);
    Future<String> waiting = threads.start(() -> cache.get(1));

    cache.close();

    assertThatIllegalStateException().isThrownBy(() -> Threads.outcome(waiting));
    goOn.countDown();
    assertThat(Threads.outcome(pilot)).isEqualTo("late");
    assertThat(loader.calls()).hasSize(1);
  }
}
