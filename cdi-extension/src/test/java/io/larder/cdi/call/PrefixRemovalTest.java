package io.larder.cdi.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.cdi.CacheKeys;
import io.larder.cdi.CacheRemoveByPrefix;
import javax.cache.annotation.CacheKey;
import javax.cache.annotation.CacheResult;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code @CacheRemoveByPrefix} removes. */
class PrefixRemovalTest {

  static final class Prices {
    @Nullable RuntimeException thrown;
    int seen;
    @Nullable Application application;

    @CacheResult(cacheName = "prices")
    String price(@Nullable String country, int[] products) {
      return country + products[0];
    }

    @CacheRemoveByPrefix(cacheName = "prices")
    void changed(@Nullable String country) {
      if (thrown != null) {
        throw thrown;
      }
    }

    @CacheRemoveByPrefix(cacheName = "prices", afterInvocation = false)
    void changedBefore(String country) {
      application.cache("prices").forEach(entry -> seen++);
    }

    @CacheRemoveByPrefix(cacheName = "prices", evictFor = IllegalStateException.class)
    void changedDespite(String country) {
      changed(country);
    }

    @CacheRemoveByPrefix(cacheName = "prices")
    void marked(String reason, @CacheKey String country) {}

    @CacheRemoveByPrefix(cacheName = "prices")
    void everything() {}
  }

  private final Prices prices = new Prices();
  private final Application application = new Application(prices);

  @BeforeEach
  void keepSome() throws Exception {
    prices.application = application;
    application.call("price", "fr", new int[] {1});
    application.call("price", "fr", new int[] {2});
    application.call("price", "de", new int[] {1});
    application.call("price", null, new int[] {1});
    application.cache("prices").put("fr", "a key of another kind");
  }

  @AfterEach
  void close() {
    application.close();
  }

  private void assertOnlyFranceIsGone() {
    assertThat(application.cache("prices"))
        .extracting(entry -> String.valueOf(entry.getValue()))
        .containsExactlyInAnyOrder("de1", "null1", "a key of another kind");
  }

  @Test
  void entries_whoseKeysBeginWithTheParameters_areRemoved() throws Exception {
    application.call("changed", "fr");

    assertOnlyFranceIsGone();
    assertThat(application.statistics("changed").getRemovals()).isEqualTo(2);
    assertThat(application.caches().done())
        .as("entries are not touched")
        .doesNotContain("iterator prices");
  }

  @Test
  void cacheWithoutCommands_isIterated() throws Exception {
    application.caches().refuseToUnwrap();

    application.call("changed", "fr");

    assertOnlyFranceIsGone();
    assertThat(application.caches().done()).contains("iterator prices");
  }

  @Test
  void nullParameter_isAPrefixAsAnyOther() throws Exception {
    application.call("changed", (Object) null);

    assertThat(application.cache("prices").containsKey(CacheKeys.of(null, new int[] {1})))
        .isFalse();
    assertThat(application.cache("prices")).hasSize(4);
  }

  @Test
  void markedParameters_makeThePrefix() throws Exception {
    application.call("marked", "a reason", "fr");

    assertOnlyFranceIsGone();
  }

  @Test
  void noParameters_removeAllKeysThatAreMadeByDefault() throws Exception {
    application.call("everything");

    assertThat(application.cache("prices")).hasSize(1);
  }

  @Test
  void beforeInvocation_removesFirst() throws Exception {
    application.call("changedBefore", "fr");

    assertThat(prices.seen).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"changed", "changedDespite"})
  void exception_removesWhatTheListsSay(String method) {
    prices.thrown = new IllegalStateException();

    assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> application.call(method, "fr")))
        .isSameAs(prices.thrown);
    assertThat(application.cache("prices")).hasSize(method.equals("changed") ? 5 : 3);
  }
}
