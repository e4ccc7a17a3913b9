package io.larder.benchmarks.turns;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A contestant's JVM, seen from outside. */
public final class Contender implements AutoCloseable {

  private static final int SHOWN = 30;

  private final String name;
  private final Process process;
  private final PrintStream questions;
  private final BufferedReader answers;
  private final Path errors;

  private Contender(String name, Process process, Path errors) {
    this.name = name;
    this.process = process;
    this.errors = errors;
    this.questions = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    this.answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /**
   * Starts a JVM without waiting for it.
   *
   * @param name what it is called in tables
   * @param main a main class that calls {@link Worker#serve}
   * @param jvmArguments what the JVM gets beside the class path of this one
   */
  public static Contender start(
      String name, Class<?> main, List<String> jvmArguments, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvmArguments);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(arguments);
    try {
      Path errors = Files.createTempFile("contender-", ".log");
      Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
      return new Contender(name, process, errors);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What it is called in tables. */
  public String name() {
    return name;
  }

  /** Waits until it has filled itself. */
  public void awaitReady() {
    if (!Worker.READY.equals(readLine())) {
      throw failed();
    }
  }

  Turn turn(Slice slice) {
    questions.println(slice.written());
    String answer = readLine();
    if (answer == null) {
      throw failed();
    }
    return Turn.read(answer);
  }

  /** Ends the JVM at once, for nothing of it is kept. */
  @Override
  public void close() {
    try {
      process.destroyForcibly().waitFor();
      Files.deleteIfExists(errors);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private @Nullable String readLine() {
    try {
      return answers.readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private IllegalStateException failed() {
    try {
      List<String> lines = Files.readAllLines(errors);
      return new IllegalStateException(
          "the JVM of %s ended; its last words:%n%s"
              .formatted(
                  name,
                  String.join(
                      "\n", lines.subList(Math.max(0, lines.size() - SHOWN), lines.size()))));
    } catch (IOException e) {
      return new IllegalStateException("the JVM of " + name + " ended", e);
    }
  }
}
