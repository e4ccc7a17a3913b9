package io.larder.cdi.container;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What the extension logs while this is open. */
final class RecordingLog extends Handler implements AutoCloseable {

  private final Logger logger = Logger.getLogger("io.larder.cdi");
  private final List<String> messages = new CopyOnWriteArrayList<>();

  RecordingLog() {
    logger.addHandler(this);
  }

  List<String> messages() {
    return List.copyOf(messages);
  }

  @Override
  public void publish(LogRecord written) {
    messages.add(new SimpleFormatter().formatMessage(written));
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    logger.removeHandler(this);
  }
}
