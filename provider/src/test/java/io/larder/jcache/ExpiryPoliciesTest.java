package io.larder.jcache;

import static io.larder.jcache.FixedExpiry.TEN_SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.cache.configuration.Factory;
import javax.cache.expiry.AccessedExpiryPolicy;
import javax.cache.expiry.CreatedExpiryPolicy;
import javax.cache.expiry.EternalExpiryPolicy;
import javax.cache.expiry.ExpiryPolicy;
import javax.cache.expiry.ModifiedExpiryPolicy;
import javax.cache.expiry.TouchedExpiryPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The deadlines that the specification's own policies and a put's own time to live give. */
class ExpiryPoliciesTest {

  private static final Duration FOREVER = ChronoUnit.FOREVER.getDuration();

  @RegisterExtension final Caches caches = Caches.inManualTime();

  /** A policy of ten seconds, and what an access and an update after six leave of them. */
  enum Policy {
    CREATED(CreatedExpiryPolicy.factoryOf(TEN_SECONDS), 4, 4),
    ACCESSED(AccessedExpiryPolicy.factoryOf(TEN_SECONDS), 10, 4),
    MODIFIED(ModifiedExpiryPolicy.factoryOf(TEN_SECONDS), 4, 10),
    TOUCHED(TouchedExpiryPolicy.factoryOf(TEN_SECONDS), 10, 10),
    OWN(FixedExpiry.saying(TEN_SECONDS, TEN_SECONDS, TEN_SECONDS), 10, 10),
    OWN_THAT_KEEPS(FixedExpiry.saying(TEN_SECONDS, null, null), 4, 4);

    private final Factory<ExpiryPolicy> factory;
    private final long secondsAfterAccess;
    private final long secondsAfterUpdate;

    Policy(Factory<ExpiryPolicy> factory, long secondsAfterAccess, long secondsAfterUpdate) {
      this.factory = factory;
      this.secondsAfterAccess = secondsAfterAccess;
      this.secondsAfterUpdate = secondsAfterUpdate;
    }
  }

  static Stream<Call> accesses() {
    return Stream.of(
        new Call("get", cache -> cache.get(1)),
        new Call("getAll", cache -> cache.getAll(Set.of(1))),
        new Call("iterator", cache -> cache.forEach(entry -> {})),
        new Call("remove another value", cache -> cache.remove(1, "other")),
        new Call("replace another value", cache -> cache.replace(1, "other", "new")),
        new Call("getValue", cache -> cache.invoke(1, (entry, none) -> entry.getValue())));
  }

  static Stream<Call> updates() {
    return Stream.of(
        new Call("put", cache -> cache.put(1, "new")),
        new Call("putAll", cache -> cache.putAll(Map.of(1, "new"))),
        new Call("getAndPut", cache -> cache.getAndPut(1, "new")),
        new Call("replace", cache -> cache.replace(1, "new")),
        new Call("replace a value", cache -> cache.replace(1, "one", "new")),
        new Call("getAndReplace", cache -> cache.getAndReplace(1, "new")),
        new Call("setValue", cache -> cache.invoke(1, ExpiryPoliciesTest::setNew)));
  }

  static Stream<Call> neither() {
    return Stream.of(
        new Call("containsKey", cache -> cache.containsKey(1)),
        new Call("putIfAbsent", cache -> cache.putIfAbsent(1, "new")),
        new Call("remainingTime", cache -> cache.remainingTime(1)),
        new Call("exists", cache -> cache.invoke(1, (entry, none) -> entry.exists())));
  }

  private static Void setNew(
      javax.cache.processor.MutableEntry<Integer, String> entry, Object... none) {
    entry.setValue("new");
    return null;
  }

  private LarderCache<Integer, String> cacheOf(Policy policy) {
    return caches.create(Caches.words().expiryPolicyFactory(policy.factory).build());
  }

  private LarderCache<Integer, String> sixSecondsAfterCreation(Policy policy) {
    LarderCache<Integer, String> cache = cacheOf(policy);
    cache.put(1, "one");
    caches.clock().advanceMillis(6_000);
    return cache;
  }

  @ParameterizedTest
  @MethodSource("accesses")
  void access_givesWhatThePolicySays(Call access) {
    for (Policy policy : Policy.values()) {
      LarderCache<Integer, String> cache = sixSecondsAfterCreation(policy);

      access.on(cache);

      assertThat(cache.remainingTime(1)).as("%s", policy).hasSeconds(policy.secondsAfterAccess);
    }
  }

  @ParameterizedTest
  @MethodSource("updates")
  void update_givesWhatThePolicySays(Call update) {
    for (Policy policy : Policy.values()) {
      LarderCache<Integer, String> cache = sixSecondsAfterCreation(policy);

      update.on(cache);

      assertThat(cache.remainingTime(1)).as("%s", policy).hasSeconds(policy.secondsAfterUpdate);
      assertThat(cache.get(1)).isEqualTo("new");
    }
  }

  @ParameterizedTest
  @MethodSource("neither")
  void whatIsNeitherAccessNorUpdate_leavesTheDeadline(Call call) {
    for (Policy policy : Policy.values()) {
      LarderCache<Integer, String> cache = sixSecondsAfterCreation(policy);

      call.on(cache);

      assertThat(cache.remainingTime(1)).as("%s", policy).hasSeconds(4);
    }
  }

  @ParameterizedTest
  @EnumSource
  void entry_fromItsDeadlineOn_isNotSeen(Policy policy) {
    LarderCache<Integer, String> cache = cacheOf(policy);
    cache.put(1, "one");

    caches.clock().advanceMillis(9_999);
    assertThat(cache.containsKey(1)).isTrue();
    caches.clock().advanceMillis(1);

    assertThat(cache.containsKey(1)).isFalse();
    assertThat(cache.remainingTime(1)).isNull();
    assertThat(cache.iterator().hasNext()).isFalse();
    assertThat(cache.getAll(Set.of(1))).isEmpty();
    assertThat(cache.replace(1, "new")).isFalse();
    assertThat(cache.remove(1)).isFalse();
    assertThat(cache.get(1)).isNull();
    assertThat(cache.putIfAbsent(1, "new")).isTrue();
  }

  @Test
  void eternalEntry_neverExpires() {
    LarderCache<Integer, String> cache =
        caches.create(Caches.words().expiryPolicyFactory(EternalExpiryPolicy.factoryOf()).build());
    cache.put(1, "one");

    caches.clock().advance(Duration.ofDays(365_000));

    assertThat(cache.get(1)).isEqualTo("one");
    assertThat(cache.remainingTime(1)).isEqualTo(FOREVER);
  }

  @ParameterizedTest
  @EnumSource(
      value = TimeUnit.class,
      names = {"MILLISECONDS", "SECONDS", "MINUTES", "HOURS", "DAYS"})
  void deadlineBeyondALong_isNever(TimeUnit unit) {
    javax.cache.expiry.Duration longest = new javax.cache.expiry.Duration(unit, Long.MAX_VALUE);
    for (Factory<ExpiryPolicy> factory :
        List.of(
            TouchedExpiryPolicy.factoryOf(longest),
            FixedExpiry.saying(longest, longest, longest))) {
      LarderCache<Integer, String> cache =
          caches.create(Caches.words().expiryPolicyFactory(factory).build());

      cache.put(1, "one");
      assertThat(cache.remainingTime(1)).isEqualTo(FOREVER);
      cache.put(1, "two");
      assertThat(cache.get(1)).isEqualTo("two");

      assertThat(cache.remainingTime(1)).isEqualTo(FOREVER);
      assertThat(cache.containsKey(1)).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void putWithATimeOfItsOwn_winsOverThePolicy(Policy policy) {
    LarderCache<Integer, String> cache = cacheOf(policy);

    cache.put(1, "one", Duration.ofMinutes(5));
    assertThat(cache.remainingTime(1)).hasMinutes(5);
    cache.put(1, "two", Duration.ofMillis(1_500));
    assertThat(cache.remainingTime(1)).hasMillis(1_500);

    caches.clock().advanceMillis(1_500);
    assertThat(cache.get(1)).isNull();
    assertThat(cache.statistics().puts()).isEqualTo(2);
  }

  @Test
  void putWithATimeOfItsOwn_isWrittenThrough_andTold() {
    RecordingWriter<Integer, String> writer = new RecordingWriter<>();
    RecordingListener<Integer, String> listener = new RecordingListener<>();
    LarderCache<Integer, String> cache =
        caches.create(
            Caches.words()
                .writeThrough(true)
                .cacheWriterFactory(writer.factory())
                .addListener(listener.synchronous())
                .build());

    cache.put(1, "one", Duration.ofSeconds(3));

    assertThat(cache.remainingTime(1)).hasSeconds(3);
    assertThat(writer.calls()).containsExactly("write 1=one");
    assertThat(listener.heard()).containsExactly("CREATED 1 one");
  }

  @Test
  void updateAfterATimeOfItsOwn_asksThePolicyAgain() {
    LarderCache<Integer, String> modified = cacheOf(Policy.MODIFIED);
    modified.put(1, "one", Duration.ofMinutes(5));

    modified.put(1, "two");

    assertThat(modified.remainingTime(1)).hasSeconds(10);
  }

  @Test
  void timeOfItsOwn_isRoundedUpToMillis_andMayBeWithoutEnd() {
    LarderCache<Integer, String> cache = caches.plain();

    cache.put(1, "one", Duration.ofNanos(1));
    cache.put(2, "two", Duration.ofSeconds(Long.MAX_VALUE));
    cache.put(3, "three", FOREVER);

    assertThat(cache.remainingTime(1)).hasMillis(1);
    assertThat(cache.remainingTime(2)).isEqualTo(FOREVER);
    assertThat(cache.remainingTime(3)).isEqualTo(FOREVER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-0.001S"})
  void timeOfItsOwn_notMoreThanZero_isRefused(Duration ttl) {
    LarderCache<Integer, String> cache = caches.plain();

    assertThatIllegalArgumentException().isThrownBy(() -> cache.put(1, "one", ttl));

    assertThat(cache.containsKey(1)).isFalse();
  }

  @Test
  void timeOfItsOwn_null_isRefused() {
    LarderCache<Integer, String> cache = caches.plain();

    assertThatNullPointerException().isThrownBy(() -> cache.put(1, "one", null));

    assertThat(cache.containsKey(1)).isFalse();
  }

  @Test
  void remainingTime_ofAnAbsentEntry_isNull() {
    assertThat(caches.plain().remainingTime(1)).isNull();
  }
}
