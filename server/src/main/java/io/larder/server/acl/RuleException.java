package io.larder.server.acl;

/**
 * Says that a rule is wrong, and nothing was changed. It repeats no rule, which may be a secret.
 */
public final class RuleException extends Exception {

  private static final long serialVersionUID = 1L;

  RuleException(RuleError error) {
    super(error.text(), null, false, false);
  }

  RuleException(String message) {
    super(message, null, false, false);
  }

  /** What is wrong, as Redis words it. */
  public String text() {
    return String.valueOf(getMessage());
  }
}
