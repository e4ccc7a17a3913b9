package io.larder.server.acl;

/**
 * Says that a rule is wrong, and nothing was changed. It repeats no rule, which may be a secret.
 */
public final class RuleException extends Exception {

  private static final long serialVersionUID = 1L;

  private final boolean aboutUnknownCommand;

  RuleException(RuleError error) {
    super(error.text(), null, false, false);
    aboutUnknownCommand = error == RuleError.UNKNOWN_COMMAND;
  }

  RuleException(String message) {
    super(message, null, false, false);
    aboutUnknownCommand = false;
  }

  /** Whether the rule names a command or category that does not exist, so it is no secret. */
  boolean isAboutUnknownCommand() {
    return aboutUnknownCommand;
  }

  /** What is wrong, as Redis words it. */
  public String text() {
    return String.valueOf(getMessage());
  }
}
