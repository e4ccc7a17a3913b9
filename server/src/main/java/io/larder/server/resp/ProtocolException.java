package io.larder.server.resp;

/**
 * Says that bytes are no request. The connection answers with the error and is closed: where the
 * next request begins is not known.
 */
public final class ProtocolException extends Exception {

  private static final long serialVersionUID = 1L;

  ProtocolException(String message) {
    super("Protocol error: " + message, null, false, false);
  }

  /** What was wrong, as Redis words it. */
  public String text() {
    return String.valueOf(getMessage());
  }
}
