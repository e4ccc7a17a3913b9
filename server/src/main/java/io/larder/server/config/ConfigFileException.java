package io.larder.server.config;

/** Says which line of a configuration file, or of the command line, is wrong, and why. */
public final class ConfigFileException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  ConfigFileException(Directive directive, String reason) {
    super(directive.origin() + "\n>>> '" + directive.shown() + "'\n" + reason);
  }

  /** For a file that cannot be read. */
  ConfigFileException(String reason) {
    super(reason);
  }

  /** What is wrong: where, what is written there, and the reason, a line each. */
  public String text() {
    return String.valueOf(getMessage());
  }
}
