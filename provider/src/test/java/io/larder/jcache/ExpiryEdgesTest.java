package io.larder.jcache;

import static io.larder.jcache.FixedExpiry.TEN_SECONDS;
import static javax.cache.expiry.Duration.ETERNAL;
import static javax.cache.expiry.Duration.ZERO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.cache.configuration.Factory;
import javax.cache.expiry.CreatedExpiryPolicy;
import javax.cache.expiry.ExpiryPolicy;
import javax.cache.integration.CompletionListenerFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Zero, nothing and failure as an expiry policy's answer, and who is told of an expiry. */
class ExpiryEdgesTest {

  @RegisterExtension final Caches caches = Caches.inManualTime();
  @RegisterExtension final Caches inRealTime = Caches.inRealTime();

  private final RecordingListener<Integer, String> listener = new RecordingListener<>();
  private final CountingLoader<Integer, String> loader = new CountingLoader<>(key -> "loaded");

  static Stream<Call> creations() {
    return Stream.of(
        new Call("put", cache -> cache.put(1, "one")),
        new Call("putAll", cache -> cache.putAll(Map.of(1, "one", 2, "two"))),
        new Call("putIfAbsent", cache -> cache.putIfAbsent(1, "one")),
        new Call("getAndPut", cache -> assertThat(cache.getAndPut(1, "one")).isNull()),
        new Call("setValue", cache -> cache.invoke(1, ExpiryEdgesTest::setOne)),
        new Call("getValue", cache -> cache.invoke(1, (entry, none) -> entry.getValue())),
        new Call("get", cache -> assertThat(cache.get(1)).isEqualTo("loaded")),
        new Call("getAll", cache -> assertThat(cache.getAll(Set.of(1, 2))).hasSize(2)),
        new Call("loadAll", ExpiryEdgesTest::loadOne));
  }

  private static Void setOne(
      javax.cache.processor.MutableEntry<Integer, String> entry, Object... none) {
    entry.setValue("one");
    return null;
  }

  private static void loadOne(LarderCache<Integer, String> cache) {
    CompletionListenerFuture done = new CompletionListenerFuture();
    cache.loadAll(Set.of(1), false, done);
    await().until(done::isDone);
  }

  private LarderConfigurationBuilder<Integer, String> expiring(Factory<ExpiryPolicy> policy) {
    return Caches.words().expiryPolicyFactory(policy);
  }

  private LarderCache<Integer, String> listenedTo(Factory<ExpiryPolicy> policy) {
    return caches.create(expiring(policy).addListener(listener.synchronous()).build());
  }

  @ParameterizedTest
  @MethodSource("creations")
  void creationWithNoTimeToLive_storesNothing_tellsNobody_countsNoPut(Call creation) {
    for (Factory<ExpiryPolicy> policy :
        Set.of(CreatedExpiryPolicy.factoryOf(ZERO), FixedExpiry.saying(ZERO, ETERNAL, ETERNAL))) {
      LarderCache<Integer, String> cache =
          caches.create(
              expiring(policy)
                  .readThrough(true)
                  .cacheLoaderFactory(loader.factory())
                  .addListener(listener.synchronous())
                  .build());

      creation.on(cache);

      assertThat(cache.containsKey(1)).isFalse();
      assertThat(cache.iterator().hasNext()).isFalse();
      assertThat(cache.statistics().puts()).isZero();
      assertThat(listener.heard()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("creations")
  void creationWithNoTimeToLive_withoutListeners_storesNothing(Call creation) {
    LarderCache<Integer, String> cache =
        caches.create(
            expiring(CreatedExpiryPolicy.factoryOf(ZERO))
                .readThrough(true)
                .cacheLoaderFactory(loader.factory())
                .build());

    creation.on(cache);

    assertThat(cache.iterator().hasNext()).isFalse();
    assertThat(cache.statistics().puts()).isZero();
  }

  @Test
  void updateWithNoTimeToLive_expiresTheEntry() {
    LarderCache<Integer, String> cache = listenedTo(FixedExpiry.saying(ETERNAL, ZERO, null));
    cache.put(1, "one");
    listener.forget();

    cache.put(1, "two");

    assertThat(cache.containsKey(1)).isFalse();
    assertThat(cache.get(1)).isNull();
    caches.expireDue();
    await().until(() -> listener.heard().contains("EXPIRED 1 two"));
    assertThat(listener.heard()).containsExactly("UPDATED 1 one->two", "EXPIRED 1 two");
  }

  @Test
  void accessWithNoTimeToLive_answersOnceMore_andExpiresTheEntry() {
    LarderCache<Integer, String> cache = listenedTo(FixedExpiry.saying(ETERNAL, null, ZERO));
    cache.put(1, "one");
    listener.forget();

    assertThat(cache.get(1)).isEqualTo("one");

    assertThat(cache.containsKey(1)).isFalse();
    assertThat(listener.heard()).containsExactly("EXPIRED 1 one");
    assertThat(cache.statistics().hits()).isOne();
  }

  @Test
  void accessWithNoTimeToLive_byGetAllIteratorAndProcessor_expiresToo() {
    LarderCache<Integer, String> cache = listenedTo(FixedExpiry.saying(ETERNAL, null, ZERO));
    cache.putAll(Map.of(1, "one", 2, "two", 3, "three", 4, "four"));

    assertThat(cache.getAll(Set.of(1))).containsEntry(1, "one");
    assertThat(cache.<String>invoke(2, (entry, none) -> entry.getValue())).isEqualTo("two");
    assertThat(cache.replace(3, "other", "new")).isFalse();
    assertThat(cache.iterator().next().getValue()).isEqualTo("four");

    assertThat(cache.iterator().hasNext()).isFalse();
  }

  @Test
  void policyThatThrowsOrAnswersNullAtCreation_leavesTheEntryEternal() {
    for (Factory<ExpiryPolicy> policy :
        Set.of(
            FixedExpiry.saying(null, null, null),
            FixedExpiry.doing(
                ExpiryEdgesTest::fail, ExpiryEdgesTest::fail, ExpiryEdgesTest::fail))) {
      LarderCache<Integer, String> cache = caches.create(expiring(policy).build());

      cache.put(1, "one");
      cache.put(1, "two");

      assertThat(cache.get(1)).isEqualTo("two");
      caches.clock().advance(Duration.ofDays(100_000));
      assertThat(cache.get(1)).isEqualTo("two");
    }
  }

  private static javax.cache.expiry.Duration fail() {
    throw new IllegalStateException("as arranged");
  }

  @Test
  void policyThatThrowsLater_leavesTheDeadline() {
    LarderCache<Integer, String> cache =
        caches.create(
            expiring(
                    FixedExpiry.doing(
                        () -> TEN_SECONDS, ExpiryEdgesTest::fail, ExpiryEdgesTest::fail))
                .build());
    cache.put(1, "one");
    caches.clock().advanceMillis(6_000);

    assertThat(cache.get(1)).isEqualTo("one");
    cache.put(1, "two");

    assertThat(cache.get(1)).isEqualTo("two");
    assertThat(cache.remainingTime(1)).hasSeconds(4);
  }

  @Test
  void expiredEntry_isToldOnce_whetherFoundOrSweptAway() {
    LarderCache<Integer, String> cache = listenedTo(CreatedExpiryPolicy.factoryOf(TEN_SECONDS));
    cache.put(1, "one");
    cache.put(2, "two");
    listener.forget();
    caches.clock().advanceMillis(10_000);

    assertThat(cache.get(1)).isNull();
    cache.put(1, "again");
    caches.expireDue();

    await().until(() -> listener.heard().size() >= 3);
    assertThat(listener.heard())
        .containsExactlyInAnyOrder("EXPIRED 1 one", "CREATED 1 again", "EXPIRED 2 two");
    assertThat(listener.heard().indexOf("EXPIRED 1 one"))
        .isLessThan(listener.heard().indexOf("CREATED 1 again"));
  }

  @Test
  void expiry_isNeitherARemovalNorAnEviction() {
    LarderCache<Integer, String> cache = listenedTo(CreatedExpiryPolicy.factoryOf(TEN_SECONDS));
    cache.put(1, "one");
    caches.clock().advanceMillis(10_000);

    caches.expireDue();
    assertThat(cache.remove(1)).isFalse();

    assertThat(cache.statistics().removals()).isZero();
    assertThat(cache.statistics().evictions()).isZero();
  }

  /** A tenth of a second is usual; the machine may be busy. */
  @Test
  void expiry_withoutAnyAccess_isToldToBothKindsOfListener() {
    RecordingListener<Integer, String> later = new RecordingListener<>();
    LarderCache<Integer, String> cache =
        inRealTime.create(
            Caches.words()
                .addListener(listener.synchronous())
                .addListener(later.asynchronous())
                .build());

    cache.put(1, "one", Duration.ofMillis(50));

    await()
        .atMost(Duration.ofSeconds(1))
        .pollInterval(Duration.ofMillis(5))
        .untilAsserted(
            () -> {
              assertThat(listener.heard()).containsExactly("CREATED 1 one", "EXPIRED 1 one");
              assertThat(later.heard()).containsExactly("CREATED 1 one", "EXPIRED 1 one");
            });
  }
}
