package io.larder.cdi.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigBuilder;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.Converter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** MicroProfile Config where the runtime has it, system properties elsewhere. */
class SettingsSourcesTest {

  private static final String PROPERTY = "larder.cdi.test-of-sources";

  @AfterEach
  void forget() {
    ConfigProviderResolver.setInstance(null);
    System.clearProperty(PROPERTY);
  }

  @Test
  void microProfileConfig_counts_whereTheRuntimeHasIt() {
    System.setProperty(PROPERTY, "of the system");
    ConfigProviderResolver.setInstance(
        new OneConfig(new MapConfig(Map.of(PROPERTY, "of MicroProfile"))));

    SettingsSource source = SettingsSources.ofThisRuntime();

    assertThat(source.value(PROPERTY)).isEqualTo("of MicroProfile");
    assertThat(source.value("larder.cdi.absent")).isNull();
  }

  @Test
  void systemProperties_count_whereThereIsNoImplementation() {
    System.setProperty(PROPERTY, "of the system");

    SettingsSource source = SettingsSources.ofThisRuntime();

    assertThat(source.value(PROPERTY)).isEqualTo("of the system");
    assertThat(source.value("larder.cdi.absent")).isNull();
  }

  /** A configuration that knows the texts of a map. */
  private record MapConfig(Map<String, String> texts) implements Config {

    @Override
    public <T> T getValue(String property, Class<T> type) {
      return getOptionalValue(property, type).orElseThrow();
    }

    @Override
    public <T> Optional<T> getOptionalValue(String property, Class<T> type) {
      return Optional.ofNullable(texts.get(property)).map(type::cast);
    }

    @Override
    public ConfigValue getConfigValue(String property) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Iterable<String> getPropertyNames() {
      return texts.keySet();
    }

    @Override
    public Iterable<ConfigSource> getConfigSources() {
      return List.of();
    }

    @Override
    public <T> Optional<Converter<T>> getConverter(Class<T> type) {
      return Optional.empty();
    }

    @Override
    public <T> T unwrap(Class<T> type) {
      throw new IllegalArgumentException();
    }
  }

  /** Resolves every configuration to one. */
  private static final class OneConfig extends ConfigProviderResolver {

    private final Config config;

    OneConfig(Config config) {
      this.config = config;
    }

    @Override
    public Config getConfig() {
      return config;
    }

    @Override
    public Config getConfig(ClassLoader loader) {
      return config;
    }

    @Override
    public ConfigBuilder getBuilder() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void registerConfig(Config registered, ClassLoader loader) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void releaseConfig(Config released) {}
  }
}
