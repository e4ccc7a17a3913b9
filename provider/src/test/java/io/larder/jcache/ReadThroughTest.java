package io.larder.jcache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.cache.configuration.Factory;
import javax.cache.integration.CacheLoader;
import javax.cache.integration.CacheLoaderException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader gets that misses in a read-through cache, in one thread. */
class ReadThroughTest {

  @RegisterExtension final Caches caches = Caches.inManualTime();

  private final CountingLoader<Integer, String> loader =
      new CountingLoader<>(key -> key < 100 ? "loaded " + key : null);
  private final RecordingListener<Integer, String> listener = new RecordingListener<>();

  private LarderConfigurationBuilder<Integer, String> readThrough(
      Factory<? extends CacheLoader<Integer, String>> factory) {
    return Caches.words().readThrough(true).cacheLoaderFactory(factory);
  }

  private LarderCache<Integer, String> cache() {
    return caches.create(readThrough(loader.factory()).addListener(listener.synchronous()).build());
  }

  /** A loader of which one call matters. */
  private static Factory<CacheLoader<Integer, String>> loadingAll(Map<Integer, String> answer) {
    return () ->
        new CacheLoader<>() {
          @Override
          public String load(Integer key) {
            throw new AssertionError("one call for all keys was expected");
          }

          @Override
          public Map<Integer, String> loadAll(Iterable<? extends Integer> keys) {
            return answer;
          }
        };
  }

  @Test
  void get_ofAMissingKey_loadsAndStoresIt() {
    LarderCache<Integer, String> cache = cache();

    assertThat(cache.get(1)).isEqualTo("loaded 1");
    assertThat(cache.get(1)).isEqualTo("loaded 1");

    assertThat(loader.calls()).containsExactly("load 1");
    assertThat(listener.heard()).containsExactly("CREATED 1 loaded 1");
    assertThat(cache.statistics().misses()).isOne();
    assertThat(cache.statistics().hits()).isOne();
    assertThat(cache.statistics().puts()).isZero();
  }

  @Test
  void get_ofWhatTheLoaderHasNot_isNull_andStoresNothing() {
    LarderCache<Integer, String> cache = cache();

    assertThat(cache.get(100)).isNull();
    assertThat(cache.get(100)).isNull();

    assertThat(loader.calls()).containsExactly("load 100", "load 100");
    assertThat(cache.containsKey(100)).isFalse();
    assertThat(cache.statistics().misses()).isEqualTo(2);
  }

  @Test
  void callsThatAreNoReads_doNotLoad() {
    LarderCache<Integer, String> cache = cache();

    assertThat(cache.containsKey(1)).isFalse();
    assertThat(cache.getAndRemove(1)).isNull();
    assertThat(cache.getAndReplace(1, "new")).isNull();
    assertThat(cache.replace(1, "new")).isFalse();
    assertThat(cache.remove(1)).isFalse();
    assertThat(cache.iterator().hasNext()).isFalse();
    assertThat(cache.getAndPut(1, "new")).isNull();
    assertThat(cache.putIfAbsent(2, "new")).isTrue();

    assertThat(loader.calls()).isEmpty();
  }

  @Test
  void getAll_loadsWhatIsMissing_withOneCall() {
    LarderCache<Integer, String> cache = cache();
    cache.put(1, "one");

    Map<Integer, String> all = cache.getAll(new TreeSet<>(Set.of(1, 2, 3, 100)));

    assertThat(all).isEqualTo(Map.of(1, "one", 2, "loaded 2", 3, "loaded 3"));
    assertThat(loader.calls()).containsExactly("loadAll [2, 3, 100]");
    assertThat(cache.containsKey(2)).isTrue();
    assertThat(cache.statistics().hits()).isOne();
    assertThat(cache.statistics().misses()).isEqualTo(3);
  }

  @Test
  void getAll_ofWhatIsThere_doesNotCallTheLoader() {
    LarderCache<Integer, String> cache = cache();
    cache.put(1, "one");

    assertThat(cache.getAll(Set.of(1))).isEqualTo(Map.of(1, "one"));
    assertThat(cache.getAll(Set.of())).isEmpty();

    assertThat(loader.calls()).isEmpty();
  }

  @Test
  void getAll_whenTheLoaderAnswersOtherKeysAndNulls_takesWhatWasAskedFor() {
    Map<Integer, String> answer = new HashMap<>();
    answer.put(1, "one");
    answer.put(2, null);
    answer.put(7, "not asked for");
    LarderCache<Integer, String> cache = caches.create(readThrough(loadingAll(answer)).build());

    assertThat(cache.getAll(Set.of(1, 2, 3))).isEqualTo(Map.of(1, "one"));

    assertThat(cache).extracting(each -> each.getKey()).containsExactly(1);
  }

  @Test
  void getAll_whenTheLoaderAnswersNull_findsNothing() {
    LarderCache<Integer, String> cache = caches.create(readThrough(loadingAll(null)).build());

    assertThat(cache.getAll(Set.of(1, 2))).isEmpty();
  }

  @Test
  void loadersException_isWrappedOnce() {
    LarderCache<Integer, String> cache = cache();
    RuntimeException failure = new IllegalArgumentException("as arranged");
    loader.answer(
        key -> {
          throw failure;
        });

    for (ThrowingCallable call :
        List.<ThrowingCallable>of(() -> cache.get(1), () -> cache.getAll(Set.of(1, 2)))) {
      assertThatExceptionOfType(CacheLoaderException.class)
          .isThrownBy(call)
          .withMessageContaining(cache.getName())
          .satisfies(wrapped -> assertThat(wrapped.getCause()).isSameAs(failure));
    }
    assertThat(cache.iterator().hasNext()).isFalse();
  }

  @Test
  void loadersOwnException_isNotWrappedAgain() {
    LarderCache<Integer, String> cache = cache();
    CacheLoaderException failure = new CacheLoaderException("as arranged");
    loader.answer(
        key -> {
          throw failure;
        });

    assertThatThrownBy(() -> cache.get(1)).isSameAs(failure);
    assertThatThrownBy(() -> cache.getAll(Set.of(1))).isSameAs(failure);
  }

  @Test
  void loadersError_passes_andTheNextReadLoadsAgain() {
    LarderCache<Integer, String> cache = cache();
    Error error = new StackOverflowError("as arranged");
    loader.answer(
        key -> {
          throw error;
        });
    assertThatThrownBy(() -> cache.get(1)).isSameAs(error);
    assertThatThrownBy(() -> cache.getAll(Set.of(1))).isSameAs(error);

    loader.answer(key -> "at last");

    assertThat(cache.get(1)).isEqualTo("at last");
  }

  @Test
  @SuppressWarnings({"unchecked", "rawtypes"}) // the wrong type is the point
  void valueOfAWrongType_isRefused_andNotStored() {
    CacheLoader wrong =
        new CacheLoader() {
          @Override
          public Object load(Object key) {
            return 42L;
          }

          @Override
          public Map loadAll(Iterable keys) {
            Map<Object, Object> all = new HashMap<>();
            keys.forEach(key -> all.put(key, 42L));
            return all;
          }
        };
    LarderCache<Integer, String> cache =
        caches.create(readThrough((Factory<CacheLoader<Integer, String>>) () -> wrong).build());

    assertThatThrownBy(() -> ((LarderCache) cache).get(1))
        .isInstanceOf(CacheLoaderException.class)
        .hasCauseInstanceOf(ClassCastException.class);
    assertThatThrownBy(() -> cache.getAll(Set.of(1)))
        .isInstanceOf(CacheLoaderException.class)
        .hasCauseInstanceOf(ClassCastException.class);

    assertThat(cache.containsKey(1)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void absence_isRememberedForItsTime(boolean askedTogether) {
    LarderCache<Integer, String> cache =
        caches.create(readThrough(loader.factory()).negativeTtl(Duration.ofSeconds(10)).build());
    if (askedTogether) {
      assertThat(cache.getAll(Set.of(100))).isEmpty();
    } else {
      assertThat(cache.get(100)).isNull();
    }
    loader.forget();
    loader.answer(key -> "now there");

    caches.clock().advanceMillis(9_999);
    assertThat(cache.get(100)).isNull();
    assertThat(cache.getAll(Set.of(100))).isEmpty();
    assertThat(loader.calls()).isEmpty();
    caches.clock().advanceMillis(1);

    assertThat(cache.get(100)).isEqualTo("now there");
  }

  @Test
  void absence_isForgotten_whenTheKeyIsWrittenOrTheCacheCleared() {
    LarderCache<Integer, String> cache =
        caches.create(readThrough(loader.factory()).negativeTtl(Duration.ofDays(1)).build());
    assertThat(cache.get(100)).isNull();
    assertThat(cache.get(101)).isNull();
    loader.answer(key -> "now there");

    cache.put(100, "put");
    assertThat(cache.get(100)).isEqualTo("put");
    cache.remove(100);
    assertThat(cache.get(100)).isEqualTo("now there");
    assertThat(cache.get(101)).isNull();
    cache.clear();
    assertThat(cache.get(101)).isEqualTo("now there");
  }

  @Test
  void loader_mayReadOtherKeysOfTheCache() {
    CountingLoader<Integer, String> recursive = new CountingLoader<>(key -> null);
    LarderCache<Integer, String> cache = caches.create(readThrough(recursive.factory()).build());
    recursive.answer(key -> key == 0 ? "0" : cache.get(key - 1) + " " + key);

    assertThat(cache.get(4)).isEqualTo("0 1 2 3 4");

    assertThat(cache).hasSize(5);
    assertThat(recursive.calls()).hasSize(5);
  }

  @Test
  void loader_thatAsksForItsOwnKey_getsAnException_notAHang() {
    CountingLoader<Integer, String> circular = new CountingLoader<>(key -> null);
    LarderCache<Integer, String> cache = caches.create(readThrough(circular.factory()).build());
    circular.answer(key -> key == 1 ? cache.get(2) : cache.get(1));

    assertThatExceptionOfType(CacheLoaderException.class)
        .isThrownBy(() -> cache.get(1))
        .withMessageContaining("asked the cache for the key that it is loading");

    circular.answer(key -> "straight");
    assertThat(cache.get(1)).isEqualTo("straight");
    assertThat(cache.get(2)).isEqualTo("straight");
  }

  @Test
  void loader_thatRemovesItsOwnKeyAndAsksForIt_getsAnException_notARecursionWithoutEnd() {
    CountingLoader<Integer, String> circular = new CountingLoader<>(key -> null);
    LarderCache<Integer, String> cache = caches.create(readThrough(circular.factory()).build());
    circular.answer(
        key -> {
          cache.remove(key);
          return cache.get(key);
        });

    assertThatExceptionOfType(CacheLoaderException.class)
        .isThrownBy(() -> cache.get(1))
        .withMessageContaining("asked the cache for the key that it is loading");

    assertThat(circular.calls()).containsExactly("load 1");
  }

  @Test
  void loader_withoutReadThrough_isNotAskedByReads() {
    LarderCache<Integer, String> cache =
        caches.create(Caches.words().cacheLoaderFactory(loader.factory()).build());

    assertThat(cache.get(1)).isNull();
    assertThat(cache.getAll(Set.of(1))).isEmpty();

    assertThat(loader.calls()).isEmpty();
  }
}
