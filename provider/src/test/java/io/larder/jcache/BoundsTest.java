package io.larder.jcache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import io.larder.engine.Bound;
import io.larder.engine.EvictionPolicy;
import io.larder.engine.Keyspace;
import io.larder.engine.KeyspaceEngine;
import io.larder.engine.KeyspaceFullException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.cache.CacheException;
import javax.cache.integration.CompletionListenerFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Bounds, what is evicted for them, and what happens where nothing may be. */
class BoundsTest {

  @RegisterExtension final Caches caches = Caches.inRealTime();
  @RegisterExtension final Threads threads = new Threads();

  @SuppressWarnings("unchecked")
  private static <K> Keyspace<K> keyspace(LarderCache<K, ?> cache) {
    return cache.unwrap(Keyspace.class);
  }

  // ---- evicting ----

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"NOEVICTION", "VOLATILE_LRU", "VOLATILE_LFU", "VOLATILE_RANDOM", "VOLATILE_TTL"})
  void maxEntries_isNeverExceeded_andEvictionsAreCounted(EvictionPolicy policy) {
    LarderCache<Integer, String> cache =
        caches.create(Caches.words().maxEntries(100).evictionPolicy(policy).build());
    for (int key = 0; key < 1_000; key++) {
      cache.put(key, "value");
      assertThat(keyspace(cache).size()).isLessThanOrEqualTo(100);
    }

    assertThat(keyspace(cache).size()).isEqualTo(100);
    assertThat(cache.statistics().evictions()).isEqualTo(900);
    assertThat(cache.statistics().removals()).isZero();
  }

  @Test
  void maxBytes_isNeverExceeded() {
    LarderCache<Integer, String> cache = caches.create(Caches.words().maxBytes(50_000).build());
    for (int key = 0; key < 1_000; key++) {
      cache.put(key, "x".repeat(key));
      assertThat(keyspace(cache).usedBytes()).isLessThanOrEqualTo(50_000);
    }

    assertThat(cache.statistics().evictions()).isPositive();
    assertThat(keyspace(cache).size()).isPositive();
  }

  @Test
  void maxEntries_writtenByManyThreads_holdsInTheEnd() {
    LarderCache<Integer, String> cache = caches.create(Caches.words().maxEntries(1_000).build());
    var writing =
        IntStream.range(0, 4)
            .<Future<?>>mapToObj(
                writer ->
                    threads.run(
                        () -> {
                          for (int i = 0; i < 5_000; i++) {
                            cache.put(writer * 5_000 + i, "value");
                          }
                        }))
            .toList();
    writing.forEach(Threads::outcome);
    cache.put(-1, "last");

    assertThat(keyspace(cache).size()).isLessThanOrEqualTo(1_000);
    assertThat(cache.statistics().evictions()).isEqualTo(20_001 - keyspace(cache).size());
  }

  @Test
  void evictionListener_isToldOfEachEviction_andNoJCacheListenerIs() {
    Map<Integer, String> evicted = new java.util.concurrent.ConcurrentHashMap<>();
    RecordingListener<Integer, String> listener = new RecordingListener<>();
    LarderCache<Integer, String> cache =
        caches.create(
            Caches.words()
                .maxEntries(10)
                .addListener(listener.synchronous())
                .evictionListenerFactory(() -> evicted::put)
                .build());
    for (int key = 0; key < 100; key++) {
      cache.put(key, "value " + key);
    }

    await().until(() -> evicted.size() == 90);
    assertThat(evicted).allSatisfy((key, value) -> assertThat(value).isEqualTo("value " + key));
    assertThat(evicted.keySet()).noneMatch(cache::containsKey);
    assertThat(listener.heard()).hasSize(100).allMatch(event -> event.startsWith("CREATED"));
  }

  @Test
  void evictionListener_thatThrows_disturbsNobody() {
    LarderCache<Integer, String> cache =
        caches.create(
            Caches.words()
                .maxEntries(1)
                .evictionListenerFactory(
                    () ->
                        (key, value) -> {
                          throw new ArithmeticException("this is logged");
                        })
                .build());
    cache.put(1, "one");
    cache.put(2, "two");

    assertThat(cache.get(2)).isEqualTo("two");
  }

  // ---- not evicting ----

  private LarderConfigurationBuilder<Integer, String> full() {
    return Caches.words().maxEntries(2).evictionPolicy(EvictionPolicy.NOEVICTION);
  }

  private static void assertNoRoom(LarderCache<Integer, String> cache, Runnable write) {
    assertThatExceptionOfType(CacheException.class)
        .isThrownBy(write::run)
        .isExactlyInstanceOf(CacheFullException.class)
        .withMessageContaining(cache.getName())
        .withMessageContaining("2 entries")
        .withCauseInstanceOf(KeyspaceFullException.class);
  }

  @Test
  void write_ofANewKeyWhereNothingMayBeEvicted_isRefusedAndChangesNothing() {
    RecordingListener<Integer, String> listener = new RecordingListener<>();
    for (boolean heard : new boolean[] {false, true}) { // with and without reserving keys
      LarderCache<Integer, String> cache = caches.create(full().build());
      cache.putAll(Map.of(1, "one", 2, "two"));
      if (heard) {
        cache.registerCacheEntryListener(listener.synchronous());
      }

      assertNoRoom(cache, () -> cache.put(3, "three"));
      assertNoRoom(cache, () -> cache.getAndPut(3, "three"));
      assertNoRoom(cache, () -> cache.putIfAbsent(3, "three"));
      assertNoRoom(cache, () -> cache.putAll(Map.of(3, "three")));
      assertNoRoom(cache, () -> cache.put(3, "three", java.time.Duration.ofHours(1)));
      assertNoRoom(
          cache,
          () ->
              cache.invoke(
                  3,
                  (entry, arguments) -> {
                    entry.setValue("three");
                    return null;
                  }));

      assertThat(cache.getAll(Set.of(1, 2, 3))).isEqualTo(Map.of(1, "one", 2, "two"));
      assertThat(cache.statistics().puts()).isEqualTo(2);
      assertThat(listener.heard()).isEmpty();
      cache.put(1, "uno");
      cache.remove(2);
      cache.put(3, "three");
      assertThat(cache.getAll(Set.of(1, 2, 3))).isEqualTo(Map.of(1, "uno", 3, "three"));
    }
  }

  @Test
  void putAll_beyondTheBound_putsWhatFits() {
    LarderCache<Integer, String> cache = caches.create(full().build());

    assertNoRoom(
        cache, () -> cache.putAll(new LinkedHashMap<>(Map.of(1, "one", 2, "two", 3, "three"))));

    assertThat(keyspace(cache).size()).isEqualTo(2);
  }

  @Test
  void value_largerThanTheBound_isRefusedWhateverThePolicy() {
    LarderCache<Integer, String> cache = caches.create(Caches.words().maxBytes(10_000).build());
    cache.put(1, "small");

    assertThatExceptionOfType(CacheFullException.class)
        .isThrownBy(() -> cache.put(2, "x".repeat(20_000)))
        .withMessageContaining("10000 bytes");
    assertThatExceptionOfType(CacheFullException.class)
        .isThrownBy(() -> cache.replace(1, "x".repeat(20_000)));

    assertThat(cache.get(1)).isEqualTo("small");
  }

  @Test
  void read_thatLoadsIntoAFullCache_answersWithoutKeeping() throws Exception {
    CountingLoader<Integer, String> loader = new CountingLoader<>(key -> "loaded " + key);
    LarderCache<Integer, String> cache =
        caches.create(full().readThrough(true).cacheLoaderFactory(loader.factory()).build());
    cache.putAll(Map.of(1, "one", 2, "two"));

    assertThat(cache.get(3)).isEqualTo("loaded 3");
    assertThat(cache.getAll(Set.of(1, 4))).isEqualTo(Map.of(1, "one", 4, "loaded 4"));
    assertThat(cache.containsKey(3)).isFalse();

    CompletionListenerFuture told = new CompletionListenerFuture();
    cache.loadAll(Set.of(5), false, told);
    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(() -> told.get(20, TimeUnit.SECONDS))
        .withCauseInstanceOf(CacheFullException.class);
  }

  @Test
  void write_thatIsWrittenThroughIntoAFullCache_leavesNothingOutOfDate() {
    RecordingWriter<Integer, String> writer = new RecordingWriter<>();
    LarderCache<Integer, String> cache =
        caches.create(
            Caches.words()
                .maxBytes(10_000)
                .writeThrough(true)
                .cacheWriterFactory(() -> writer)
                .build());
    cache.put(1, "old");
    cache.put(2, "old");
    String large = "x".repeat(20_000);

    assertThatExceptionOfType(CacheFullException.class).isThrownBy(() -> cache.put(1, large));
    assertThat(cache.containsKey(1)).as("the writer has the new value").isFalse();

    assertThatExceptionOfType(CacheFullException.class)
        .isThrownBy(() -> cache.putAll(new LinkedHashMap<>(Map.of(2, large, 3, "small"))));
    assertThat(cache.containsKey(2)).isFalse();
    assertThat(cache.get(3)).isEqualTo("small");
  }

  // ---- what is beneath ----

  @Test
  void unwrap_givesKeyspaceAndEngine() {
    LarderCache<Integer, String> cache = caches.create(Caches.words().maxEntries(10).build());
    cache.put(1, "one");

    assertThat(keyspace(cache).get(1)).isEqualTo("one");
    assertThat(keyspace(cache).options().bound()).isEqualTo(Bound.entries(10));
    assertThat(cache.unwrap(KeyspaceEngine.class)).isSameAs(keyspace(cache).engine());
    assertThatIllegalArgumentException().isThrownBy(() -> cache.unwrap(String.class));
  }
}
