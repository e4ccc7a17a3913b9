package io.larder.samples.bookstore.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program started by a test, whose output goes to a file. It ends with the test's process at the
 * latest, even if that is killed: a script keeps it only as long as its standard input is open.
 */
public final class ChildProcess implements AutoCloseable {

  private static final String SCRIPT = "until-stdin-ends.sh";
  private static final int PATIENCE_SECONDS = 20;

  private final Process process;
  private final Path log;

  private ChildProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** Starts a command with some more variables in its environment. */
  public static ChildProcess start(List<String> command, Map<String, String> variables, Path log)
      throws IOException {
    List<String> kept = new ArrayList<>(List.of("sh", script()));
    kept.addAll(command);
    ProcessBuilder builder =
        new ProcessBuilder(kept).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().putAll(variables);
    return new ChildProcess(builder.start(), log);
  }

  /** Whether it runs. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** What it has printed so far. */
  public String output() throws IOException {
    return Files.readString(log);
  }

  /** Ends it: in order if it can be had, by force if need be, and with all that it has started. */
  @Override
  public void close() throws IOException {
    List<ProcessHandle> descendants = process.descendants().toList();
    process.getOutputStream().close();
    try {
      process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    descendants.forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private static String script() {
    return Path.of(System.getProperty("bookstore.target"), "test-classes", SCRIPT).toString();
  }
}
