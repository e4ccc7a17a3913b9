package io.larder.jcache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import javax.cache.CacheException;
import javax.cache.integration.CacheLoaderException;
import javax.cache.integration.CompletionListener;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code Cache.loadAll}: loading in the background, and who is told of its end. */
@Timeout(60)
class LoadAllTest {

  /** Remembers how often, and with what, it was told of an end. */
  private static final class RecordingCompletion implements CompletionListener {

    private volatile int ends;
    private volatile @Nullable Exception failure;

    @Override
    public synchronized void onCompletion() {
      ends++;
    }

    @Override
    public synchronized void onException(Exception thrown) {
      failure = thrown;
      ends++;
    }

    RecordingCompletion awaited() {
      await().until(() -> ends == 1);
      return this;
    }
  }

  @RegisterExtension final Caches caches = Caches.inRealTime();

  private final CountingLoader<Integer, String> loader =
      new CountingLoader<>(key -> key < 100 ? "loaded" : null);
  private final RecordingListener<Integer, String> listener = new RecordingListener<>();
  private final RecordingCompletion completion = new RecordingCompletion();

  private LarderCache<Integer, String> cache() {
    return caches.create(
        Caches.words()
            .cacheLoaderFactory(loader.factory())
            .addListener(listener.synchronous())
            .build());
  }

  @Test
  void loadAll_ofMissingKeys_storesThem_withOneCall() {
    LarderCache<Integer, String> cache = cache();

    cache.loadAll(new TreeSet<>(Set.of(1, 2, 100)), false, completion);

    assertThat(completion.awaited().failure).isNull();
    assertThat(cache.getAll(Set.of(1, 2, 100))).isEqualTo(Map.of(1, "loaded", 2, "loaded"));
    assertThat(loader.calls()).containsExactly("loadAll [1, 2, 100]");
    assertThat(listener.heard()).containsExactlyInAnyOrder("CREATED 1 loaded", "CREATED 2 loaded");
    assertThat(cache.statistics().puts()).isZero();
    assertThat(cache.statistics().hits()).as("only those of getAll").isEqualTo(2);
  }

  @Test
  void loadAll_keepingWhatIsThere_loadsTheOthers() {
    LarderCache<Integer, String> cache = cache();
    cache.put(1, "one");

    cache.loadAll(Set.of(1, 2), false, completion);

    completion.awaited();
    assertThat(loader.calls()).containsExactly("loadAll [2]");
    assertThat(cache.get(1)).isEqualTo("one");
  }

  @Test
  void loadAll_ofNothingMissing_completesWithoutTheLoader() {
    LarderCache<Integer, String> cache = cache();
    cache.put(1, "one");

    cache.loadAll(Set.of(1), false, completion);

    assertThat(completion.awaited().failure).isNull();
    assertThat(loader.calls()).isEmpty();
  }

  @Test
  void loadAll_ofNoKeys_completes() {
    cache().loadAll(Set.of(), true, completion);

    assertThat(completion.awaited().failure).isNull();
    assertThat(loader.calls()).isEmpty();
  }

  @Test
  void loadAll_replacingWhatIsThere_updatesIt() {
    LarderCache<Integer, String> cache = cache();
    cache.put(1, "one");
    cache.put(100, "not to be had");
    listener.forget();

    cache.loadAll(Set.of(1, 2, 100), true, completion);

    completion.awaited();
    assertThat(cache.get(1)).isEqualTo("loaded");
    assertThat(cache.get(100)).isEqualTo("not to be had");
    assertThat(listener.heard())
        .containsExactlyInAnyOrder("UPDATED 1 one->loaded", "CREATED 2 loaded");
  }

  @Test
  void loadAll_withoutACompletionListener_loads() {
    LarderCache<Integer, String> cache = cache();

    cache.loadAll(Set.of(1), false, null);

    await().until(() -> cache.containsKey(1));
  }

  @Test
  void loadAll_withoutALoader_completes() {
    caches.plain().loadAll(Set.of(1), true, completion);

    assertThat(completion.awaited().failure).isNull();
  }

  @Test
  void loadAll_whenTheLoaderThrows_tellsTheListener_wrappedOnce() {
    RuntimeException failure = new IllegalArgumentException("as arranged");
    loader.answer(
        key -> {
          throw failure;
        });

    cache().loadAll(Set.of(1), false, completion);

    assertThat(completion.awaited().failure)
        .isInstanceOf(CacheLoaderException.class)
        .satisfies(wrapped -> assertThat(wrapped.getCause()).isSameAs(failure));
  }

  @Test
  void loadAll_whenTheLoaderFailsWithAnError_tellsTheListener() {
    Error error = new StackOverflowError("as arranged");
    loader.answer(
        key -> {
          throw error;
        });

    cache().loadAll(Set.of(1), false, completion);

    assertThat(completion.awaited().failure)
        .isInstanceOf(CacheException.class)
        .satisfies(wrapped -> assertThat(wrapped.getCause()).isSameAs(error));
  }

  @Test
  void loadAll_afterAListenerThrew_stillWorks() {
    LarderCache<Integer, String> cache = cache();
    cache.loadAll(
        Set.of(1),
        false,
        new CompletionListener() {
          @Override
          public void onCompletion() {
            throw new IllegalStateException("as arranged");
          }

          @Override
          public void onException(Exception thrown) {
            throw new IllegalStateException("as arranged");
          }
        });

    cache.loadAll(Set.of(2), false, completion);

    completion.awaited();
    await().until(() -> cache.containsKey(1));
    assertThat(cache.containsKey(2)).isTrue();
  }

  /** More loads than the manager has threads, so that some have not begun. */
  @ParameterizedTest
  @ValueSource(strings = {"cache", "manager", "provider"})
  void close_endsRunningAndWaitingLoads_andTellsTheirListeners(String closed) {
    CountDownLatch never = new CountDownLatch(1);
    loader.answer(
        key -> {
          Threads.await(never);
          return "too late";
        });
    LarderCache<Integer, String> cache = cache();
    List<RecordingCompletion> completions = new ArrayList<>();
    for (int key = 0; key < 40; key++) {
      RecordingCompletion each = new RecordingCompletion();
      completions.add(each);
      cache.loadAll(Set.of(key), false, each);
    }
    await().until(() -> loader.calls().size() >= 2);

    switch (closed) {
      case "cache" -> cache.close();
      case "manager" -> caches.manager().close();
      default -> caches.provider().close();
    }

    await()
        .untilAsserted(
            () ->
                assertThat(completions)
                    .allSatisfy(each -> assertThat(each.ends).isOne())
                    .allSatisfy(
                        each -> assertThat(each.failure).isInstanceOf(RuntimeException.class)));
  }
}
