package io.larder.commands;

/**
 * An error that a command answered: a key of the wrong type, a number out of range, a full
 * keyspace. Nothing was changed.
 *
 * <p>The message is the whole answer as Redis words it, its code first.
 */
public class RedisCommandException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;

  /** An error of this code; the message begins with it. */
  public RedisCommandException(String code, String message) {
    super(message);
    this.code = code;
  }

  /** The code, such as {@code WRONGTYPE}, {@code ERR} or {@code OOM}. */
  public final String code() {
    return code;
  }
}
