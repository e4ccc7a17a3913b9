package io.larder.jcache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.larder.engine.KeyspaceEngine;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.cache.CacheException;
import javax.cache.configuration.Factory;
import javax.cache.configuration.MutableCacheEntryListenerConfiguration;
import javax.cache.event.CacheEntryCreatedListener;
import javax.cache.event.CacheEntryEventFilter;
import javax.cache.event.CacheEntryListener;
import javax.cache.integration.CacheLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that make, destroy and close at the same time: one wins, and nothing is left behind. */
class LifecycleRaceTest {

  private static final int THREADS = 8;
  private static final int ROUNDS = 50;

  @RegisterExtension final Caches caches = Caches.inRealTime();
  @RegisterExtension final Threads threads = new Threads();

  /** Runs the same in many threads at once; what they threw is null where they did not. */
  private List<RuntimeException> atOnce(List<Callable<?>> tasks) {
    CountDownLatch start = new CountDownLatch(1);
    List<Future<RuntimeException>> running = new ArrayList<>();
    for (Callable<?> task : tasks) {
      running.add(
          threads.start(
              () -> {
                Threads.await(start);
                try {
                  task.call();
                  return null;
                } catch (RuntimeException thrown) {
                  return thrown;
                }
              }));
    }
    start.countDown();
    List<RuntimeException> thrown = new ArrayList<>();
    running.forEach(each -> thrown.add(Threads.outcome(each)));
    return thrown;
  }

  private static List<Callable<?>> times(int count, Callable<?> task) {
    return new ArrayList<>(java.util.Collections.nCopies(count, task));
  }

  @Test
  void createCache_ofOneNameByManyThreads_hasOneWinner() {
    for (int round = 0; round < ROUNDS; round++) {
      String name = "round " + round;

      List<RuntimeException> thrown =
          atOnce(times(THREADS, () -> caches.manager().createCache(name, Caches.words().build())));

      assertThat(thrown).filteredOn(each -> each == null).hasSize(1);
      assertThat(thrown)
          .filteredOn(each -> each != null)
          .allSatisfy(each -> assertThat(each).isExactlyInstanceOf(CacheException.class))
          .allSatisfy(each -> assertThat(each).hasMessageContaining(name));
      caches.manager().getCache(name).put(1, "there");
    }
  }

  @Test
  void createCache_whileTheManagerCloses_makesAClosedCacheOrNone() {
    for (int round = 0; round < ROUNDS; round++) {
      LarderCacheManager manager =
          caches.provider().getCacheManager(URI.create("larder:closing"), null);
      ClosingParts parts = new ClosingParts();
      List<LarderCache<?, ?>> made = new java.util.concurrent.CopyOnWriteArrayList<>();
      List<Callable<?>> tasks =
          times(1, () -> made.add(manager.createCache("made", parts.configuration().build())));
      tasks.add(
          () -> {
            manager.close();
            return null;
          });

      List<RuntimeException> thrown = atOnce(tasks);

      assertThat(thrown.get(1)).isNull();
      if (thrown.get(0) == null) {
        assertThat(made).allMatch(LarderCache::isClosed);
      } else {
        assertThat(thrown.get(0)).isInstanceOf(IllegalStateException.class);
      }
      assertThat(parts.closed()).doesNotHaveDuplicates();
      if (!parts.closed().isEmpty()) {
        assertThat(ClosingParts.ALL).containsAll(parts.closed());
      }
      assertThat(manager.unwrap(KeyspaceEngine.class).keyspaces()).isEmpty();
    }
  }

  @Test
  void destroyCache_whileOthersUseCloseAndCreate_endsWithOneCacheAtMost() {
    AtomicInteger created = new AtomicInteger();
    AtomicInteger closed = new AtomicInteger();
    CountingClose listener = new CountingClose(closed);
    LarderConfiguration<Integer, String> configuration =
        Caches.words()
            .managementEnabled(true)
            .addListener(
                new MutableCacheEntryListenerConfiguration<>(() -> listener, null, false, true))
            .build();
    List<Callable<?>> tasks = new ArrayList<>();
    tasks.addAll(
        times(
            2,
            () -> {
              for (int i = 0; i < ROUNDS; i++) {
                try {
                  caches.manager().createCache("shared", configuration);
                  created.incrementAndGet();
                } catch (CacheException taken) {
                  assertThat(taken).hasMessageContaining("shared");
                }
              }
              return null;
            }));
    tasks.addAll(
        times(
            2,
            () -> {
              for (int i = 0; i < ROUNDS; i++) {
                caches.manager().destroyCache("shared");
              }
              return null;
            }));
    tasks.addAll(
        times(
            2,
            () -> {
              for (int i = 0; i < ROUNDS; i++) {
                LarderCache<Integer, String> cache = caches.manager().getCache("shared");
                if (cache != null) {
                  try {
                    cache.put(i, "used");
                    caches.manager().enableStatistics("shared", i % 2 == 0);
                  } catch (IllegalStateException closing) {
                    assertThat(cache.isClosed()).isTrue();
                  }
                }
              }
              return null;
            }));

    assertThat(atOnce(tasks)).containsOnlyNulls();
    caches.manager().destroyCache("shared");

    assertThat(created.get()).isPositive();
    assertThat(closed).hasValue(created.get());
    assertThat(caches.manager().unwrap(KeyspaceEngine.class).keyspaces()).isEmpty();
    assertThat(caches.manager().createCache("shared", configuration).get(1)).isNull();
  }

  /** Counts how often listeners are closed. */
  private record CountingClose(AtomicInteger closed)
      implements CacheEntryCreatedListener<Integer, String>, java.io.Closeable {

    @Override
    public void onCreated(
        Iterable<javax.cache.event.CacheEntryEvent<? extends Integer, ? extends String>> events) {}

    @Override
    public void close() {
      closed.incrementAndGet();
    }
  }

  @Test
  void getCacheManager_byManyThreads_isOneObject() {
    for (int round = 0; round < ROUNDS; round++) {
      URI uri = URI.create("larder:round-" + round);
      List<LarderCacheManager> got = new java.util.concurrent.CopyOnWriteArrayList<>();

      List<RuntimeException> thrown =
          atOnce(times(THREADS, () -> got.add(caches.provider().getCacheManager(uri, null))));

      assertThat(thrown).containsOnlyNulls();
      assertThat(got).hasSize(THREADS).allMatch(each -> each == got.get(0));
    }
  }

  @Test
  void getCacheManager_whileTheProviderCloses_givesAManagerThatWorksOrIsClosed() {
    for (int round = 0; round < ROUNDS; round++) {
      AtomicBoolean stop = new AtomicBoolean();
      List<Callable<?>> tasks =
          times(
              4,
              () -> {
                while (!stop.get()) {
                  LarderCacheManager manager = caches.provider().getCacheManager();
                  try {
                    assertThat(manager.getCacheNames()).isEmpty();
                  } catch (IllegalStateException closed) {
                    assertThat(manager.isClosed()).isTrue();
                  }
                }
                return null;
              });
      tasks.add(
          () -> {
            for (int i = 0; i < 20; i++) {
              caches.provider().close();
            }
            stop.set(true);
            return null;
          });

      assertThat(atOnce(tasks)).containsOnlyNulls();
    }
  }

  @Test
  void getCacheManager_afterClose_isAnotherWithoutCaches() {
    LarderCachingProvider provider = caches.provider();
    LarderCacheManager first = provider.getCacheManager();
    first.createCache("of the first", Caches.words().build());

    first.close();
    LarderCacheManager second = provider.getCacheManager();
    assertThat(second).isNotSameAs(first);
    assertThat(second.getCacheNames()).isEmpty();
    assertThat(provider.getCacheManager()).isSameAs(second);

    provider.close();
    LarderCacheManager third = provider.getCacheManager();
    assertThat(third).isNotSameAs(second);
    assertThat(third.isClosed()).isFalse();
    first.close(); // of no concern to the third
    assertThat(provider.getCacheManager()).isSameAs(third);
    assertThatIllegalStateException().isThrownBy(second::getCacheNames);
  }

  // ---- factories that fail ----

  private static <T> Factory<T> failing() {
    return () -> {
      throw new UnsupportedOperationException("no luck");
    };
  }

  private static LarderConfiguration<Integer, String> with(ClosingParts parts, String broken) {
    LarderConfigurationBuilder<Integer, String> builder = parts.configuration();
    return switch (broken) {
      case "loader throws" ->
          builder
              .cacheLoaderFactory(LifecycleRaceTest.<CacheLoader<Integer, String>>failing())
              .build();
      case "loader null" ->
          builder.cacheLoaderFactory((Factory<CacheLoader<Integer, String>>) () -> null).build();
      case "writer throws" -> builder.cacheWriterFactory(failing()).build();
      case "policy throws" -> builder.expiryPolicyFactory(failing()).build();
      case "policy null" -> builder.expiryPolicyFactory(() -> null).build();
      case "codec throws" -> builder.codecFactory(failing()).build();
      case "sizer null" -> builder.sizerFactory(() -> null).build();
      case "eviction listener throws" -> builder.evictionListenerFactory(failing()).build();
      case "listener throws" -> builder.addListener(listener(failing(), null)).build();
      case "listener null" -> builder.addListener(listener(() -> null, null)).build();
      case "filter throws" -> builder.addListener(listener(deaf(), failing())).build();
      default -> throw new IllegalArgumentException(broken);
    };
  }

  private static Factory<CacheEntryListener<Integer, String>> deaf() {
    return () -> new CacheEntryListener<>() {};
  }

  private static MutableCacheEntryListenerConfiguration<Integer, String> listener(
      Factory<CacheEntryListener<Integer, String>> factory,
      Factory<CacheEntryEventFilter<Integer, String>> filter) {
    return new MutableCacheEntryListenerConfiguration<>(factory, filter, false, false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "loader throws",
        "writer throws",
        "policy throws",
        "codec throws",
        "eviction listener throws",
        "listener throws",
        "filter throws"
      })
  void createCache_whenAFactoryThrows_saysWhichAndLeavesNothing(String broken) {
    ClosingParts parts = new ClosingParts();
    LarderConfiguration<Integer, String> configuration = with(parts, broken);

    assertThatThrownBy(() -> caches.manager().createCache("unlucky", configuration))
        .isExactlyInstanceOf(CacheException.class)
        .hasMessageContaining("unlucky")
        .hasMessageContaining(broken.replace(" throws", ""))
        .hasRootCauseMessage("no luck");

    assertNothingLeftOf("unlucky", parts);
  }

  @ParameterizedTest
  @ValueSource(strings = {"loader null", "policy null", "sizer null", "listener null"})
  void createCache_whenAFactoryReturnsNull_saysWhichAndLeavesNothing(String broken) {
    ClosingParts parts = new ClosingParts();
    LarderConfiguration<Integer, String> configuration = with(parts, broken);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> caches.manager().createCache("unlucky", configuration))
        .withMessageContaining("unlucky")
        .withMessageContaining(broken.replace(" null", ""));

    assertNothingLeftOf("unlucky", parts);
  }

  private void assertNothingLeftOf(String name, ClosingParts parts) {
    assertThat(parts.closed()).isSubsetOf(ClosingParts.ALL).doesNotHaveDuplicates();
    assertThat(parts.made()).isEqualTo(parts.closed().size());
    assertThat(caches.manager().getCacheNames()).isEmpty();
    assertThat(caches.manager().<Integer, String>getCache(name)).isNull();
    assertThat(caches.manager().unwrap(KeyspaceEngine.class).keyspaces()).isEmpty();
    assertThat(MBeans.of(name)).isEmpty();
    assertThat(caches.manager().createCache(name, Caches.words().build()).get(1)).isNull();
  }

  @Test
  void registerCacheEntryListener_whenAFactoryThrows_leavesTheCacheAsItWas() {
    LarderCache<Integer, String> cache = caches.plain();
    MutableCacheEntryListenerConfiguration<Integer, String> broken = listener(failing(), null);

    assertThatThrownBy(() -> cache.registerCacheEntryListener(broken))
        .isExactlyInstanceOf(CacheException.class);

    cache.put(1, "one");
    assertThat(cache.get(1)).isEqualTo("one");
    cache.deregisterCacheEntryListener(broken);
  }
}
