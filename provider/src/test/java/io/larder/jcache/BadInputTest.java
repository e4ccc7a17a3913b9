package io.larder.jcache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.cache.Cache;
import javax.cache.configuration.CacheEntryListenerConfiguration;
import javax.cache.configuration.MutableConfiguration;
import javax.cache.processor.EntryProcessor;
import javax.cache.processor.EntryProcessorException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nulls, wrong types and closed caches: refused by every method, and nothing has changed. */
class BadInputTest {

  private static final EntryProcessor<Integer, String, Void> NOTHING = (entry, none) -> null;
  private static final CacheEntryListenerConfiguration<Integer, String> LISTENING =
      new RecordingListener<Integer, String>().synchronous();

  @RegisterExtension final Caches caches = Caches.inManualTime();

  private final RecordingWriter<Integer, String> writer = new RecordingWriter<>();
  private LarderCache<Integer, String> written;
  private LarderCache<Integer, String> plain;

  @BeforeEach
  void createCachesWithOneEntry() {
    plain = caches.plain();
    written =
        caches.create(
            Caches.words().writeThrough(true).cacheWriterFactory(writer.factory()).build());
    both().forEach(cache -> cache.put(1, "one"));
    writer.forget();
    both().forEach(cache -> cache.statistics().reset());
  }

  private List<LarderCache<Integer, String>> both() {
    return List.of(plain, written);
  }

  private void assertUnchanged() {
    for (LarderCache<Integer, String> cache : both()) {
      LarderStatistics counted = cache.statistics();
      assertThat(counted.puts() + counted.removals() + counted.gets()).isZero();
      assertThat(cache.getAll(Set.of(1, 2))).isEqualTo(Map.of(1, "one"));
    }
    assertThat(writer.calls()).isEmpty();
  }

  private static Set<Integer> withNull() {
    return new HashSet<>(java.util.Arrays.asList(1, null));
  }

  static Stream<Call> nulls() {
    return Stream.of(
        new Call("get", cache -> cache.get(null)),
        new Call("getAll", cache -> cache.getAll(null)),
        new Call("getAll of null", cache -> cache.getAll(withNull())),
        new Call("containsKey", cache -> cache.containsKey(null)),
        new Call("loadAll", cache -> cache.loadAll(null, true, null)),
        new Call("loadAll of null", cache -> cache.loadAll(withNull(), true, null)),
        new Call("put a null key", cache -> cache.put(null, "new")),
        new Call("put a null value", cache -> cache.put(1, null)),
        new Call("put with ttl", cache -> cache.put(1, null, Duration.ofDays(1))),
        new Call("put with null ttl", cache -> cache.put(1, "new", null)),
        new Call("getAndPut", cache -> cache.getAndPut(null, "new")),
        new Call("getAndPut null", cache -> cache.getAndPut(1, null)),
        new Call("putAll", cache -> cache.putAll(null)),
        new Call("putAll null key", cache -> cache.putAll(twoEntries(null, "new"))),
        new Call("putAll null value", cache -> cache.putAll(twoEntries(2, null))),
        new Call("putIfAbsent", cache -> cache.putIfAbsent(null, "new")),
        new Call("putIfAbsent null", cache -> cache.putIfAbsent(2, null)),
        new Call("remove", cache -> cache.remove(null)),
        new Call("remove a value", cache -> cache.remove(null, "one")),
        new Call("remove null value", cache -> cache.remove(1, null)),
        new Call("getAndRemove", cache -> cache.getAndRemove(null)),
        new Call("replace", cache -> cache.replace(null, "new")),
        new Call("replace by null", cache -> cache.replace(1, null)),
        new Call("replace a value", cache -> cache.replace(null, "one", "new")),
        new Call("replace a null value", cache -> cache.replace(1, null, "new")),
        new Call("replace a value by null", cache -> cache.replace(1, "one", null)),
        new Call("getAndReplace", cache -> cache.getAndReplace(null, "new")),
        new Call("getAndReplace by null", cache -> cache.getAndReplace(1, null)),
        new Call("removeAll", cache -> cache.removeAll(null)),
        new Call("removeAll of null", cache -> cache.removeAll(withNull())),
        new Call("getConfiguration", cache -> cache.getConfiguration(null)),
        new Call("invoke", cache -> cache.invoke(null, NOTHING)),
        new Call("invoke nothing", cache -> cache.invoke(1, null)),
        new Call("invokeAll", cache -> cache.invokeAll(null, NOTHING)),
        new Call("invokeAll of null", cache -> cache.invokeAll(withNull(), NOTHING)),
        new Call("invokeAll nothing", cache -> cache.invokeAll(Set.of(1), null)),
        new Call("unwrap", cache -> cache.unwrap(null)),
        new Call("register", cache -> cache.registerCacheEntryListener(null)),
        new Call("deregister", cache -> cache.deregisterCacheEntryListener(null)),
        new Call("remainingTime", cache -> cache.remainingTime(null)));
  }

  private static Map<Integer, String> twoEntries(Integer key, String value) {
    Map<Integer, String> entries = new java.util.LinkedHashMap<>();
    entries.put(1, "changed");
    entries.put(key, value);
    return entries;
  }

  @ParameterizedTest
  @MethodSource("nulls")
  void nullArgument_isRefused_andNothingChanges(Call call) {
    for (LarderCache<Integer, String> cache : both()) {
      assertThatNullPointerException().isThrownBy(() -> call.on(cache));
    }
    assertUnchanged();
  }

  @SuppressWarnings({"unchecked", "rawtypes", "CollectionIncompatibleType"}) // wrong on purpose
  static Stream<Call> wrongTypes() {
    return Stream.of(
        new Call("get", cache -> raw(cache).get("1")),
        new Call("getAll", cache -> raw(cache).getAll(Set.of("1"))),
        new Call("containsKey", cache -> raw(cache).containsKey(1L)),
        new Call("loadAll", cache -> raw(cache).loadAll(Set.of("1"), true, null)),
        new Call("put a key", cache -> raw(cache).put("1", "new")),
        new Call("put a value", cache -> raw(cache).put(1, 2)),
        new Call("getAndPut", cache -> raw(cache).getAndPut(1, 2)),
        new Call("putAll", cache -> raw(cache).putAll(new HashMap(Map.of(1, "new", 2, 2)))),
        new Call("putIfAbsent", cache -> raw(cache).putIfAbsent(2, 2)),
        new Call("remove", cache -> raw(cache).remove("1")),
        new Call("remove a value", cache -> raw(cache).remove(1, 1)),
        new Call("getAndRemove", cache -> raw(cache).getAndRemove("1")),
        new Call("replace", cache -> raw(cache).replace(1, 2)),
        new Call("replace a value", cache -> raw(cache).replace(1, 1, "new")),
        new Call("replace by a value", cache -> raw(cache).replace(1, "one", 2)),
        new Call("getAndReplace", cache -> raw(cache).getAndReplace(1, 2)),
        new Call("removeAll", cache -> raw(cache).removeAll(Set.of("1"))),
        new Call("invoke", cache -> raw(cache).invoke("1", NOTHING)),
        new Call("invokeAll", cache -> raw(cache).invokeAll(Set.of("1"), NOTHING)));
  }

  @SuppressWarnings("rawtypes")
  private static Cache raw(LarderCache<Integer, String> cache) {
    return cache;
  }

  @ParameterizedTest
  @MethodSource("wrongTypes")
  void argumentOfAWrongType_isRefused_andNothingChanges(Call call) {
    for (LarderCache<Integer, String> cache : both()) {
      assertThatExceptionOfType(ClassCastException.class)
          .isThrownBy(() -> call.on(cache))
          .withMessageContaining("the cache was configured for");
    }
    assertUnchanged();
  }

  static Stream<Call> everyMethod() {
    return Stream.of(
        new Call("get", cache -> cache.get(1)),
        new Call("getAll", cache -> cache.getAll(Set.of(1))),
        new Call("getAll of nothing", cache -> cache.getAll(Set.of())),
        new Call("containsKey", cache -> cache.containsKey(1)),
        new Call("loadAll", cache -> cache.loadAll(Set.of(1), true, null)),
        new Call("put", cache -> cache.put(1, "new")),
        new Call("put with ttl", cache -> cache.put(1, "new", Duration.ofDays(1))),
        new Call("getAndPut", cache -> cache.getAndPut(1, "new")),
        new Call("putAll", cache -> cache.putAll(Map.of(1, "new"))),
        new Call("putAll of nothing", cache -> cache.putAll(Map.of())),
        new Call("putIfAbsent", cache -> cache.putIfAbsent(1, "new")),
        new Call("remove", cache -> cache.remove(1)),
        new Call("remove a value", cache -> cache.remove(1, "one")),
        new Call("getAndRemove", cache -> cache.getAndRemove(1)),
        new Call("replace", cache -> cache.replace(1, "new")),
        new Call("replace a value", cache -> cache.replace(1, "one", "new")),
        new Call("getAndReplace", cache -> cache.getAndReplace(1, "new")),
        new Call("removeAll of keys", cache -> cache.removeAll(Set.of(1))),
        new Call("removeAll of no keys", cache -> cache.removeAll(Set.of())),
        new Call("removeAll", LarderCache::removeAll),
        new Call("clear", LarderCache::clear),
        new Call("invoke", cache -> cache.invoke(1, NOTHING)),
        new Call("invokeAll", cache -> cache.invokeAll(Set.of(1), NOTHING)),
        new Call("register", cache -> cache.registerCacheEntryListener(LISTENING)),
        new Call("deregister", cache -> cache.deregisterCacheEntryListener(LISTENING)),
        new Call("iterator", cache -> assertThat(cache.iterator()).isNotNull()),
        new Call("remainingTime", cache -> cache.remainingTime(1)));
  }

  @ParameterizedTest
  @MethodSource("everyMethod")
  void closedCache_refusesEveryMethod(Call call) {
    for (LarderCache<Integer, String> cache : both()) {
      cache.close();
      assertThatIllegalStateException()
          .isThrownBy(() -> call.on(cache))
          .withMessageContaining(cache.getName());
    }
  }

  @ParameterizedTest
  @MethodSource("everyMethod")
  void cacheOfAClosedManager_refusesEveryMethod(Call call) {
    caches.manager().close();

    assertThatIllegalStateException().isThrownBy(() -> call.on(plain));
  }

  @Test
  void closedCache_saysWhatItIs_andClosesAgain() {
    plain.close();

    assertThatCode(plain::close).doesNotThrowAnyException();
    assertThat(plain.isClosed()).isTrue();
    assertThat(plain.getName()).startsWith("cache-");
    assertThat(plain.getCacheManager()).isSameAs(caches.manager());
    assertThat(plain.toString()).contains("closed");
  }

  @Test
  void iterator_ofACacheThatIsClosedMeanwhile_refuses() {
    Iterator<Cache.Entry<Integer, String>> entries = plain.iterator();
    assertThat(entries.next().getKey()).isEqualTo(1);

    plain.close();

    assertThatIllegalStateException().isThrownBy(entries::hasNext);
    assertThatIllegalStateException().isThrownBy(entries::next);
    assertThatIllegalStateException().isThrownBy(entries::remove);
  }

  @Test
  void collectionsThatRefuseNullQueries_areTaken() {
    for (LarderCache<Integer, String> cache : both()) {
      cache.putAll(Map.of(2, "two", 3, "three"));
      assertThat(cache.getAll(Set.of(2, 3))).hasSize(2);
      cache.removeAll(Set.of(2));
      cache.removeAll(Set.of());
      cache.putAll(Map.of());
      assertThat(cache.getAll(Set.of())).isEmpty();
      assertThat(cache.invokeAll(Set.of(), NOTHING)).isEmpty();
      assertThat(cache.getAll(Collections.singleton(3))).containsEntry(3, "three");
      assertThat(cache).hasSize(2);
    }
  }

  @Test
  void listener_registeredTwice_isRefused() {
    plain.registerCacheEntryListener(LISTENING);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> plain.registerCacheEntryListener(LISTENING));

    assertThat(plain.getConfiguration(LarderConfiguration.class))
        .extracting(LarderConfiguration::getCacheEntryListenerConfigurations)
        .isEqualTo(List.of(LISTENING));
    plain.deregisterCacheEntryListener(LISTENING);
    assertThatCode(() -> plain.deregisterCacheEntryListener(LISTENING)).doesNotThrowAnyException();
    assertThatCode(() -> plain.registerCacheEntryListener(LISTENING)).doesNotThrowAnyException();
  }

  @Test
  void unwrap_ofAnythingElse_isRefused() {
    assertThat(plain.unwrap(Cache.class)).isSameAs(plain);
    assertThat(plain.unwrap(Object.class)).isSameAs(plain);
    assertThatIllegalArgumentException().isThrownBy(() -> plain.unwrap(String.class));
    assertThatIllegalArgumentException().isThrownBy(() -> caches.manager().unwrap(String.class));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> plain.iterator().next().unwrap(String.class));
    assertThatExceptionOfType(EntryProcessorException.class)
        .isThrownBy(() -> plain.invoke(1, (entry, none) -> entry.unwrap(String.class)))
        .withCauseInstanceOf(IllegalArgumentException.class);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> plain.getConfiguration(MutableConfiguration.class));
  }

  @Test
  void iteratorRemove_withoutNextOrTwice_isRefused() {
    Iterator<Cache.Entry<Integer, String>> entries = plain.iterator();

    assertThatIllegalStateException().isThrownBy(entries::remove);
    entries.next();
    entries.remove();
    assertThatIllegalStateException().isThrownBy(entries::remove);
    assertThatExceptionOfType(java.util.NoSuchElementException.class).isThrownBy(entries::next);
  }
}
