package io.larder.cdi.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.larder.cdi.CachingOrder;
import io.larder.cdi.settings.Settings.ChangeTime;
import io.larder.cdi.settings.Settings.Interception;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the value of a setting comes from, and what it may be. */
class SettingsTest {

  private static Settings settings(Map<String, String> properties) {
    return new Settings(properties::get);
  }

  @Test
  void setting_thatIsNotGiven_hasItsDefault() {
    Settings none = settings(Map.of());

    assertThat(none.of(Settings.INTERCEPTORS)).contains(Interception.AUTO);
    assertThat(none.of(Settings.PRIORITY)).contains(CachingOrder.PRIORITY);
    assertThat(none.of(Settings.PROVIDER)).isEmpty();
    assertThat(none.of(Settings.MANAGER)).isEmpty();
    assertThat(none.ofCache("books", Settings.TTL)).isEmpty();
    assertThat(none.ofCache("books", Settings.ABSENT_TTL)).isEmpty();
    assertThat(none.ofCache("books", Settings.SINGLE_FLIGHT)).contains(false);
    assertThat(none.ofCache("books", Settings.SINGLE_FLIGHT_LIMIT))
        .contains(Duration.ofSeconds(30));
    assertThat(none.ofCache("books", Settings.FAIL_OPEN)).contains(false);
    assertThat(none.ofCache("books", Settings.CHANGES)).contains(ChangeTime.IMMEDIATE);
    assertThat(none.of(Settings.METRICS)).contains(true);
  }

  @Test
  void application_winsOverTheDefault() {
    Settings settings = settings(Map.of("larder.cdi.single-flight", "true"));

    assertThat(settings.ofCache("books", Settings.SINGLE_FLIGHT)).contains(true);
  }

  @Test
  void cache_winsOverTheApplication() {
    Settings settings =
        settings(
            Map.of(
                "larder.cdi.ttl", "PT1S",
                "larder.cdi.cache.\"books\".ttl", "PT2S"));

    assertThat(settings.ofCache("books", Settings.TTL)).contains(Duration.ofSeconds(2));
    assertThat(settings.ofCache("films", Settings.TTL)).contains(Duration.ofSeconds(1));
  }

  @Test
  void method_hasItsOwn_andNothingElse() {
    Settings settings =
        settings(
            Map.of(
                "larder.cdi.ttl", "PT1S",
                "larder.cdi.method.\"com.acme.Books.find\".ttl", "PT3S"));

    assertThat(settings.ofMethodAlone("com.acme.Books.find", Settings.TTL))
        .contains(Duration.ofSeconds(3));
    assertThat(settings.ofMethodAlone("com.acme.Books.seek", Settings.TTL)).isEmpty();
  }

  @Test
  void quotes_canBeLeftOut() {
    Settings settings =
        settings(
            Map.of(
                "larder.cdi.cache.books.fail-open", "true",
                "larder.cdi.method.com.acme.Books.find.ttl", "PT3S"));

    assertThat(settings.ofCache("books", Settings.FAIL_OPEN)).contains(true);
    assertThat(settings.ofMethodAlone("com.acme.Books.find", Settings.TTL))
        .contains(Duration.ofSeconds(3));
  }

  @Test
  void quotes_winOverNone() {
    Settings settings =
        settings(
            Map.of(
                "larder.cdi.cache.\"books\".fail-open", "true",
                "larder.cdi.cache.books.fail-open", "false"));

    assertThat(settings.ofCache("books", Settings.FAIL_OPEN)).contains(true);
  }

  @Test
  void emptyValue_isNone() {
    Settings settings =
        settings(Map.of("larder.cdi.cache.\"books\".ttl", " ", "larder.cdi.ttl", "PT1S"));

    assertThat(settings.ofCache("books", Settings.TTL)).contains(Duration.ofSeconds(1));
  }

  @Test
  void values_areRead_whateverTheirCaseAndTheSpaceAround() {
    Settings settings =
        settings(
            Map.of(
                "larder.cdi.interceptors", " ON ",
                "larder.cdi.changes", "After-Commit",
                "larder.cdi.metrics", "False",
                "larder.cdi.priority", " 100",
                "larder.cdi.uri", "larder:cdi ",
                "larder.cdi.provider", " com.acme.Provider"));

    assertThat(settings.of(Settings.INTERCEPTORS)).contains(Interception.ON);
    assertThat(settings.of(Settings.CHANGES)).contains(ChangeTime.AFTER_COMMIT);
    assertThat(settings.of(Settings.METRICS)).contains(false);
    assertThat(settings.of(Settings.PRIORITY)).contains(100);
    assertThat(settings.of(Settings.MANAGER)).contains(URI.create("larder:cdi"));
    assertThat(settings.of(Settings.PROVIDER)).contains("com.acme.Provider");
  }

  @ParameterizedTest
  @CsvSource({"immediate, IMMEDIATE", "before-commit, BEFORE_COMMIT", "after-commit, AFTER_COMMIT"})
  void timesOfChanges_areWords(String word, ChangeTime time) {
    assertThat(settings(Map.of("larder.cdi.changes", word)).of(Settings.CHANGES)).contains(time);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "interceptors | sometimes | one of auto, on, off",
        "changes | never | one of immediate, before-commit, after-commit",
        "priority | high | a whole number",
        "metrics | yes | true or false",
        "uri | a b | a URI",
        "ttl | 5 minutes | a duration of a millisecond or more, such as PT30S or PT5M",
        "single-flight-limit | PT0S | a duration of a millisecond or more, such as PT30S or PT5M",
        "ttl | PT0.0009S | a duration of a millisecond or more, such as PT30S or PT5M",
        "absent-ttl | PT-1S | a duration of a millisecond or more, such as PT30S or PT5M",
      })
  void wrongValue_isRefused_withProperty_value_andWhatItHasToBe(
      String name, String value, String expected) {
    Settings settings = settings(Map.of("larder.cdi." + name, value));
    Setting<?> setting =
        Settings.ALL.stream().filter(row -> row.name().equals(name)).findFirst().orElseThrow();

    assertThatExceptionOfType(SettingException.class)
        .isThrownBy(() -> settings.of(setting))
        .withMessageContaining("larder.cdi." + name)
        .withMessageContaining(value)
        .withMessageContaining(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"larder.cdi.cache.\"books\".ttl", "larder.cdi.cache.books.ttl"})
  void wrongValueOfACache_isRefused_underItsProperty(String property) {
    Settings settings = settings(Map.of(property, "soon"));

    assertThatExceptionOfType(SettingException.class)
        .isThrownBy(() -> settings.ofCache("books", Settings.TTL))
        .withMessageContaining("ttl")
        .withMessageContaining("soon");
  }

  @Test
  void settings_haveDifferentNames_andSentencesThatEnd() {
    assertThat(Settings.ALL).extracting(Setting::name).doesNotHaveDuplicates();
    assertThat(Settings.ALL).extracting(Setting::sentence).allMatch(text -> text.endsWith("."));
  }
}
