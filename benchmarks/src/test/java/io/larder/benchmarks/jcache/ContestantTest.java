package io.larder.benchmarks.jcache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.larder.benchmarks.Keys;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What must be true of every contestant for the comparison to be fair. */
class ContestantTest {

  @ParameterizedTest
  @EnumSource
  void put_ofAllKeys_leavesAllOfThem(ProviderName provider) {
    try (Contestant<String, String> contestant = open(provider, Store.REFERENCE, String.class)) {
      Keys.forEach(key -> contestant.put(key, key));

      Keys.forEach(key -> assertThat(contestant.get(key)).isEqualTo(key));
      assertThat(contestant.walk()).isEqualTo(Keys.COUNT);
    }
  }

  @ParameterizedTest
  @EnumSource
  void put_byReference_storesTheObjectItself(ProviderName provider) {
    assumeThat(provider.storesByReference()).isTrue();
    try (Contestant<String, Basket> contestant = open(provider, Store.REFERENCE, Basket.class)) {
      Basket basket = Basket.numbered(1);
      contestant.put("key", basket);

      assertThat(contestant.get("key")).isSameAs(basket);
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MAP")
  void put_byValue_storesACopy(ProviderName provider) {
    try (Contestant<String, Basket> contestant = open(provider, Store.OBJECTS, Basket.class)) {
      Basket basket = Basket.numbered(1);
      contestant.put("key", basket);
      basket.add(10, "changed");

      assertThat(contestant.get("key")).isEqualTo(Basket.numbered(1));
      assertThat(contestant.get("key")).isNotSameAs(contestant.get("key"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void put_withABound_keepsWhatFits(ProviderName provider) {
    assumeThat(provider.isBoundable()).isTrue();
    Setting setting =
        new Setting(provider, Store.REFERENCE, false, Setting.Expiry.ETERNAL, Keys.COUNT * 2L);
    try (Contestant<String, String> contestant = setting.open(String.class, String.class)) {
      Keys.forEach(key -> contestant.put(key, key));

      assertThat(contestant.walk()).isEqualTo(Keys.COUNT);
    }
  }

  @ParameterizedTest
  @EnumSource
  void operations_onAPresentKey_doWhatTheirNamesSay(ProviderName provider) {
    try (Contestant<String, String> contestant = open(provider, Store.STRINGS, String.class)) {
      contestant.put("key", "first");

      assertThat(contestant.putIfAbsent("key", "second")).isFalse();
      assertThat(contestant.getAndPut("key", "third")).isEqualTo("first");
      assertThat(contestant.replace("key", "fourth")).isTrue();
      assertThat(contestant.get("key")).isEqualTo("fourth");
      assertThat(contestant.remove("key")).isTrue();
      assertThat(contestant.remove("key")).isFalse();
      assertThat(contestant.replace("key", "fifth")).isFalse();
      assertThat(contestant.putIfAbsent("key", "sixth")).isTrue();
      assertThat(contestant.get("key")).isEqualTo("sixth");
      assertThat(contestant.get("absent")).isNull();
    }
  }

  @ParameterizedTest
  @EnumSource
  void operations_onManyKeys_leaveAbsentOnesOut(ProviderName provider) {
    try (Contestant<String, String> contestant = open(provider, Store.REFERENCE, String.class)) {
      // not Map.of and Set.of, which some providers ask for null
      contestant.putAll(new HashMap<>(Map.of("one", "1", "two", "2")));

      // cache2k answers a view that equals nothing
      assertThat(new HashMap<>(contestant.getAll(new HashSet<>(Set.of("one", "two", "three")))))
          .isEqualTo(Map.of("one", "1", "two", "2"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void invoke_increments(ProviderName provider) {
    for (Setting.Expiry expiry : Setting.Expiry.values()) {
      Setting setting = new Setting(provider, Store.REFERENCE, true, expiry);
      try (Contestant<String, Integer> contestant = setting.open(String.class, Integer.class)) {
        contestant.put("key", 1);
        contestant.invoke("key", Change.increment());
        contestant.invoke("key", Change.increment());

        assertThat(contestant.get("key")).isEqualTo(3);
      }
    }
  }

  private static <V> Contestant<String, V> open(
      ProviderName provider, Store store, Class<V> valueType) {
    return new Setting(provider, store, false, Setting.Expiry.ETERNAL)
        .open(String.class, valueType);
  }
}
