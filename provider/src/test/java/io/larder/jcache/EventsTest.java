package io.larder.jcache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.cache.Cache;
import javax.cache.configuration.CacheEntryListenerConfiguration;
import javax.cache.configuration.MutableCacheEntryListenerConfiguration;
import javax.cache.event.CacheEntryCreatedListener;
import javax.cache.event.CacheEntryEvent;
import javax.cache.event.CacheEntryEventFilter;
import javax.cache.event.CacheEntryListener;
import javax.cache.event.CacheEntryListenerException;
import javax.cache.event.CacheEntryRemovedListener;
import javax.cache.event.EventType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What listeners are told, and what comes of what they do. */
class EventsTest {

  @RegisterExtension final Caches caches = Caches.inManualTime();

  private final RecordingListener<Integer, String> listener = new RecordingListener<>();

  private static CacheEntryListenerConfiguration<Integer, String> synchronous(
      CacheEntryListener<Integer, String> listener) {
    return synchronous(listener, null);
  }

  private static CacheEntryListenerConfiguration<Integer, String> synchronous(
      CacheEntryListener<Integer, String> listener, CacheEntryEventFilter<Integer, String> filter) {
    return new MutableCacheEntryListenerConfiguration<>(
        () -> listener, filter == null ? null : () -> filter, true, true);
  }

  // ---- which events there are ----

  private static Arguments row(
      String name, Consumer<LarderCache<Integer, String>> operation, String... expected) {
    return Arguments.of(name, operation, List.of(expected));
  }

  /** Each operation, on a cache that holds 1=one and 2=two. */
  static Stream<Arguments> operations() {
    return Stream.of(
        row("put of a new key", cache -> cache.put(3, "three"), "CREATED 3 three"),
        row("put of a known key", cache -> cache.put(1, "uno"), "UPDATED 1 one->uno"),
        row("put of the same value", cache -> cache.put(1, "one"), "UPDATED 1 one->one"),
        row("getAndPut", cache -> cache.getAndPut(1, "uno"), "UPDATED 1 one->uno"),
        row("putIfAbsent, absent", cache -> cache.putIfAbsent(3, "three"), "CREATED 3 three"),
        row("putIfAbsent, present", cache -> cache.putIfAbsent(1, "uno")),
        row("replace", cache -> cache.replace(1, "uno"), "UPDATED 1 one->uno"),
        row("replace, absent", cache -> cache.replace(3, "three")),
        row("replace if equal", cache -> cache.replace(1, "one", "uno"), "UPDATED 1 one->uno"),
        row("replace if equal, other", cache -> cache.replace(1, "two", "uno")),
        row("getAndReplace", cache -> cache.getAndReplace(1, "uno"), "UPDATED 1 one->uno"),
        row("remove", cache -> cache.remove(1), "REMOVED 1 one"),
        row("remove, absent", cache -> cache.remove(3)),
        row("remove if equal", cache -> cache.remove(1, "one"), "REMOVED 1 one"),
        row("remove if equal, other", cache -> cache.remove(1, "two")),
        row("getAndRemove", cache -> cache.getAndRemove(1), "REMOVED 1 one"),
        row(
            "putAll",
            cache -> cache.putAll(new LinkedHashMap<>(Map.of(1, "uno", 3, "tre"))),
            "CREATED 3 tre",
            "UPDATED 1 one->uno"),
        row("removeAll of some", cache -> cache.removeAll(Set.of(1, 3)), "REMOVED 1 one"),
        row("removeAll", LarderCache::removeAll, "REMOVED 1 one", "REMOVED 2 two"),
        row("clear", LarderCache::clear),
        row("get", cache -> cache.get(1)),
        row("get, absent", cache -> cache.get(3)),
        row("containsKey", cache -> cache.containsKey(1)),
        row(
            "iterator's remove",
            cache -> {
              Iterator<Cache.Entry<Integer, String>> iterator = cache.iterator();
              if (iterator.next().getKey() != 1) {
                iterator.next();
              }
              iterator.remove();
            },
            "REMOVED 1 one"),
        row(
            "invoke that sets",
            cache ->
                cache.invoke(
                    1,
                    (entry, arguments) -> {
                      entry.setValue("between");
                      entry.setValue("uno");
                      return null;
                    }),
            "UPDATED 1 one->uno"),
        row(
            "invoke that creates",
            cache ->
                cache.invoke(
                    3,
                    (entry, arguments) -> {
                      entry.setValue("tre");
                      return null;
                    }),
            "CREATED 3 tre"),
        row(
            "invoke that removes",
            cache ->
                cache.invoke(
                    1,
                    (entry, arguments) -> {
                      entry.remove();
                      return null;
                    }),
            "REMOVED 1 one"),
        row(
            "invoke that creates and removes",
            cache ->
                cache.invoke(
                    3,
                    (entry, arguments) -> {
                      entry.setValue("tre");
                      entry.remove();
                      return null;
                    })),
        row(
            "put with a time to live",
            cache -> cache.put(3, "tre", Duration.ofMillis(1)),
            "CREATED 3 tre"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("operations")
  void synchronousListener_hearsOfAnOperation_beforeItReturns(
      String name, Consumer<LarderCache<Integer, String>> operation, List<String> expected) {
    LarderCache<Integer, String> cache = caches.plain();
    cache.put(1, "one");
    cache.put(2, "two");
    cache.registerCacheEntryListener(listener.synchronous());

    operation.accept(cache);

    assertThat(listener.heard()).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void entry_thatExpires_isToldOnceAndBeforeItsSuccessor() {
    LarderCache<Integer, String> cache = caches.plain();
    cache.registerCacheEntryListener(listener.synchronous());
    cache.put(1, "one", Duration.ofMillis(10));
    cache.put(2, "two", Duration.ofMillis(10));
    listener.forget();
    caches.clock().advanceMillis(10);

    assertThat(cache.get(1)).isNull();
    cache.put(2, "new");

    assertThat(listener.heard()).contains("EXPIRED 2 two", "CREATED 2 new");
    caches.expireDue();
    org.awaitility.Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(listener.heard())
                    .containsExactlyInAnyOrder("EXPIRED 1 one", "EXPIRED 2 two", "CREATED 2 new"));
  }

  @Test
  void loads_areCreationsAndUpdates() {
    CountingLoader<Integer, String> loader = new CountingLoader<>(key -> "loaded");
    LarderCache<Integer, String> cache =
        caches.create(
            Caches.words()
                .readThrough(true)
                .cacheLoaderFactory(loader.factory())
                .addListener(listener.synchronous())
                .build());
    cache.get(1);
    cache.getAll(Set.of(1, 2));
    var loaded = new javax.cache.integration.CompletionListenerFuture();
    cache.loadAll(Set.of(1), true, loaded);
    assertThat(loaded).succeedsWithin(Duration.ofSeconds(20));

    assertThat(listener.heard())
        .containsExactly("CREATED 1 loaded", "CREATED 2 loaded", "UPDATED 1 loaded->loaded");
  }

  // ---- what an event says ----

  /** Keeps the events themselves. */
  private static final class Keeping
      implements CacheEntryCreatedListener<Integer, String>,
          CacheEntryRemovedListener<Integer, String> {

    private final List<CacheEntryEvent<? extends Integer, ? extends String>> kept =
        new ArrayList<>();

    @Override
    public void onCreated(Iterable<CacheEntryEvent<? extends Integer, ? extends String>> events) {
      events.forEach(kept::add);
    }

    @Override
    public void onRemoved(Iterable<CacheEntryEvent<? extends Integer, ? extends String>> events) {
      events.forEach(kept::add);
    }
  }

  @Test
  void event_withoutOldValueRequired_hasNone() {
    Keeping keeping = new Keeping();
    LarderCache<Integer, String> cache =
        caches.create(
            Caches.words()
                .addListener(
                    new MutableCacheEntryListenerConfiguration<>(() -> keeping, null, false, true))
                .build());
    cache.put(1, "one");
    cache.put(1, "uno"); // nobody listens to updates
    cache.remove(1);

    assertThat(keeping.kept).hasSize(2);
    CacheEntryEvent<? extends Integer, ? extends String> created = keeping.kept.get(0);
    assertThat(created.getEventType()).isEqualTo(EventType.CREATED);
    assertThat(created.getValue()).isEqualTo("one");
    assertThat(created.isOldValueAvailable()).isFalse();
    assertThat(created.getOldValue()).isNull();
    CacheEntryEvent<? extends Integer, ? extends String> removed = keeping.kept.get(1);
    assertThat(removed.getEventType()).isEqualTo(EventType.REMOVED);
    assertThat(removed.isOldValueAvailable()).isFalse();
    assertThat(removed.getOldValue()).isNull();
  }

  @Test
  void event_withOldValueRequired_hasItAsItsValueWhenRemoved() {
    Keeping keeping = new Keeping();
    LarderCache<Integer, String> cache =
        caches.create(Caches.words().addListener(synchronous(keeping)).build());
    cache.put(1, "secret");
    cache.remove(1);

    CacheEntryEvent<? extends Integer, ? extends String> created = keeping.kept.get(0);
    assertThat(created.isOldValueAvailable()).isFalse();
    CacheEntryEvent<? extends Integer, ? extends String> removed = keeping.kept.get(1);
    assertThat(removed.isOldValueAvailable()).isTrue();
    assertThat(removed.getOldValue()).isEqualTo("secret");
    assertThat(removed.getValue()).isEqualTo("secret");
    assertThat(removed.getKey()).isEqualTo(1);
    assertThat((Object) removed.getSource()).isSameAs(cache);
    assertThat(removed.toString()).contains("REMOVED").doesNotContain("secret");
    Object unwrapped = removed.unwrap(CacheEntryEvent.class);
    assertThat(unwrapped).isSameAs(removed);
    assertThatIllegalArgumentException().isThrownBy(() -> removed.unwrap(String.class));
  }

  // ---- who is told ----

  @Test
  void filter_decidesWhatItsListenerHears_andNobodyElses() {
    RecordingListener<Integer, String> odd = new RecordingListener<>();
    LarderCache<Integer, String> cache =
        caches.create(
            Caches.words()
                .addListener(listener.synchronous())
                .addListener(synchronous(odd, event -> event.getKey() % 2 == 1))
                .build());
    cache.putAll(new LinkedHashMap<>(Map.of(1, "one", 2, "two")));

    assertThat(listener.heard()).containsExactlyInAnyOrder("CREATED 1 one", "CREATED 2 two");
    assertThat(odd.heard()).containsExactly("CREATED 1 one");
  }

  @Test
  void listener_isTold_fromItsRegistrationToItsDeregistration() {
    LarderCache<Integer, String> cache = caches.plain();
    var configuration = listener.synchronous();
    cache.put(1, "before");
    cache.registerCacheEntryListener(configuration);
    cache.put(2, "between");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> cache.registerCacheEntryListener(configuration));
    cache.put(3, "between");
    cache.deregisterCacheEntryListener(configuration);
    cache.put(4, "after");
    cache.deregisterCacheEntryListener(configuration);

    assertThat(listener.heard()).containsExactly("CREATED 2 between", "CREATED 3 between");
    cache.registerCacheEntryListener(configuration);
    cache.put(5, "again");
    assertThat(listener.heard()).endsWith("CREATED 5 again");
  }

  // ---- listeners that throw ----

  private static CacheEntryCreatedListener<Integer, String> throwing(RuntimeException thrown) {
    return events -> {
      throw thrown;
    };
  }

  @Test
  void listener_thatThrows_surfacesOnceAndTheChangeStays() {
    LarderCache<Integer, String> cache =
        caches.create(
            Caches.words()
                .addListener(synchronous(throwing(new UnsupportedOperationException("first"))))
                .addListener(synchronous(throwing(new ArithmeticException("second"))))
                .addListener(listener.synchronous())
                .build());

    assertThatThrownBy(() -> cache.put(1, "one"))
        .isExactlyInstanceOf(CacheEntryListenerException.class)
        .cause()
        .isInstanceOfAny(UnsupportedOperationException.class, ArithmeticException.class)
        .hasNoCause();

    assertThat(cache.get(1)).isEqualTo("one");
    assertThat(cache.statistics().puts()).isEqualTo(1);
    assertThat(listener.heard()).containsExactly("CREATED 1 one");
  }

  @Test
  void listener_thatThrowsAListenerException_isNotWrapped() {
    CacheEntryListenerException own = new CacheEntryListenerException("own");
    LarderCache<Integer, String> cache =
        caches.create(Caches.words().addListener(synchronous(throwing(own))).build());

    assertThatThrownBy(() -> cache.put(1, "one")).isSameAs(own);
    assertThat(cache.containsKey(1)).isTrue();
  }

  @Test
  void filter_thatThrows_surfacesLikeAListener() {
    LarderCache<Integer, String> cache =
        caches.create(
            Caches.words()
                .addListener(
                    synchronous(
                        new Keeping(),
                        event -> {
                          throw new ArithmeticException("filter");
                        }))
                .addListener(listener.synchronous())
                .build());

    assertThatThrownBy(() -> cache.put(1, "one"))
        .isExactlyInstanceOf(CacheEntryListenerException.class)
        .hasRootCauseExactlyInstanceOf(ArithmeticException.class);
    assertThat(listener.heard()).containsExactly("CREATED 1 one");
  }

  @Test
  void putAll_whenAListenerThrows_putsAllTheSame() {
    LarderCache<Integer, String> cache =
        caches.create(
            Caches.words().addListener(synchronous(throwing(new ArithmeticException()))).build());

    assertThatThrownBy(() -> cache.putAll(Map.of(1, "one", 2, "two")))
        .isInstanceOf(CacheEntryListenerException.class);

    assertThat(cache.getAll(Set.of(1, 2))).hasSize(2);
  }

  // ---- listeners that call the cache ----

  @Test
  void listener_mayReadAndWriteItsCache_theSameKeyAsWell() {
    List<String> seen = new ArrayList<>();
    CacheEntryCreatedListener<Integer, String> busy =
        events -> {
          for (CacheEntryEvent<? extends Integer, ? extends String> event : events) {
            @SuppressWarnings("unchecked")
            Cache<Integer, String> cache = event.getSource();
            seen.add(event.getKey() + " is " + cache.get(event.getKey()));
            cache.put(event.getKey(), "overwritten");
            if (event.getKey() < 3) {
              cache.put(event.getKey() + 1, "next");
            }
          }
        };
    LarderCache<Integer, String> cache =
        caches.create(
            Caches.words()
                .addListener(synchronous(busy))
                .addListener(listener.synchronous())
                .build());

    cache.put(1, "one");

    assertThat(seen).containsExactly("1 is one", "2 is next", "3 is next");
    assertThat(cache.getAll(Set.of(1, 2, 3)).values()).containsOnly("overwritten");
    assertThat(listener.heard())
        .containsExactlyInAnyOrder(
            "CREATED 1 one",
            "UPDATED 1 one->overwritten",
            "CREATED 2 next",
            "UPDATED 2 next->overwritten",
            "CREATED 3 next",
            "UPDATED 3 next->overwritten");
  }

  @Test
  void listener_mayCloseItsCache_whileItIsTold() {
    LarderCache<Integer, String> cache = caches.plain();
    CacheEntryCreatedListener<Integer, String> once = events -> cache.close();
    cache.registerCacheEntryListener(synchronous(once));

    cache.put(1, "one");

    assertThat(cache.isClosed()).isTrue();
  }
}
