package io.larder.server.differential;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.catalog.CommandGroup;
import io.larder.catalog.differential.DifferentialRun;
import io.larder.server.net.TestServer;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The engine's differential suite over sockets: a Larder server and a real one are sent the same
 * pipelines, transactions among them, in RESP2 and in RESP3. {@link DifferentialRun} tells how to
 * run a failure again.
 */
@EnabledIf("io.larder.testkit.reference.ReferenceServer#isAvailable")
final class WireDifferentialTest {

  private static DifferentialRun run;
  private static DifferentialRun scripted;
  private static TestServer server;

  @BeforeAll
  static void start() throws IOException {
    run = new DifferentialRun(40_000);
    scripted = new DifferentialRun(10_000);
    server = TestServer.start();
  }

  @AfterAll
  static void stop() {
    System.out.println(run.table("Larder's server over the wire"));
    System.out.println(scripted.table("Scripts on Larder's server"));
    server.close();
  }

  static Stream<CommandGroup> groups() {
    return run.groups();
  }

  @ParameterizedTest
  @MethodSource("groups")
  void pipelines_areAnsweredAsByRedis(CommandGroup group) throws IOException {
    try (WireSubject larder = new WireSubject(server.connect())) {
      assertThat(run.differences(group, larder)).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("groups")
  void commandsOfScripts_areAnsweredAsByRedis(CommandGroup group) throws IOException {
    try (ScriptedSubject larder = new ScriptedSubject(new WireSubject(server.connect()))) {
      assertThat(scripted.differences(group, larder)).isEmpty();
    }
  }
}
