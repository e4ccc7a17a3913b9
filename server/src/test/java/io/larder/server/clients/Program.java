package io.larder.server.clients;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Another program, run to its end, with all that it printed. */
record Program(int exitCode, String output) {

  private static final long MOST_SECONDS = 120; // a cold npm cache on a busy machine

  /** Whether a program is on the PATH. */
  static boolean exists(String name) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
  }

  /** Runs a program in the current folder. */
  static Program run(String... command) throws IOException, InterruptedException {
    return run(Path.of("."), "", command);
  }

  /** Runs a program in a folder with an input. */
  static Program run(Path folder, String input, String... command)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile("larder-client", ".txt");
    try {
      Process process =
          new ProcessBuilder(List.of(command))
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      try (OutputStream in = process.getOutputStream()) {
        in.write(input.getBytes(StandardCharsets.UTF_8));
      }
      if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
      return new Program(process.exitValue(), Files.readString(output));
    } finally {
      Files.delete(output);
    }
  }
}
