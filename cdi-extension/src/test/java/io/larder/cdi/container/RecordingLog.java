package io.larder.cdi.container;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What is logged while this is open. */
final class RecordingLog extends Handler implements AutoCloseable {

  private final Logger logger;
  private final List<String> messages = new CopyOnWriteArrayList<>();

  private RecordingLog(String name) {
    logger = Logger.getLogger(name);
    logger.addHandler(this);
  }

  static RecordingLog ofTheExtension() {
    return new RecordingLog("io.larder.cdi");
  }

  static RecordingLog ofEverybody() {
    return new RecordingLog("");
  }

  List<String> messages() {
    return List.copyOf(messages);
  }

  @Override
  public void publish(LogRecord written) {
    messages.add(new SimpleFormatter().format(written));
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    logger.removeHandler(this);
  }
}
