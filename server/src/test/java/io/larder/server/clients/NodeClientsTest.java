package io.larder.server.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.larder.server.net.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The programs of {@code src/test/node}, with the clients that their lock file names. Skipped where
 * Node or npm is missing or the clients cannot be fetched, unless {@code -Dlarder.node=required}.
 */
class NodeClientsTest {

  private static final Path SOURCES = module().resolve("src/test/node");
  private static final Path FOLDER = module().resolve("target/node");

  private static TestServer server;

  @BeforeAll
  static void prepare() throws IOException, InterruptedException {
    require(Program.exists("node") && Program.exists("npm"), "Node.js and npm are not installed");
    Files.createDirectories(FOLDER);
    try (Stream<Path> files = Files.list(SOURCES)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, FOLDER.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    if (!isInstalled()) {
      Program npm =
          Program.run(
              FOLDER,
              "",
              "npm",
              "ci",
              "--ignore-scripts",
              "--no-audit",
              "--no-fund",
              "--prefer-offline");
      require(npm.exitCode() == 0, "npm ci failed:\n" + npm.output());
      Files.copy(SOURCES.resolve("package-lock.json"), FOLDER.resolve("installed.json"));
    }
    server = TestServer.start();
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  /** Whether an earlier build has installed what the lock file says. */
  private static boolean isInstalled() throws IOException {
    Path installed = FOLDER.resolve("installed.json");
    if (!Files.exists(installed)) {
      return false;
    }
    if (Files.mismatch(installed, SOURCES.resolve("package-lock.json")) < 0) {
      return true;
    }
    Files.delete(installed);
    return false;
  }

  private static void require(boolean fulfilled, String otherwise) {
    if ("required".equals(System.getProperty("larder.node"))) {
      assertThat(fulfilled).as(otherwise).isTrue();
    }
    assumeTrue(fulfilled, otherwise + "; skipped, as -Dlarder.node=required is not set");
  }

  /** The folder of this module: builds run in it, editors often above it. */
  private static Path module() {
    Path here = Path.of("").toAbsolutePath();
    return List.of(here, here.resolve("server")).stream()
        .filter(folder -> Files.isDirectory(folder.resolve("src/test/node")))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"node-redis.mjs", "ioredis.mjs", "bullmq.mjs"})
  void program_endsWell(String name) throws IOException, InterruptedException {
    Program program = Program.run(FOLDER, "", "node", name, Integer.toString(server.port()));

    assertThat(program.exitCode()).as(program.output()).isZero();
    assertThat(program.output()).endsWith("ok\n").doesNotContain("rror");
  }
}
