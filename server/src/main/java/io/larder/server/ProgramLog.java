package io.larder.server;

import io.larder.server.config.ConfigException;
import io.larder.server.net.LogSink;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.TimeZone;

/**
 * The log of the stand-alone program: a line for each happening, in the form of Redis's own log, on
 * standard output or at the end of a file. Thread-safe.
 *
 * <p>It is no part of {@code java.util.logging}, which takes long to begin and ends before the
 * program does; what libraries log that way comes by a {@link LibraryLog}.
 */
final class ProgramLog implements LogSink {

  private final PrintStream out;
  private final InstantSource clock;
  private final LogTime time = new LogTime(TimeZone.getDefault());
  private final long process = ProcessHandle.current().pid();
  private volatile Level least = Level.INFO;

  private ProgramLog(OutputStream out, InstantSource clock) {
    this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
    this.clock = clock;
  }

  /**
   * A log.
   *
   * @param file to the end of which it goes; empty for standard output
   * @throws IOException if the file cannot be written
   */
  static ProgramLog open(String file, Path folder, InstantSource clock) throws IOException {
    OutputStream out =
        file.isEmpty() ? System.out : new FileOutputStream(folder.resolve(file).toFile(), true);
    return new ProgramLog(out, clock);
  }

  /** Logs what is as important as this, by Redis's names, and more. */
  void setLevel(String loglevel) {
    least =
        switch (loglevel) {
          case "debug" -> Level.TRACE;
          case "verbose" -> Level.DEBUG;
          case "notice" -> Level.INFO;
          case "warning" -> Level.WARNING;
          default -> throw new ConfigException("there is no level '" + loglevel + "'");
        };
  }

  /** Whether it takes lines of a level. */
  boolean takes(Level level) {
    return level.getSeverity() >= least.getSeverity();
  }

  @Override
  public boolean isDetailed() {
    return takes(Level.TRACE);
  }

  /** Something happened as it should. */
  void notice(String line) {
    log(Level.INFO, line);
  }

  /** Something should be looked at. */
  void warning(String line) {
    log(Level.WARNING, line);
  }

  @Override
  public void log(Level level, String line) {
    if (takes(level)) {
      out.println(process + ":M " + time.text(clock.instant()) + ' ' + mark(level) + ' ' + line);
    }
  }

  private static char mark(Level level) {
    return switch (level) {
      case ALL, TRACE -> '.';
      case DEBUG -> '-';
      case INFO -> '*';
      case WARNING, ERROR, OFF -> '#';
    };
  }
}
