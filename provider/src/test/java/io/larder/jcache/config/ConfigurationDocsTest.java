package io.larder.jcache.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.larder.engine.Bound;
import io.larder.engine.EvictionPolicy;
import io.larder.jcache.LarderConfiguration;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.cache.configuration.MutableConfiguration;
import javax.cache.expiry.CreatedExpiryPolicy;
import javax.cache.integration.CacheLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds {@code docs/configuration.md} to the tables of settings. */
class ConfigurationDocsTest {

  @TempDir Path directory;

  private static String documentation() throws IOException {
    return Files.readString(Path.of("..", "docs", "configuration.md"), UTF_8);
  }

  static Stream<Setting<?, ?>> cacheSettings() {
    return CacheSettings.TABLE.rows().stream().map(row -> row);
  }

  @Test
  void tables_inTheDocumentation_areThoseOfTheCode() throws IOException {
    String documentation = documentation();

    assertThat(documentation)
        .contains(table("cache", CacheSettings.TABLE))
        .contains(table("expiry", ExpirySettings.TABLE))
        .contains(table("listener", ListenerSettings.TABLE))
        .contains(table("engine", EngineSettings.table()));
  }

  private static String table(String name, SettingTable<?> table) {
    return table.rows().stream()
        .map(ConfigurationDocsTest::line)
        .collect(
            Collectors.joining(
                "\n",
                "<!-- table: "
                    + name
                    + " -->\n\n| setting | value | default | what it does |\n"
                    + "|---|---|---|---|\n",
                "\n\n<!-- end -->"));
  }

  private static String line(Setting<?, ?> row) {
    return "| `%s` | %s | %s | %s |"
        .formatted(row.key(), row.shape().name(), row.byDefault(), row.sentence());
  }

  @ParameterizedTest
  @MethodSource("cacheSettings")
  void default_ofARow_isWhatHoldsWithoutTheSetting(Setting<?, ?> row) {
    String text =
        switch (row.byDefault()) {
          case "none", "never", "not at all", "unbounded", "Java serialization", "Larder's own" ->
              row.key() + " = null";
          default -> row.key() + " = " + row.byDefault();
        };

    assertThat(ConfigText.read(directory, "larder.caches.x { " + text + " }").caches().get("x"))
        .isEqualTo(LarderConfiguration.builder(Object.class, Object.class).build());
  }

  @Test
  void example_inTheDocumentation_isReadWithTheClassesOfItsClassPath() throws Exception {
    Matcher example =
        Pattern.compile("```hocon\n(.*?)```", Pattern.DOTALL).matcher(documentation());
    assertThat(example.find()).isTrue();
    ConfigText.write(directory.resolve("classes/larder.conf"), example.group(1));
    compile("User", "public class User {}");
    compile(
        "UserLoader",
        """
        public class UserLoader implements javax.cache.integration.CacheLoader<String, User> {
          public User load(String key) { return new User(); }
          public java.util.Map<String, User> loadAll(Iterable<? extends String> keys) {
            return java.util.Map.of();
          }
        }
        """);

    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {directory.resolve("classes").toUri().toURL()},
            CacheLoader.class.getClassLoader())) {
      ManagerConfiguration file =
          ConfigSource.locate(ConfigText.DEFAULT_URI, ConfigText.DEFAULT_URI, loader, null);

      assertThat(file.caches()).containsOnlyKeys("com.acme.prices", "users");
      LarderConfiguration<?, ?> users = requireNonNull(file.caches().get("users"));
      assertThat(users.getValueType().getClassLoader()).isSameAs(loader);
      assertThat(requireNonNull(users.getCacheLoaderFactory()).create().getClass().getName())
          .isEqualTo("com.acme.UserLoader");
      assertThat(users.bound()).isEqualTo(Bound.entries(100_000));
      assertThat(users.refreshAhead()).isEqualTo(Duration.ofMinutes(8));
      assertThat(users.getExpiryPolicyFactory().create()).isInstanceOf(CreatedExpiryPolicy.class);
      assertThat(users.isStatisticsEnabled()).isTrue();
      LarderConfiguration<?, ?> prices = requireNonNull(file.caches().get("com.acme.prices"));
      assertThat(prices.bound()).isEqualTo(Bound.bytes(64 << 20));
      assertThat(prices.evictionPolicy()).isEqualTo(EvictionPolicy.ALLKEYS_LFU);
      assertThat(file.complete("orders", new MutableConfiguration<>()).bound())
          .isEqualTo(Bound.entries(10_000));
    }
  }

  /** Compiles a class of package {@code com.acme} into the directory of classes. */
  private void compile(String name, String text) throws URISyntaxException {
    Path source =
        ConfigText.write(
            directory.resolve("sources/com/acme/" + name + ".java"), "package com.acme;\n" + text);
    String classes = directory.resolve("classes").toString();
    Path jcache =
        Path.of(CacheLoader.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    int failed =
        ToolProvider.findFirst("javac")
            .orElseThrow()
            .run(
                System.out,
                System.err,
                "-proc:none",
                "-d",
                classes,
                "-cp",
                jcache + File.pathSeparator + classes,
                source.toString());
    assertThat(failed).isZero();
  }
}
