package io.larder.jcache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.cache.integration.CacheLoaderException;
import javax.cache.integration.CompletionListenerFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Loads that others wait for, overtake, or end. */
@Timeout(60)
class SingleFlightTest {

  private static final int READERS = 8;

  @RegisterExtension final Caches caches = Caches.inRealTime();
  @RegisterExtension final Threads threads = new Threads();

  private final CountDownLatch loading = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);
  private final CountingLoader<Integer, String> loader =
      new CountingLoader<>(
          key -> {
            loading.countDown();
            Threads.await(goOn);
            return "loaded";
          });

  private LarderCache<Integer, String> cache() {
    return cache(LarderConfiguration.DEFAULT_LOAD_TIMEOUT);
  }

  private LarderCache<Integer, String> cache(Duration loadTimeout) {
    return caches.create(
        Caches.words()
            .readThrough(true)
            .cacheLoaderFactory(loader.factory())
            .loadTimeout(loadTimeout)
            .build());
  }

  private List<Future<String>> readersThatMissed(LarderCache<Integer, String> cache) {
    List<Future<String>> readers = new ArrayList<>();
    for (int i = 0; i < READERS; i++) {
      readers.add(threads.start(() -> cache.get(1)));
    }
    await().until(() -> cache.statistics().misses() == READERS);
    return readers;
  }

  @Test
  void get_ofOneMissingKeyByManyThreads_loadsOnce() {
    LarderCache<Integer, String> cache = cache();
    List<Future<String>> readers = readersThatMissed(cache);

    goOn.countDown();

    assertThat(readers).extracting(Threads::outcome).containsOnly("loaded");
    assertThat(loader.calls()).containsExactly("load 1");
  }

  @Test
  void get_whenTheLoadFails_throwsToAllReaders_wrappedOnce() {
    RuntimeException failure = new IllegalArgumentException("as arranged");
    LarderCache<Integer, String> cache = cache();
    loader.answer(
        key -> {
          Threads.await(goOn);
          throw failure;
        });
    List<Future<String>> readers = readersThatMissed(cache);

    goOn.countDown();

    for (Future<String> reader : readers) {
      assertThatExceptionOfType(CacheLoaderException.class)
          .isThrownBy(() -> Threads.outcome(reader))
          .satisfies(wrapped -> assertThat(wrapped.getCause()).isSameAs(failure));
    }
    assertThat(cache.containsKey(1)).isFalse();
  }

  @Test
  void get_thatWaitsTooLong_saysSo_andTheNextReadLoadsAfresh() {
    LarderCache<Integer, String> cache = cache(Duration.ofMillis(50));
    Future<String> hanging = threads.start(() -> cache.get(1));
    Threads.await(loading);

    assertThatExceptionOfType(CacheLoaderException.class)
        .isThrownBy(() -> cache.get(1))
        .withMessageContaining(cache.getName())
        .withMessageContaining("took longer than PT0.05S");
    loader.answer(key -> "fresh");
    assertThat(cache.get(1)).isEqualTo("fresh");

    goOn.countDown();
    assertThat(Threads.outcome(hanging)).isEqualTo("loaded");
    assertThat(cache.get(1)).isEqualTo("fresh");
  }

  @Test
  void get_ofAnotherKey_doesNotWaitForTheLoad() {
    LarderCache<Integer, String> cache = cache();
    Future<String> slow = threads.start(() -> cache.get(1));
    Threads.await(loading);
    loader.answer(key -> "quick");

    for (int key = 2; key < 2_000; key++) {
      assertThat(cache.get(key)).isEqualTo("quick");
    }

    assertThat(slow).isNotDone();
    goOn.countDown();
    assertThat(Threads.outcome(slow)).isEqualTo("loaded");
  }

  /** Ways to load key 1. */
  private static final List<Function<LarderCache<Integer, String>, Object>> LOADS =
      List.of(
          cache -> cache.get(1),
          cache -> cache.getAll(Set.of(1)),
          cache -> {
            CompletionListenerFuture done = new CompletionListenerFuture();
            cache.loadAll(Set.of(1), true, done);
            await().until(done::isDone);
            return done;
          });

  static Stream<Call> writes() {
    return Stream.of(
        new Call("put", cache -> cache.put(1, "put")),
        new Call("putAll", cache -> cache.putAll(Map.of(1, "put"))),
        new Call("remove", cache -> cache.remove(1)),
        new Call("put and remove", SingleFlightTest::putAndRemove),
        new Call("removeAll", cache -> cache.removeAll(Set.of(1))),
        new Call("clear", LarderCache::clear));
  }

  private static void putAndRemove(LarderCache<Integer, String> cache) {
    cache.put(1, "put");
    cache.removeAll();
  }

  @ParameterizedTest
  @MethodSource("writes")
  void write_duringALoad_overtakesIt(Call write) {
    for (Function<LarderCache<Integer, String>, Object> load : LOADS) {
      CountDownLatch inside = new CountDownLatch(1);
      CountDownLatch out = new CountDownLatch(1);
      loader.answer(
          key -> {
            inside.countDown();
            Threads.await(out);
            return "out of date";
          });
      LarderCache<Integer, String> cache = cache();
      Future<Object> loaded = threads.start(() -> load.apply(cache));
      Threads.await(inside);

      write.on(cache);
      boolean present = cache.containsKey(1);
      out.countDown();
      Threads.outcome(loaded);

      assertThat(cache.containsKey(1)).isEqualTo(present);
      assertThat(cache.iterator().hasNext()).isEqualTo(present);
      if (present) {
        assertThat(cache.get(1)).isEqualTo("put");
      }
    }
  }

  @Test
  void get_afterARemovalDuringALoad_doesNotJoinTheLoad() {
    LarderCache<Integer, String> cache = cache();
    Future<String> before = threads.start(() -> cache.get(1));
    Threads.await(loading);
    cache.remove(1);
    loader.answer(key -> "newer");

    assertThat(cache.get(1)).isEqualTo("newer");

    goOn.countDown();
    assertThat(Threads.outcome(before)).isEqualTo("loaded");
    assertThat(cache.get(1)).isEqualTo("newer");
  }

  @Test
  void loader_thatMissesWhatAnotherThreadLoads_loadsForItself() {
    LarderCache<Integer, String> cache = cache();
    Future<String> slow = threads.start(() -> cache.get(1));
    Threads.await(loading);
    loader.answer(key -> key == 2 ? "2 of " + cache.get(1) : "own");

    assertThat(Threads.outcome(threads.start(() -> cache.get(2)))).isEqualTo("2 of own");

    goOn.countDown();
    assertThat(Threads.outcome(slow)).isEqualTo("loaded");
    assertThat(cache.get(1)).isEqualTo("own");
  }

  @Test
  void close_letsThoseWhoWaitForALoadGo() {
    LarderCache<Integer, String> cache = cache();
    threads.start(() -> cache.get(1));
    Threads.await(loading);
    List<Future<String>> waiting = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      waiting.add(threads.start(() -> cache.get(1)));
    }
    await().until(() -> cache.statistics().misses() == 4);

    cache.close();

    for (Future<String> each : waiting) {
      assertThatIllegalStateException().isThrownBy(() -> Threads.outcome(each));
    }
    goOn.countDown();
  }
}
