package io.larder.server;

import io.larder.server.config.ConfigException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * The log of the stand-alone program: a line for each happening, in the form of Redis's own log, on
 * standard output or at the end of a file. Thread-safe.
 *
 * <p>What the libraries log through {@code java.util.logging} comes here too. The program's own
 * lines do not take that way, because it ends before the program does.
 */
final class ProgramLog extends Handler {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd MMM yyyy HH:mm:ss.SSS", Locale.ENGLISH)
          .withZone(ZoneId.systemDefault());

  private final PrintStream out;
  private final InstantSource clock;
  private final SimpleFormatter messages = new SimpleFormatter();
  private final Logger root = Logger.getLogger("");
  private final Logger netty = Logger.getLogger("io.netty");
  private final long process = ProcessHandle.current().pid();

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
    ProgramLog log = new ProgramLog(out, clock);
    LogManager.getLogManager().reset();
    log.root.addHandler(log);
    return log;
  }

  /** Logs what is as important as this, by Redis's names, and more. */
  void setLevel(String loglevel) {
    Level level =
        switch (loglevel) {
          case "debug" -> Level.FINER;
          case "verbose" -> Level.FINE;
          case "notice" -> Level.INFO;
          case "warning" -> Level.WARNING;
          default -> throw new ConfigException("there is no level '" + loglevel + "'");
        };
    root.setLevel(level);
    netty.setLevel(level.equals(Level.FINER) ? level : Level.WARNING); // it tells much of itself
  }

  /** Something happened as it should. */
  void notice(String line) {
    write(Level.INFO, line);
  }

  /** Something should be looked at. */
  void warning(String line) {
    write(Level.WARNING, line);
  }

  private void write(Level level, String line) {
    if (root.isLoggable(level)) {
      out.println(process + ":M " + TIME.format(clock.instant()) + ' ' + mark(level) + ' ' + line);
    }
  }

  private static char mark(Level level) {
    if (level.intValue() >= Level.WARNING.intValue()) {
      return '#';
    }
    return level.intValue() >= Level.INFO.intValue() ? '*' : level.equals(Level.FINE) ? '-' : '.';
  }

  @Override
  public void publish(LogRecord entry) {
    if (isLoggable(entry)) {
      Throwable thrown = entry.getThrown();
      String message = messages.formatMessage(entry).replace('\n', ' ');
      write(entry.getLevel(), thrown == null ? message : message + " (" + thrown + ")");
    }
  }

  @Override
  public void flush() {
    out.flush();
  }

  @Override
  public void close() {
    // the program's last lines come after java.util.logging has closed its handlers
  }
}
