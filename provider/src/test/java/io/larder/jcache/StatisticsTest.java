package io.larder.jcache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.cache.integration.CompletionListenerFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each operation counts: the table of the specification's chapter on statistics. */
class StatisticsTest {

  @RegisterExtension final Caches caches = Caches.inManualTime();

  /** Hits, misses, puts, removals. */
  private record Counted(long hits, long misses, long puts, long removals) {
    static Counted of(LarderStatistics statistics) {
      return new Counted(
          statistics.hits(), statistics.misses(), statistics.puts(), statistics.removals());
    }
  }

  private static Arguments row(
      String name,
      Consumer<LarderCache<Integer, String>> operation,
      long hits,
      long misses,
      long puts,
      long removals) {
    return Arguments.of(name, operation, new Counted(hits, misses, puts, removals));
  }

  /** Each operation, on a cache that holds 1=one and 2=two. */
  static Stream<Arguments> operations() {
    return Stream.of(
        row("get, hit", cache -> cache.get(1), 1, 0, 0, 0),
        row("get, miss", cache -> cache.get(3), 0, 1, 0, 0),
        row("getAll", cache -> cache.getAll(Set.of(1, 2, 3)), 2, 1, 0, 0),
        row("containsKey", cache -> cache.containsKey(1), 0, 0, 0, 0),
        row("put, new", cache -> cache.put(3, "tre"), 0, 0, 1, 0),
        row("put, known", cache -> cache.put(1, "uno"), 0, 0, 1, 0),
        row("put with a time", cache -> cache.put(3, "tre", Duration.ofHours(1)), 0, 0, 1, 0),
        row("putAll", cache -> cache.putAll(Map.of(1, "uno", 3, "tre")), 0, 0, 2, 0),
        row("getAndPut, hit", cache -> cache.getAndPut(1, "uno"), 1, 0, 1, 0),
        row("getAndPut, miss", cache -> cache.getAndPut(3, "tre"), 0, 1, 1, 0),
        row("putIfAbsent, absent", cache -> cache.putIfAbsent(3, "tre"), 0, 1, 1, 0),
        row("putIfAbsent, present", cache -> cache.putIfAbsent(1, "uno"), 1, 0, 0, 0),
        row("replace, present", cache -> cache.replace(1, "uno"), 1, 0, 1, 0),
        row("replace, absent", cache -> cache.replace(3, "tre"), 0, 1, 0, 0),
        row("replace if equal", cache -> cache.replace(1, "one", "uno"), 1, 0, 1, 0),
        row("replace if equal, other", cache -> cache.replace(1, "two", "uno"), 1, 0, 0, 0),
        row("replace if equal, absent", cache -> cache.replace(3, "two", "uno"), 0, 1, 0, 0),
        row("getAndReplace, present", cache -> cache.getAndReplace(1, "uno"), 1, 0, 1, 0),
        row("getAndReplace, absent", cache -> cache.getAndReplace(3, "tre"), 0, 1, 0, 0),
        row("remove, present", cache -> cache.remove(1), 0, 0, 0, 1),
        row("remove, absent", cache -> cache.remove(3), 0, 0, 0, 0),
        row("remove if equal", cache -> cache.remove(1, "one"), 1, 0, 0, 1),
        row("remove if equal, other", cache -> cache.remove(1, "two"), 1, 0, 0, 0),
        row("remove if equal, absent", cache -> cache.remove(3, "two"), 0, 1, 0, 0),
        row("getAndRemove, present", cache -> cache.getAndRemove(1), 1, 0, 0, 1),
        row("getAndRemove, absent", cache -> cache.getAndRemove(3), 0, 1, 0, 0),
        row("removeAll of some", cache -> cache.removeAll(Set.of(1, 3)), 0, 0, 0, 1),
        row("removeAll", LarderCache::removeAll, 0, 0, 0, 2),
        row("clear", LarderCache::clear, 0, 0, 0, 0),
        row("iterator", cache -> cache.forEach(entry -> {}), 2, 0, 0, 0),
        row(
            "iterator's remove",
            cache -> {
              Iterator<?> iterator = cache.iterator();
              iterator.next();
              iterator.remove();
            },
            1,
            0,
            0,
            1),
        row("invoke that reads", cache -> cache.invoke(1, (e, a) -> e.getValue()), 1, 0, 0, 0),
        row("invoke, absent", cache -> cache.invoke(3, (e, a) -> e.getValue()), 0, 1, 0, 0),
        row(
            "invoke that sets",
            cache ->
                cache.invoke(
                    1,
                    (entry, arguments) -> {
                      entry.setValue("uno");
                      return null;
                    }),
            1,
            0,
            1,
            0),
        row(
            "invokeAll that removes",
            cache ->
                cache.invokeAll(
                    Set.of(1, 3),
                    (entry, arguments) -> {
                      entry.remove();
                      return null;
                    }),
            1,
            1,
            0,
            1));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("operations")
  void operation_counts_asTheTableSays(
      String name, Consumer<LarderCache<Integer, String>> operation, Counted expected) {
    LarderCache<Integer, String> cache = filled(caches.plain());

    operation.accept(cache);

    assertThat(Counted.of(cache.statistics())).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("operations")
  void operation_withASynchronousListener_countsTheSame(
      String name, Consumer<LarderCache<Integer, String>> operation, Counted expected) {
    LarderCache<Integer, String> cache =
        filled(
            caches.create(
                Caches.words()
                    .addListener(new RecordingListener<Integer, String>().synchronous())
                    .build()));

    operation.accept(cache);

    assertThat(Counted.of(cache.statistics())).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("operations")
  void operation_withAWriter_countsTheSame(
      String name, Consumer<LarderCache<Integer, String>> operation, Counted expected) {
    LarderCache<Integer, String> cache =
        filled(
            caches.create(
                Caches.words()
                    .writeThrough(true)
                    .cacheWriterFactory(new RecordingWriter<Integer, String>().factory())
                    .build()));

    operation.accept(cache);

    assertThat(Counted.of(cache.statistics())).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("operations")
  void operation_whileStatisticsAreOff_countsNothing(
      String name, Consumer<LarderCache<Integer, String>> operation, Counted expected) {
    LarderCache<Integer, String> cache =
        filled(caches.create(Caches.words().statisticsEnabled(false).build()));

    operation.accept(cache);

    assertThat(Counted.of(cache.statistics())).isEqualTo(new Counted(0, 0, 0, 0));
    assertThat(cache.statistics().averageGetMicros()).isZero();
  }

  private static LarderCache<Integer, String> filled(LarderCache<Integer, String> cache) {
    cache.put(1, "one");
    cache.put(2, "two");
    cache.statistics().reset();
    return cache;
  }

  @Test
  void load_countsTheMiss_andNoPut() throws Exception {
    LarderCache<Integer, String> cache =
        caches.create(
            Caches.words()
                .readThrough(true)
                .cacheLoaderFactory(new CountingLoader<Integer, String>(key -> "loaded").factory())
                .build());
    cache.get(1);
    cache.get(1);
    CompletionListenerFuture loaded = new CompletionListenerFuture();
    cache.loadAll(Set.of(2), true, loaded);
    loaded.get();

    assertThat(Counted.of(cache.statistics())).isEqualTo(new Counted(1, 1, 0, 0));
  }

  @Test
  void expiredEntry_countsAsMiss_andNeitherAsRemovalNorAsEviction() {
    LarderCache<Integer, String> cache = caches.plain();
    cache.put(1, "one", Duration.ofMillis(5));
    caches.clock().advanceMillis(5);
    cache.get(1);
    caches.expireDue();

    assertThat(Counted.of(cache.statistics())).isEqualTo(new Counted(0, 1, 1, 0));
    assertThat(cache.statistics().evictions()).isZero();
  }

  @Test
  void reset_setsAllToZero() {
    LarderCache<Integer, String> cache = caches.create(Caches.words().maxEntries(1).build());
    for (int i = 0; i < 1_000; i++) {
      cache.put(i, "value");
      cache.get(i);
      cache.remove(i, "other");
    }
    LarderStatistics statistics = cache.statistics();
    assertThat(statistics.evictions()).isEqualTo(999);
    assertThat(statistics.hitPercentage()).isEqualTo(100f);

    statistics.reset();

    assertThat(Counted.of(statistics)).isEqualTo(new Counted(0, 0, 0, 0));
    assertThat(statistics.evictions()).isZero();
    assertThat(statistics.averageGetMicros()).isZero();
    assertThat(statistics.averagePutMicros()).isZero();
    assertThat(statistics.averageRemoveMicros()).isZero();
    assertThat(statistics.hitPercentage()).isZero();
    assertThat(statistics.missPercentage()).isZero();
  }
}
