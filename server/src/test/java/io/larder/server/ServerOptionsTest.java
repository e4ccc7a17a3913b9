package io.larder.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerOptionsTest {

  @Test
  void with_takesOneText_whateverNumberOfWords() {
    ServerOptions options = ServerOptions.defaults().with("bind", "127.0.0.1 ::1").with("save", "");

    assertThat(
            options
                .configuration()
                .parameters()
                .text(io.larder.server.config.NetworkParameters.BIND))
        .isEqualTo("127.0.0.1 ::1");
  }

  @Test
  void with_unknownNameOrValue_isRefusedAtOnce() {
    assertThatThrownBy(() -> ServerOptions.defaults().with("prot", "7001"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'prot 7001'");
    assertThatThrownBy(() -> ServerOptions.defaults().with("port", "many"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("couldn't be parsed into an integer");
  }

  @Test
  void fileAndArguments_theLastCounts(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("redis.conf"), "port 1\ntimeout 7\n");

    ServerOptions options = ServerOptions.fromArguments(file.toString(), "--port", "2");

    assertThat(port(options)).isEqualTo(2);
    assertThat(port(options.with("port", "3"))).isEqualTo(3);
    assertThat(port(ServerOptions.fromFile(file))).isEqualTo(1);
    assertThat(options.origin()).isEqualTo(file + " and 1 option");
  }

  @Test
  void text_hasNoSecrets() {
    assertThat(ServerOptions.defaults().with("requirepass", "geheim"))
        .hasToString("ServerOptions[1 option]");
  }

  private static long port(ServerOptions options) {
    return options.configuration().parameters().get(io.larder.server.config.NetworkParameters.PORT);
  }
}
