package io.larder.server.config;

/**
 * Says why a parameter cannot have a value, in Redis's words where Redis has any. It carries no
 * stack trace: it answers somebody's mistake.
 */
public final class ConfigException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** A reason, in a sentence without a full stop. */
  public ConfigException(String reason) {
    super(reason, null, false, false);
  }

  /** The reason. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
