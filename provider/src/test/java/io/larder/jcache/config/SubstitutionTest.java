package io.larder.jcache.config;

import static io.larder.jcache.config.ConfigText.read;
import static io.larder.jcache.config.ConfigText.write;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.larder.engine.Bound;
import io.larder.jcache.LarderConfigurationException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Substitutions and includes. */
class SubstitutionTest {

  @TempDir Path directory;

  private Bound boundOfUsers(String text) {
    return requireNonNull(read(directory, text).caches().get("users")).bound();
  }

  @Test
  void environmentVariable_thatExists_isSubstituted() {
    Map.Entry<String, String> variable =
        System.getenv().entrySet().stream()
            .filter(entry -> entry.getKey().matches("[A-Z]+") && !entry.getValue().isBlank())
            .findAny()
            .orElseThrow();

    assertThatThrownBy(
            () -> boundOfUsers("larder.caches.users.max-bytes = \"x\"${" + variable.getKey() + "}"))
        .hasMessageContaining("is 'x" + variable.getValue() + "'");
  }

  @Test
  void environmentVariable_thatIsOptionalAndAbsent_leavesWhatWasSaidBefore() {
    assertThat(
            boundOfUsers(
                """
                larder.caches.users {
                  max-entries = 10
                  max-entries = ${?LARDER_NO_SUCH_VARIABLE}
                }
                """))
        .isEqualTo(Bound.entries(10));
  }

  @Test
  void section_ofTheFile_isSubstitutedIntoAnother() {
    assertThat(
            boundOfUsers(
                """
                larder.templates.small { max-entries = 10 }
                larder.caches.users = ${larder.templates.small} { statistics = true }
                """))
        .isEqualTo(Bound.entries(10));
  }

  @Test
  void include_isRelativeToTheIncludingFile() {
    write(directory.resolve("parts/users.conf"), "include \"more.conf\"");
    write(directory.resolve("parts/more.conf"), "max-entries = 7");

    assertThat(boundOfUsers("larder.caches.users { include \"parts/users.conf\" }"))
        .isEqualTo(Bound.entries(7));
  }

  @Test
  void include_ofAFileByPath_isRead() {
    Path part = write(directory.resolve("elsewhere/users.conf"), "max-entries = 8");

    assertThat(boundOfUsers("larder.caches.users { include file(\"" + part + "\") }"))
        .isEqualTo(Bound.entries(8));
  }

  @Test
  void include_fromTheClassPath_isRead() throws Exception {
    write(directory.resolve("cp/users.conf"), "max-entries = 9");
    Path file =
        write(
            directory.resolve("larder.conf"),
            "larder.caches.users { include classpath(\"users.conf\") }");

    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {directory.resolve("cp").toUri().toURL()}, null)) {
      var caches = ConfigSource.locate(file.toUri(), ConfigText.DEFAULT_URI, loader, null).caches();
      assertThat(requireNonNull(caches.get("users")).bound()).isEqualTo(Bound.entries(9));
    }
  }

  @Test
  void include_ofWhatIsMissing_isAnErrorThatNamesBothFiles() {
    assertThatThrownBy(() -> read(directory, "include \"missing.conf\""))
        .isInstanceOf(LarderConfigurationException.class)
        .hasMessageContaining("in " + directory.resolve("larder.conf") + ", include 'missing.conf'")
        .hasMessageContaining("does not exist");
  }

  @Test
  void include_ofItself_isAnError() {
    write(directory.resolve("a.conf"), "include \"larder.conf\"");

    assertThatThrownBy(() -> read(directory, "include \"a.conf\""))
        .isInstanceOf(LarderConfigurationException.class)
        .hasMessageContaining("goes in a circle");
  }

  @Test
  void include_fromTheNetwork_isRefused() {
    assertThatThrownBy(() -> read(directory, "include url(\"http://example.org/x.conf\")"))
        .isInstanceOf(LarderConfigurationException.class)
        .hasMessageContaining("leads elsewhere");
    assertThatThrownBy(() -> read(directory, "include \"http://example.org/x.conf\""))
        .isInstanceOf(LarderConfigurationException.class)
        .hasMessageContaining("leads elsewhere");
  }

  @Test
  void error_inAnIncludedFile_namesThatFileAndItsLine() {
    Path part = write(directory.resolve("part.conf"), "\n\nmax-entries = lots");

    assertThatThrownBy(() -> boundOfUsers("larder.caches.users { include \"part.conf\" }"))
        .hasMessageStartingWith(part + ":3: larder.caches.users.max-entries is 'lots'");
  }
}
