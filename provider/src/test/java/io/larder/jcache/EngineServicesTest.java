package io.larder.jcache;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.larder.engine.EngineService;
import io.larder.engine.KeyspaceEngine;
import io.larder.jcache.config.ConfigSource;
import io.larder.jcache.config.ServiceBlock;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineServicesTest {

  @TempDir Path directory;

  /** Keeps what it is started with; takes no port 666. */
  private static final class RecordingService implements EngineService {

    final List<Map<String, List<String>>> started = new ArrayList<>();

    @Override
    public String name() {
      return "server";
    }

    @Override
    public List<String> settings() {
      return List.of("port", "requirepass", "user");
    }

    @Override
    public Running start(KeyspaceEngine engine, Map<String, List<String>> settings)
        throws IOException {
      List<String> port = settings.getOrDefault("port", List.of());
      if (port.contains("666")) {
        throw new WrongSettingException("port", "it is not a good one");
      }
      if (port.contains("80")) {
        throw new IOException("port 80 is taken");
      }
      started.add(settings);
      return () -> {};
    }
  }

  private final RecordingService service = new RecordingService();

  private ServiceBlock block(String text) throws IOException {
    Path file = Files.writeString(directory.resolve("larder.conf"), text);
    URI uri = file.toUri();
    return requireNonNull(
        ConfigSource.locate(uri, URI.create("larder:default"), getClass().getClassLoader())
            .server());
  }

  private void start(String text) throws IOException {
    try (KeyspaceEngine engine = KeyspaceEngine.create()) {
      new EngineServices(List.of(service)).start(block(text), engine).close();
    }
  }

  @Test
  void settings_reachTheService_asTheyAreWritten() throws IOException {
    start(
        """
        larder.server {
          port = 7001
          requirepass = "two words"
          user = ["ann on", "bob off"]
        }
        """);

    assertThat(service.started)
        .containsExactly(
            Map.of(
                "port", List.of("7001"),
                "requirepass", List.of("two words"),
                "user", List.of("ann on", "bob off")));
  }

  @Test
  void settingOfNull_isNone() throws IOException {
    start("larder.server { port = null }");

    assertThat(service.started).containsExactly(Map.of());
  }

  @Test
  void unknownSetting_namesFileLineKeyAndTheNearest_withoutItsValue() {
    assertThatThrownBy(() -> start("larder.server {\n  port = 1\n  requirepas = hunter2\n}"))
        .isInstanceOf(LarderConfigurationException.class)
        .hasMessageStartingWith(directory.resolve("larder.conf") + ":3: larder.server.requirepas")
        .hasMessageContaining("is unknown")
        .hasMessageEndingWith("(did you mean 'requirepass'?)")
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void wrongValue_namesFileLineAndKey() {
    assertThatThrownBy(() -> start("larder.server {\n  port = 666\n}"))
        .isInstanceOf(LarderConfigurationException.class)
        .hasMessage(
            directory.resolve("larder.conf")
                + ":2: larder.server.port cannot be had: it is not a good one");
  }

  @Test
  void block_whereATextIsExpected_isAnError() {
    assertThatThrownBy(() -> start("larder.server {\n  port { a = 1 }\n}"))
        .hasMessageContaining(":2: larder.server.port is a block; expected a text, a number");
    assertThatThrownBy(() -> start("larder.server = 7001"))
        .hasMessageContaining(":1: larder.server is '7001'; expected a block of settings");
  }

  @Test
  void serviceThatCannotStart_isAnErrorOfItsBlock() {
    assertThatThrownBy(() -> start("larder.server { port = 80 }"))
        .hasMessageContaining(":1: larder.server cannot start: port 80 is taken")
        .hasCauseInstanceOf(IOException.class);
  }

  @Test
  void serviceThatIsNotThere_isAnError_thatNamesTheArtifactToAdd() throws IOException {
    ServiceBlock block = block("larder.server { port = 7001 }");
    try (KeyspaceEngine engine = KeyspaceEngine.create()) {
      assertThatThrownBy(() -> new EngineServices(List.of()).start(block, engine))
          .isInstanceOf(LarderConfigurationException.class)
          .hasMessageContaining(":1: larder.server needs the artifact io.larder:larder-server");
    }
  }
}
