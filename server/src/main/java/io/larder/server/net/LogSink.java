package io.larder.server.net;

import java.lang.System.Logger.Level;

/** Takes what the network library has to tell. */
public interface LogSink {

  /** Whether it takes what is of use for the library's own developers. */
  boolean isDetailed();

  /** Takes a line of text. */
  void log(Level level, String line);
}
