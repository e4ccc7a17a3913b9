package io.larder.server.acl;

/**
 * That a call is not permitted.
 *
 * @param reason what is not permitted
 * @param word the word of the call that names the key or channel; 0 if it is about the command
 */
public record Denial(Reason reason, int word) {

  /** What may be denied, the least telling first: of several selectors the last reason is told. */
  public enum Reason {
    COMMAND("command"),
    KEY("key"),
    AUTH("auth"),
    CHANNEL("channel");

    private final String redisName;

    Reason(String redisName) {
      this.redisName = redisName;
    }

    /** The name in {@code ACL LOG}. */
    public String redisName() {
      return redisName;
    }
  }

  /** Whether this tells more than another does. */
  boolean outranks(Denial other) {
    int order = reason.compareTo(other.reason);
    return order > 0 || (order == 0 && word > other.word);
  }
}
