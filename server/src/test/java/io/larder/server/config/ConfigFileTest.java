package io.larder.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigFileTest {

  private static final int FUZZED_FILES = 3_000;

  @TempDir private Path folder;

  @Test
  void lines_haveWordsQuotesAndComments() {
    List<Directive> lines =
        ConfigFile.lines("# a comment\n\n  port 7001\r\nrequirepass \"a \\\"b\\\"\\x21\"\n", "");

    assertThat(lines)
        .extracting(Directive::words)
        .containsExactly(List.of("port", "7001"), List.of("requirepass", "a \"b\"!"));
  }

  @Test
  void repeatedLine_theLastCounts() throws IOException {
    Configuration configuration = read("timeout 1\ntimeout 2\n");

    assertThat(configuration.parameters().get(NetworkParameters.TIMEOUT)).isEqualTo(2);
  }

  @Test
  void outputLimits_areSetClassByClass() throws IOException {
    Configuration configuration =
        read(
            "client-output-buffer-limit normal 1mb 0 0\nclient-output-buffer-limit pubsub 0 0 0\n");

    assertThat(configuration.parameters().text(NetworkParameters.CLIENT_OUTPUT_BUFFER_LIMIT))
        .isEqualTo("normal 1048576 0 0 slave 268435456 67108864 60 pubsub 0 0 0");
  }

  @Test
  void wrongValue_namesTheLine() {
    assertThatThrownBy(() -> read("# first\nport 1\nport abc\n"))
        .isInstanceOf(ConfigFileException.class)
        .hasMessageStartingWith("Reading the configuration file, at line 3 of ")
        .hasMessageEndingWith("\n>>> 'port abc'\nargument couldn't be parsed into an integer");
  }

  @Test
  void unknownName_openQuote_tooManyWords_areRefusedAsInRedis() {
    assertThatThrownBy(() -> read("foo 1"))
        .hasMessageEndingWith("\n>>> 'foo 1'\nBad directive or wrong number of arguments");
    assertThatThrownBy(() -> read("port \"1"))
        .hasMessageEndingWith("\n>>> 'port \"1'\nUnbalanced quotes in configuration line");
    assertThatThrownBy(() -> read("port 1 2"))
        .hasMessageEndingWith("\n>>> 'port 1 2'\nwrong number of arguments");
  }

  @Test
  void wrongSecret_isNotRepeated() {
    assertThatThrownBy(() -> read("requirepass geheim geheim"))
        .hasMessageNotContaining("geheim")
        .hasMessageContaining(">>> 'requirepass ...'");
  }

  @Test
  void include_readsTheOtherFileInItsPlace() throws IOException {
    Path other = Files.writeString(folder.resolve("other.conf"), "timeout 3\nhz 50\n");

    Configuration configuration = read("timeout 2\ninclude " + other + "\nhz 20\n");

    assertThat(configuration.parameters().get(NetworkParameters.TIMEOUT)).isEqualTo(3);
    assertThat(configuration.parameters().text(ParameterCatalog.find("hz"))).isEqualTo("20");
  }

  @Test
  void include_mayBeAPattern() throws IOException {
    Files.writeString(folder.resolve("a.inc"), "timeout 3\n");
    Files.writeString(folder.resolve("b.inc"), "timeout 4\n");

    Configuration configuration = read("include " + folder.resolve("*.inc"));

    assertThat(configuration.parameters().get(NetworkParameters.TIMEOUT)).isEqualTo(4);
  }

  @Test
  void includeOfItself_ends() {
    Path self = folder.resolve("redis.conf");

    assertThatThrownBy(() -> read("include " + self))
        .hasMessageContaining("at line 1 of " + self)
        .hasMessageEndingWith("files include one another more than 16 deep");
  }

  @Test
  void absentFile_isNamed() {
    assertThatThrownBy(() -> ConfigurationSource.file(folder.resolve("absent.conf")))
        .hasMessage(
            "Fatal error, can't open config file '%s': No such file or directory"
                .formatted(folder.resolve("absent.conf")));
  }

  @Test
  void persistence_isIgnoredWithAWarning() throws IOException {
    Configuration configuration = read("save 60 1\nappendonly yes\nsave \"\"\nappendonly no\n");

    assertThat(configuration.warnings()).hasSize(2);
    assertThat(configuration.parameters().text(PersistenceParameters.SAVE)).isEmpty();
    assertThat(configuration.parameters().get(PersistenceParameters.APPENDONLY)).isFalse();
  }

  @Test
  void cluster_isRefused() {
    assertThatThrownBy(() -> read("cluster-enabled yes")).hasMessageContaining("single node");
    assertThatThrownBy(() -> read("replicaof other 6379")).hasMessageContaining("master");
    assertThatThrownBy(() -> read("rename-command FLUSHALL \"\"")).hasMessageContaining("ACL");
  }

  @Test
  void users_areKeptForThoseWhoKnowRules() throws IOException {
    assertThat(read("user default on nopass ~* +@all\n").users())
        .containsExactly(List.of("default", "on", "nopass", "~*", "+@all"));
  }

  @Test
  void anyText_isReadOrRefusedWithItsLine() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < FUZZED_FILES; i++) {
      String text = text(random);
      try {
        Configuration.of(ConfigFile.lines(text, ""), null);
      } catch (ConfigFileException wrong) {
        assertThat(wrong.text())
            .as("seed %d, file %d: %s", seed, i, text)
            .matches(
                "(?s)(Reading the configuration file, at line \\d+\n>>> '.*'\n.+|Fatal error.*)");
      }
    }
  }

  private static String text(Random random) {
    String[] pieces = {
      "port",
      "save",
      "bind",
      "maxmemory",
      "user",
      "include",
      "\"",
      "'",
      "\\x4",
      "\\",
      " ",
      "\n",
      "#",
      "\t",
      "-1",
      "99999999999999999999",
      "1gb",
      "yes",
      "",
      "é",
      "\0",
      "client-output-buffer-limit",
      "normal",
      "0",
      "notify-keyspace-events",
      "KEA",
      "latency-tracking-info-percentiles",
      "50.5",
      "oom-score-adj-values",
      "unixsocketperm",
      "777",
      "maxmemory-clients",
      "5%",
      "dir",
      "."
    };
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i >= 0; i--) {
      text.append(pieces[random.nextInt(pieces.length)]).append(random.nextInt(3) == 0 ? "" : " ");
    }
    return text.toString();
  }

  private Configuration read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("redis.conf"), text);
    return ConfigurationSource.file(file).configuration();
  }
}
