package io.larder.jcache.config;

import static io.larder.jcache.config.SampleClasses.name;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.larder.engine.Bound;
import io.larder.engine.EvictionPolicy;
import io.larder.jcache.LarderConfiguration;
import io.larder.jcache.LarderConfigurationException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.cache.configuration.FactoryBuilder;
import javax.cache.configuration.MutableCacheEntryListenerConfiguration;
import javax.cache.configuration.MutableConfiguration;
import javax.cache.expiry.CreatedExpiryPolicy;
import javax.cache.expiry.ModifiedExpiryPolicy;
import javax.cache.expiry.TouchedExpiryPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplatesTest {

  private static final String TEMPLATE =
      """
      larder.templates {
        "users-*" {
          max-entries = 1000
          eviction = allkeys-lru
          expiry { created = 10m }
          statistics = true
          load-timeout = 5s
        }
      }
      """;

  @TempDir Path directory;

  private static MutableConfiguration<String, Integer> typed() {
    return new MutableConfiguration<String, Integer>().setTypes(String.class, Integer.class);
  }

  @ParameterizedTest
  @CsvSource({
    "users, users, true",
    "users, user, false",
    "users-*, users-eu, true",
    "users-*, users-, true",
    "users-*, users, false",
    "*, anything at all, true",
    "*-eu, users-eu, true",
    "*-eu, users-eu-west, false",
    "a*b*c, a-b-c, true",
    "a*b*c, abc, true",
    "a*b*c, acb, false",
    "a.c, abc, false",
    "'a\\E*', 'a\\Ex', true"
  })
  void pattern_matchesAsDocumented(String pattern, String name, boolean matches) {
    assertThat(new NamePattern(pattern).matches(name)).isEqualTo(matches);
  }

  @Test
  void patterns_sorted_areMostSpecificFirst() {
    List<String> sorted =
        Stream.of("*", "users-*", "u*", "users-eu", "*-eu-west", "users-*-*", "users-*-eu")
            .map(NamePattern::new)
            .sorted()
            .map(NamePattern::text)
            .toList();

    assertThat(sorted)
        .containsExactly("users-eu", "users-*-eu", "*-eu-west", "users-*-*", "users-*", "u*", "*");
  }

  @Test
  void complete_ofAPlainConfiguration_takesWhatItLeavesOpen() {
    LarderConfiguration<String, Integer> whole =
        ConfigText.read(directory, TEMPLATE).complete("users-eu", typed());

    assertThat(whole.getKeyType()).isEqualTo(String.class);
    assertThat(whole.bound()).isEqualTo(Bound.entries(1_000));
    assertThat(whole.evictionPolicy()).isEqualTo(EvictionPolicy.ALLKEYS_LRU);
    assertThat(whole.getExpiryPolicyFactory().create()).isInstanceOf(CreatedExpiryPolicy.class);
    assertThat(whole.isStatisticsEnabled()).isTrue();
    assertThat(whole.loadTimeout()).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void complete_ofAPlainConfiguration_leavesWhatItSays() {
    LarderConfiguration<String, Integer> whole =
        ConfigText.read(directory, TEMPLATE)
            .complete(
                "users-eu",
                typed()
                    .setExpiryPolicyFactory(
                        TouchedExpiryPolicy.factoryOf(javax.cache.expiry.Duration.ONE_DAY)));

    assertThat(whole.getExpiryPolicyFactory().create()).isInstanceOf(TouchedExpiryPolicy.class);
    assertThat(whole.bound()).isEqualTo(Bound.entries(1_000));
  }

  @Test
  void complete_ofALarderConfiguration_changesNothing() {
    LarderConfiguration<String, Integer> asked =
        LarderConfiguration.builder(String.class, Integer.class).build();

    assertThat(ConfigText.read(directory, TEMPLATE).complete("users-eu", asked)).isSameAs(asked);
  }

  @Test
  void complete_ofANameThatNothingMatches_isACopy() {
    assertThat(ConfigText.read(directory, TEMPLATE).complete("orders", typed()))
        .isEqualTo(LarderConfiguration.copyOf(typed()));
    assertThat(ManagerConfiguration.EMPTY.complete("orders", typed()))
        .isEqualTo(LarderConfiguration.copyOf(typed()));
  }

  @Test
  void complete_withSeveralPatterns_takesTheMostSpecificAlone() {
    ManagerConfiguration file =
        ConfigText.read(
            directory,
            """
            larder.templates {
              "*" { max-entries = 1, statistics = true }
              "users-*" { max-entries = 2 }
              "users-eu" { max-entries = 3 }
            }
            """);

    assertThat(file.complete("orders", typed()).bound()).isEqualTo(Bound.entries(1));
    assertThat(file.complete("users-us", typed()).bound()).isEqualTo(Bound.entries(2));
    assertThat(file.complete("users-eu", typed()).bound()).isEqualTo(Bound.entries(3));
    assertThat(file.complete("users-us", typed()).isStatisticsEnabled()).isFalse();
  }

  @Test
  void complete_ofACacheThatTheFileNames_takesItsSection() {
    ManagerConfiguration file =
        ConfigText.read(directory, "larder.caches.users.max-entries = 5\n" + TEMPLATE);

    assertThat(file.complete("users", typed()).bound()).isEqualTo(Bound.entries(5));
  }

  @Test
  void complete_withLoaderFromTheFile_readsThroughAsCodeSays() {
    ManagerConfiguration file =
        ConfigText.read(
            directory,
            "larder.templates.\"*\" { loader = " + name(SampleClasses.Loader.class) + " }");

    LarderConfiguration<String, Integer> whole =
        file.complete("users", typed().setReadThrough(true));

    assertThat(whole.isReadThrough()).isTrue();
    assertThat(requireNonNull(whole.getCacheLoaderFactory()).create())
        .isInstanceOf(SampleClasses.Loader.class);
  }

  @Test
  void complete_withListenersOfBoth_hasBoth() {
    ManagerConfiguration file =
        ConfigText.read(
            directory,
            "larder.templates.\"*\".listeners = [ { class = "
                + name(SampleClasses.Listener.class)
                + " } ]");
    MutableConfiguration<Object, Object> asked =
        new MutableConfiguration<>()
            .addCacheEntryListenerConfiguration(
                new MutableCacheEntryListenerConfiguration<>(
                    FactoryBuilder.factoryOf(SampleClasses.Listener.class), null, false, true));

    assertThat(file.complete("users", asked).getCacheEntryListenerConfigurations()).hasSize(2);
  }

  @Test
  void complete_withOtherTypesThanTheFile_isAnErrorWithItsPlace() {
    ManagerConfiguration file =
        ConfigText.read(
            directory, "larder.templates.\"users-*\" {\n  value-type = java.lang.Long\n}");

    assertThatThrownBy(() -> file.complete("users-eu", typed()))
        .isInstanceOf(LarderConfigurationException.class)
        .hasMessage(
            directory.resolve("larder.conf")
                + ":2: larder.templates.\"users-*\".value-type is 'java.lang.Long';"
                + " expected java.lang.Integer, as the cache is created with");
  }

  @Test
  void complete_thatContradictsTheFile_isAnErrorWithItsPlace() {
    ManagerConfiguration file =
        ConfigText.read(directory, "larder.templates.\"users-*\" {\n  refresh-ahead = 1m\n}");

    assertThatThrownBy(() -> file.complete("users-eu", typed()))
        .isInstanceOf(LarderConfigurationException.class)
        .hasMessageContaining("larder.conf:1: ")
        .hasMessageContaining("contradicts itself: refresh-ahead is on, but there is no");
  }

  @Test
  void cache_thatATemplateMatches_takesFromItWhatItsSectionLeavesOpen() {
    LarderConfiguration<?, ?> cache =
        requireNonNull(
            ConfigText.read(
                    directory,
                    TEMPLATE
                        + "larder.caches.users-eu { max-bytes = 1 MiB, expiry { modified = 1h } }")
                .caches()
                .get("users-eu"));

    assertThat(cache.bound()).isEqualTo(Bound.bytes(1 << 20));
    assertThat(cache.getExpiryPolicyFactory().create()).isInstanceOf(ModifiedExpiryPolicy.class);
    assertThat(cache.isStatisticsEnabled()).isTrue();
    assertThat(cache.evictionPolicy()).isEqualTo(EvictionPolicy.ALLKEYS_LRU);
  }

  @Test
  void caches_areInTheOrderOfTheirNames_andCannotBeChanged() {
    ManagerConfiguration file =
        ConfigText.read(directory, "larder.caches { b {}, \"users.eu\" {}, a {} }");

    assertThat(file.caches()).isUnmodifiable();
    assertThat(file.caches().keySet()).containsExactly("a", "b", "users.eu");
  }

  @Test
  void template_withAWrongValue_isAnErrorBeforeAnyCacheUsesIt() {
    assertThatThrownBy(() -> ConfigText.read(directory, "larder.templates.x.max-entries = 0"))
        .isInstanceOf(LarderConfigurationException.class);
  }
}
