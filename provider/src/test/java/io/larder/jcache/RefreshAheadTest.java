package io.larder.jcache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Reloading of what has grown old, while the old value is served. */
@Timeout(60)
class RefreshAheadTest {

  /** Long enough for a reload that should not be there to show. */
  private static final Duration QUIET = Duration.ofMillis(100);

  @RegisterExtension final Caches caches = Caches.inManualTime();

  private final CountingLoader<Integer, String> loader = new CountingLoader<>(key -> "first");

  private LarderCache<Integer, String> cache() {
    return caches.create(
        Caches.words()
            .readThrough(true)
            .cacheLoaderFactory(loader.factory())
            .refreshAhead(Duration.ofSeconds(10))
            .build());
  }

  @Test
  void hit_beforeTheAge_reloadsNothing() {
    LarderCache<Integer, String> cache = cache();
    cache.get(1);
    caches.clock().advanceMillis(9_999);

    assertThat(cache.get(1)).isEqualTo("first");

    await().during(QUIET).until(() -> loader.calls().equals(List.of("load 1")));
  }

  @Test
  void hits_fromTheAgeOn_getTheOldValue_andReloadOnce() {
    LarderCache<Integer, String> cache = cache();
    cache.get(1);
    CountDownLatch goOn = new CountDownLatch(1);
    loader.answer(
        key -> {
          Threads.await(goOn);
          return "second";
        });
    caches.clock().advanceMillis(10_000);

    for (int i = 0; i < 100; i++) {
      assertThat(cache.get(1)).isEqualTo("first");
      assertThat(cache.getAll(Set.of(1))).containsEntry(1, "first");
    }
    goOn.countDown();

    await().until(() -> cache.get(1).equals("second"));
    assertThat(loader.calls()).containsExactly("load 1", "load 1");
    assertThat(cache.statistics().misses()).isOne();
  }

  @Test
  void valueThatWasPut_growsOldToo() {
    LarderCache<Integer, String> cache = cache();
    cache.put(1, "put");
    caches.clock().advanceMillis(10_000);

    assertThat(cache.get(1)).isEqualTo("put");

    await().until(() -> cache.get(1).equals("first"));
  }

  @Test
  void reloadThatFails_keepsTheOldValue_andIsTriedAgainAtTheNextAge() {
    LarderCache<Integer, String> cache = cache();
    cache.get(1);
    loader.answer(
        key -> {
          throw new IllegalArgumentException("as arranged");
        });
    caches.clock().advanceMillis(10_000);
    assertThat(cache.get(1)).isEqualTo("first");
    await().until(() -> loader.calls().size() == 2);
    loader.answer(key -> "third");

    await()
        .untilAsserted(
            () -> {
              caches.clock().advanceMillis(10_000);
              assertThat(cache.get(1)).isEqualTo("third");
            });
  }

  @Test
  void reloadThatFindsNothing_keepsTheOldValue() {
    LarderCache<Integer, String> cache = cache();
    cache.get(1);
    loader.answer(key -> null);
    caches.clock().advanceMillis(10_000);

    cache.get(1);
    await().until(() -> loader.calls().size() == 2);

    await().during(QUIET).until(() -> "first".equals(cache.get(1)));
  }

  @Test
  void removal_duringAReload_isNotUndone() {
    LarderCache<Integer, String> cache = cache();
    cache.get(1);
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    loader.answer(
        key -> {
          inside.countDown();
          Threads.await(goOn);
          return "second";
        });
    caches.clock().advanceMillis(10_000);
    cache.get(1);
    Threads.await(inside);

    cache.remove(1);
    goOn.countDown();

    await().during(QUIET).until(() -> !cache.containsKey(1));
  }
}
