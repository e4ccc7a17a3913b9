package io.larder.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandLineTest {

  @Test
  void nothing_isDefaults() {
    CommandLine line = CommandLine.read();

    assertThat(line.file()).isNull();
    assertThat(line.options()).isEmpty();
    assertThat(line.readsInput()).isFalse();
  }

  @Test
  void firstWordWithoutDashes_isTheFile() {
    CommandLine line = CommandLine.read("conf/redis.conf", "--port", "7001");

    assertThat(line.file()).isEqualTo(Path.of("conf/redis.conf").toAbsolutePath());
    assertThat(words(line)).containsExactly(List.of("port", "7001"));
  }

  @Test
  void values_goUpToTheNextName() {
    assertThat(words(CommandLine.read("--bind", "127.0.0.1", "::1", "--save", "60", "1")))
        .containsExactly(List.of("bind", "127.0.0.1", "::1"), List.of("save", "60", "1"));
  }

  @Test
  void nameAndValue_mayBeOneArgument() {
    assertThat(words(CommandLine.read("--port 7001", "--timeout 5")))
        .containsExactly(List.of("port", "7001"), List.of("timeout", "5"));
  }

  @Test
  void firstValue_mayBeginWithDashes() {
    assertThat(words(CommandLine.read("--requirepass", "--secret", "--port", "1")))
        .containsExactly(List.of("requirepass", "--secret"), List.of("port", "1"));
  }

  @Test
  void saveWithoutValue_isNone() {
    assertThat(words(CommandLine.read("--save", "--port", "1")))
        .containsExactly(List.of("save", ""), List.of("port", "1"));
    assertThat(words(CommandLine.read("--save", ""))).containsExactly(List.of("save", ""));
    assertThat(words(CommandLine.read("--save"))).containsExactly(List.of("save", ""));
  }

  @Test
  void dashAtTheEnd_readsFurtherLines() {
    CommandLine line = CommandLine.read("--port", "1", "-");

    assertThat(
            line.directives(
                new ByteArrayInputStream("timeout 5\n".getBytes(StandardCharsets.UTF_8))))
        .extracting(Directive::words)
        .containsExactly(List.of("port", "1"), List.of("timeout", "5"));
  }

  @Test
  void unknownName_valueOfNoName_valueThatIsNone_areShown() {
    assertThatThrownBy(() -> ConfigurationSource.arguments("--foo", "1"))
        .hasMessage(
            "Reading the command line\n>>> 'foo 1'\nBad directive or wrong number of arguments");
    assertThatThrownBy(() -> ConfigurationSource.arguments("-x"))
        .hasMessage(
            "Reading the command line\n>>> '-x'\nBad directive or wrong number of arguments");
    assertThatThrownBy(() -> ConfigurationSource.arguments("--port"))
        .hasMessage("Reading the command line\n>>> 'port'\nwrong number of arguments");
  }

  private static List<List<String>> words(CommandLine line) {
    return line.options().stream().map(Directive::words).toList();
  }
}
