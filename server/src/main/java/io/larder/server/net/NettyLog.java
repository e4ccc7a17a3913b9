package io.larder.server.net;

import io.netty.util.internal.logging.AbstractInternalLogger;
import io.netty.util.internal.logging.FormattingTuple;
import io.netty.util.internal.logging.InternalLogger;
import io.netty.util.internal.logging.InternalLoggerFactory;
import io.netty.util.internal.logging.MessageFormatter;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/**
 * A log of one of Netty's classes that goes to a sink: warnings always, the rest if it takes
 * details.
 *
 * <p>Netty's own ways to log look for a library of logging in every jar, and so does {@code
 * java.util.logging}: more than a tenth of the work of a start.
 */
final class NettyLog extends AbstractInternalLogger {

  private static final long serialVersionUID = 1L;

  private final transient LogSink sink;

  NettyLog(String name, LogSink sink) {
    super(name);
    this.sink = sink;
  }

  /** Makes a log for each class. */
  static final class Factory extends InternalLoggerFactory {

    private final LogSink sink;

    Factory(LogSink sink) {
      this.sink = sink;
    }

    @Override
    protected InternalLogger newInstance(String name) {
      return new NettyLog(name, sink);
    }
  }

  private void tell(Level level, FormattingTuple line) {
    tell(level, line.getMessage(), line.getThrowable());
  }

  private void tell(Level level, String line, @Nullable Throwable thrown) {
    if (level.getSeverity() >= Level.WARNING.getSeverity() || sink.isDetailed()) {
      sink.log(level, thrown == null ? line : line + " (" + thrown + ")");
    }
  }

  // ---- trace ----

  @Override
  public boolean isTraceEnabled() {
    return sink.isDetailed();
  }

  @Override
  public void trace(String line) {
    tell(Level.TRACE, line, null);
  }

  @Override
  public void trace(String format, Object argument) {
    tell(Level.TRACE, MessageFormatter.format(format, argument));
  }

  @Override
  public void trace(String format, Object first, Object second) {
    tell(Level.TRACE, MessageFormatter.format(format, first, second));
  }

  @Override
  public void trace(String format, Object... arguments) {
    tell(Level.TRACE, MessageFormatter.arrayFormat(format, arguments));
  }

  @Override
  public void trace(String line, Throwable thrown) {
    tell(Level.TRACE, line, thrown);
  }

  // ---- debug ----

  @Override
  public boolean isDebugEnabled() {
    return sink.isDetailed();
  }

  @Override
  public void debug(String line) {
    tell(Level.DEBUG, line, null);
  }

  @Override
  public void debug(String format, Object argument) {
    tell(Level.DEBUG, MessageFormatter.format(format, argument));
  }

  @Override
  public void debug(String format, Object first, Object second) {
    tell(Level.DEBUG, MessageFormatter.format(format, first, second));
  }

  @Override
  public void debug(String format, Object... arguments) {
    tell(Level.DEBUG, MessageFormatter.arrayFormat(format, arguments));
  }

  @Override
  public void debug(String line, Throwable thrown) {
    tell(Level.DEBUG, line, thrown);
  }

  // ---- info ----

  @Override
  public boolean isInfoEnabled() {
    return sink.isDetailed();
  }

  @Override
  public void info(String line) {
    tell(Level.INFO, line, null);
  }

  @Override
  public void info(String format, Object argument) {
    tell(Level.INFO, MessageFormatter.format(format, argument));
  }

  @Override
  public void info(String format, Object first, Object second) {
    tell(Level.INFO, MessageFormatter.format(format, first, second));
  }

  @Override
  public void info(String format, Object... arguments) {
    tell(Level.INFO, MessageFormatter.arrayFormat(format, arguments));
  }

  @Override
  public void info(String line, Throwable thrown) {
    tell(Level.INFO, line, thrown);
  }

  // ---- warn ----

  @Override
  public boolean isWarnEnabled() {
    return true;
  }

  @Override
  public void warn(String line) {
    tell(Level.WARNING, line, null);
  }

  @Override
  public void warn(String format, Object argument) {
    tell(Level.WARNING, MessageFormatter.format(format, argument));
  }

  @Override
  public void warn(String format, Object first, Object second) {
    tell(Level.WARNING, MessageFormatter.format(format, first, second));
  }

  @Override
  public void warn(String format, Object... arguments) {
    tell(Level.WARNING, MessageFormatter.arrayFormat(format, arguments));
  }

  @Override
  public void warn(String line, Throwable thrown) {
    tell(Level.WARNING, line, thrown);
  }

  // ---- error ----

  @Override
  public boolean isErrorEnabled() {
    return true;
  }

  @Override
  public void error(String line) {
    tell(Level.ERROR, line, null);
  }

  @Override
  public void error(String format, Object argument) {
    tell(Level.ERROR, MessageFormatter.format(format, argument));
  }

  @Override
  public void error(String format, Object first, Object second) {
    tell(Level.ERROR, MessageFormatter.format(format, first, second));
  }

  @Override
  public void error(String format, Object... arguments) {
    tell(Level.ERROR, MessageFormatter.arrayFormat(format, arguments));
  }

  @Override
  public void error(String line, Throwable thrown) {
    tell(Level.ERROR, line, thrown);
  }
}
