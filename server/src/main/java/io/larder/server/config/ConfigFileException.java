package io.larder.server.config;

/** Says which line of a configuration file, or of the command line, is wrong, and why. */
public final class ConfigFileException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String reason;

  ConfigFileException(Directive directive, String reason) {
    super(directive.origin() + "\n>>> '" + directive.shown() + "'\n" + reason);
    this.reason = reason;
  }

  /** For a file that cannot be read. */
  ConfigFileException(String reason) {
    super(reason);
    this.reason = reason;
  }

  /** What is wrong: where, what is written there, and the reason, a line each. */
  public String text() {
    return String.valueOf(getMessage());
  }

  /** The reason alone. */
  public String reason() {
    return reason;
  }
}
