package io.larder.server;

import java.lang.System.Logger.Level;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Hands the program's log what libraries log through {@code java.util.logging}. Thread-safe. */
final class LibraryLog extends Handler {

  private final ProgramLog log;
  private final Logger root = Logger.getLogger("");
  private final SimpleFormatter messages = new SimpleFormatter();

  /** Hands on what is published to it. */
  LibraryLog(ProgramLog log) {
    this.log = log;
  }

  /** Hands on what is logged from now on. */
  static LibraryLog begin(ProgramLog log) {
    LogManager.getLogManager().reset();
    LibraryLog begun = new LibraryLog(log);
    begun.adapt();
    begun.root.addHandler(begun);
    return begun;
  }

  /** Lets libraries make no lines but those that the log takes now. */
  void adapt() {
    if (log.takes(Level.TRACE)) {
      root.setLevel(java.util.logging.Level.FINER);
    } else if (log.takes(Level.DEBUG)) {
      root.setLevel(java.util.logging.Level.FINE);
    } else {
      root.setLevel(
          log.takes(Level.INFO) ? java.util.logging.Level.INFO : java.util.logging.Level.WARNING);
    }
  }

  @Override
  public void publish(LogRecord entry) {
    Level level = level(entry.getLevel().intValue());
    if (log.takes(level)) {
      Throwable thrown = entry.getThrown();
      String message = messages.formatMessage(entry).replace('\n', ' ');
      log.log(level, thrown == null ? message : message + " (" + thrown + ")");
    }
  }

  private static Level level(int value) {
    if (value >= java.util.logging.Level.WARNING.intValue()) {
      return Level.WARNING;
    }
    if (value >= java.util.logging.Level.INFO.intValue()) {
      return Level.INFO;
    }
    return value >= java.util.logging.Level.FINE.intValue() ? Level.DEBUG : Level.TRACE;
  }

  @Override
  public void flush() {
    // each line is written at once
  }

  @Override
  public void close() {
    // the log is the program's
  }
}
