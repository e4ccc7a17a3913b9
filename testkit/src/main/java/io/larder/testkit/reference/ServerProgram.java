package io.larder.testkit.reference;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The program {@code redis-server}, or {@code valkey-server}, on this machine with its version. */
record ServerProgram(Path path, ServerVersion version) {

  /** The system property that names the program when it is not on the PATH. */
  static final String PROPERTY = "larder.redis-server";

  /** The program of the system property, else the first on the PATH; null when there is none. */
  static @Nullable ServerProgram find() {
    String named = System.getProperty(PROPERTY);
    Path path = named == null || named.isEmpty() ? onPath() : Path.of(named);
    return path == null || !Files.isExecutable(path) ? null : new ServerProgram(path, ask(path));
  }

  private static @Nullable Path onPath() {
    String folders = System.getenv("PATH");
    Stream<String> names =
        folders == null ? Stream.empty() : Arrays.stream(folders.split(File.pathSeparator, -1));
    return names
        .flatMap(folder -> Stream.of("redis-server", "valkey-server").map(Path.of(folder)::resolve))
        .filter(Files::isExecutable)
        .findFirst()
        .orElse(null);
  }

  private static ServerVersion ask(Path path) {
    try {
      Process process =
          new ProcessBuilder(path.toString(), "--version").redirectErrorStream(true).start();
      byte[] said = process.getInputStream().readAllBytes();
      return ServerVersion.in(new String(said, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(path + " does not start", e);
    }
  }
}
