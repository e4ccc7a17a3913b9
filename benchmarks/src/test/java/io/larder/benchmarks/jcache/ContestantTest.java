package io.larder.benchmarks.jcache;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.benchmarks.Keys;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What must be true of every contestant for the comparison to be fair. */
class ContestantTest {

  @ParameterizedTest
  @EnumSource
  void put_ofAllKeys_leavesAllOfThem(ProviderName provider) {
    try (Contestant<String> contestant = open(provider, Store.REFERENCE, String.class)) {
      Keys.forEach(key -> contestant.put(key, key));

      Keys.forEach(key -> assertThat(contestant.get(key)).isSameAs(key));
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MAP")
  void put_byValue_storesACopy(ProviderName provider) {
    try (Contestant<Basket> contestant = open(provider, Store.OBJECTS, Basket.class)) {
      Basket basket = Basket.numbered(1);
      contestant.put("key", basket);
      basket.add(10, "changed");

      assertThat(contestant.get("key")).isEqualTo(Basket.numbered(1));
      assertThat(contestant.get("key")).isNotSameAs(contestant.get("key"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void operations_onAPresentKey_doWhatTheirNamesSay(ProviderName provider) {
    try (Contestant<String> contestant = open(provider, Store.STRINGS, String.class)) {
      contestant.put("key", "first");

      assertThat(contestant.putIfAbsent("key", "second")).isFalse();
      assertThat(contestant.getAndPut("key", "third")).isEqualTo("first");
      assertThat(contestant.remove("key")).isTrue();
      assertThat(contestant.remove("key")).isFalse();
      assertThat(contestant.putIfAbsent("key", "fourth")).isTrue();
      assertThat(contestant.get("key")).isEqualTo("fourth");
    }
  }

  @ParameterizedTest
  @EnumSource
  void invoke_increments(ProviderName provider) {
    for (Setting.Expiry expiry : Setting.Expiry.values()) {
      try (Contestant<Integer> contestant =
          new Setting(provider, Store.REFERENCE, true, expiry).open(Integer.class)) {
        contestant.put("key", 1);
        contestant.invoke("key", Change.INCREMENT);
        contestant.invoke("key", Change.INCREMENT);

        assertThat(contestant.get("key")).isEqualTo(3);
      }
    }
  }

  private static <V> Contestant<V> open(ProviderName provider, Store store, Class<V> valueType) {
    return new Setting(provider, store, false, Setting.Expiry.ETERNAL).open(valueType);
  }
}
