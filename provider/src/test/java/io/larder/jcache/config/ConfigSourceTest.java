package io.larder.jcache.config;

import static io.larder.jcache.config.ConfigText.DEFAULT_URI;
import static io.larder.jcache.config.ConfigText.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.larder.jcache.LarderConfigurationException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigSourceTest {

  @TempDir Path directory;

  private static String cacheNamed(String name) {
    return "larder.caches { " + name + " {} }";
  }

  private static URLClassLoader classPath(Path... entries) {
    URL[] urls = Arrays.stream(entries).map(ConfigSourceTest::urlOf).toArray(URL[]::new);
    return new URLClassLoader(urls, null);
  }

  private static URL urlOf(Path path) {
    try {
      return path.toUri().toURL();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static ManagerConfiguration locate(
      String uri, ClassLoader loader, @Nullable String property) {
    return ConfigSource.locate(URI.create(uri), DEFAULT_URI, loader, property);
  }

  private ManagerConfiguration locate(String uri) throws IOException {
    try (URLClassLoader loader = classPath(directory)) {
      return locate(uri, loader, null);
    }
  }

  @Test
  void defaultUri_withoutAnyFile_givesTheDefaults() throws IOException {
    ManagerConfiguration found = locate(DEFAULT_URI.toString());

    assertThat(found).isSameAs(ManagerConfiguration.EMPTY);
    assertThat(found.caches()).isEmpty();
    assertThat(found.engine()).isEqualTo(EngineSettings.DEFAULTS);
    assertThat(found.origin()).isEqualTo("no configuration file");
  }

  @Test
  void defaultUri_withFileOnTheClassPath_readsIt() throws IOException {
    Path file = write(directory.resolve("larder.conf"), cacheNamed("users"));

    ManagerConfiguration found = locate(DEFAULT_URI.toString());

    assertThat(found.caches()).containsOnlyKeys("users");
    assertThat(found.origin()).isEqualTo(file.toString());
  }

  @Test
  void defaultUri_withSeveralFilesOnTheClassPath_readsTheFirst() throws IOException {
    write(directory.resolve("a/larder.conf"), cacheNamed("first"));
    write(directory.resolve("b/larder.conf"), cacheNamed("second"));

    try (URLClassLoader loader = classPath(directory.resolve("a"), directory.resolve("b"))) {
      assertThat(locate("larder:default", loader, null).caches()).containsOnlyKeys("first");
    }
  }

  @Test
  void uriOfAnotherName_readsTheDefaultsFile() throws IOException {
    write(directory.resolve("larder.conf"), cacheNamed("users"));

    assertThat(locate("larder:second").caches()).containsOnlyKeys("users");
  }

  @Test
  void systemProperty_withDefaultUri_winsOverTheClassPath() throws IOException {
    write(directory.resolve("larder.conf"), cacheNamed("users"));
    Path other = write(directory.resolve("conf/other.conf"), cacheNamed("others"));

    try (URLClassLoader loader = classPath(directory)) {
      for (String written :
          new String[] {
            other.toString(),
            other.toUri().toString(),
            "file:" + other,
            "classpath:conf/other.conf",
            "classpath:/conf/other.conf"
          }) {
        assertThat(locate("larder:default", loader, written).caches()).containsOnlyKeys("others");
      }
    }
  }

  @Test
  void systemProperty_isReadFromTheSystem() throws IOException {
    Path file = write(directory.resolve("named.conf"), cacheNamed("named"));
    System.setProperty(ConfigSource.PROPERTY, file.toString());
    try (URLClassLoader loader = classPath()) {
      assertThat(ConfigSource.locate(DEFAULT_URI, DEFAULT_URI, loader).caches())
          .containsOnlyKeys("named");
    } finally {
      System.clearProperty(ConfigSource.PROPERTY);
    }
  }

  @Test
  void managersUri_winsOverTheSystemProperty() throws IOException {
    Path file = write(directory.resolve("mine.conf"), cacheNamed("mine"));

    try (URLClassLoader loader = classPath()) {
      assertThat(locate(file.toUri().toString(), loader, "/no/such/file").caches())
          .containsOnlyKeys("mine");
      assertThat(locate(file.toString(), loader, null).caches()).containsOnlyKeys("mine");
    }
  }

  @Test
  void jarUri_readsTheFileInTheJar_andLetsTheJarGo() throws IOException {
    Path jar = directory.resolve("app.jar");
    writeJar(jar, cacheNamed("first"));
    String uri = "jar:" + jar.toUri() + "!/conf/larder.conf";

    assertThat(locate(uri).caches()).containsOnlyKeys("first");
    writeJar(jar, cacheNamed("second"));
    assertThat(locate(uri).caches()).containsOnlyKeys("second");
  }

  private static void writeJar(Path jar, String text) throws IOException {
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out)) {
      entries.putNextEntry(new JarEntry("conf/larder.conf"));
      entries.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"classpath:missing.conf", "file:/no/such/larder.conf", "no/such/larder.conf"})
  void namedFile_thatIsMissing_isAnError(String named) throws IOException {
    try (URLClassLoader loader = classPath(directory)) {
      assertThatThrownBy(() -> locate(named, loader, null))
          .isInstanceOf(LarderConfigurationException.class)
          .hasMessageStartingWith("the manager's URI '" + named + "' names ")
          .hasMessageContaining("expected a file");
      assertThatThrownBy(() -> locate("larder:default", loader, named))
          .isInstanceOf(LarderConfigurationException.class)
          .hasMessageStartingWith("system property larder.config '" + named + "' names ");
    }
  }

  @Test
  void jarUri_ofAMissingJarOrEntry_isAnError() throws IOException {
    Path jar = directory.resolve("app.jar");
    writeJar(jar, "");

    for (String uri : new String[] {jar.toUri() + "!/x.conf", "file:/no.jar!/larder.conf"}) {
      assertThatThrownBy(() -> locate("jar:" + uri))
          .isInstanceOf(LarderConfigurationException.class)
          .hasMessageContaining("jar:" + uri);
    }
  }

  @Test
  void directory_namedAsFile_isAnError() {
    assertThatThrownBy(() -> locate(directory.toUri().toString()))
        .isInstanceOf(LarderConfigurationException.class)
        .hasMessageContaining("is no file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"redis", "rediss", "redis-cluster", "redis-sentinel"})
  void redisUri_withoutItsModule_isAnErrorWithoutThePassword(String scheme) {
    assertThatThrownBy(() -> locate(scheme + "://user:hunter2@example.org:6379/0"))
        .isInstanceOf(LarderConfigurationException.class)
        .hasMessageContaining("larder-redis")
        .hasMessageContaining("example.org")
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void uri_ofUnknownScheme_isAnErrorThatNamesTheKnownOnes() {
    assertThatThrownBy(() -> locate("https://example.org/larder.conf"))
        .isInstanceOf(LarderConfigurationException.class)
        .hasMessageContaining("unknown scheme 'https:'")
        .hasMessageContaining("classpath:", "file:", "jar:");
  }

  @Test
  void file_thatIsNotUtf8_isAnError() throws IOException {
    Path file = directory.resolve("latin.conf");
    Files.write(file, new byte[] {'#', (byte) 0xE9, '\n'});

    assertThatThrownBy(() -> locate(file.toUri().toString()))
        .isInstanceOf(LarderConfigurationException.class)
        .hasMessageContaining("latin.conf is not in UTF-8");
  }
}
