package io.larder.catalog;

import java.nio.charset.StandardCharsets;

/**
 * An error answer: a code in capitals and a sentence, as Redis words them.
 *
 * <p>Thrown by a command's code before it has changed anything. It carries no stack trace: it is an
 * answer to a caller's mistake. The list is closed: those of several groups are made here, those of
 * one group beside its commands.
 */
@SuppressWarnings("StaticAssignmentOfThrowable") // they have no stack trace, so one serves all
public final class Failure extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final int MOST_ECHOED = 128; // bytes of a client that an error repeats

  public static final Failure WRONG_TYPE =
      of("WRONGTYPE", "Operation against a key holding the wrong kind of value");
  public static final Failure SYNTAX = error("syntax error");
  public static final Failure NOT_AN_INTEGER = error("value is not an integer or out of range");
  public static final Failure NOT_A_FLOAT = error("value is not a valid float");
  public static final Failure INT_OUT_OF_RANGE =
      error("value is out of range, value must between -2147483648 and 2147483647");
  public static final Failure OUT_OF_RANGE = error("value is out of range");
  public static final Failure NOT_POSITIVE = error("value is out of range, must be positive");
  public static final Failure NO_SUCH_KEY = error("no such key");
  public static final Failure INDEX_OUT_OF_RANGE = error("index out of range");
  public static final Failure OVERFLOW = error("increment or decrement would overflow");
  public static final Failure NAN_OR_INFINITY = error("increment would produce NaN or Infinity");
  public static final Failure TOO_LARGE =
      error("string exceeds maximum allowed size (proto-max-bulk-len)");
  public static final Failure INVALID_CURSOR = error("invalid cursor");
  public static final Failure TIMEOUT_NOT_A_FLOAT = error("timeout is not a float or out of range");
  public static final Failure TIMEOUT_NEGATIVE = error("timeout is negative");
  public static final Failure TIMEOUT_OUT_OF_RANGE = error("timeout is out of range");
  public static final Failure DB_OUT_OF_RANGE = error("DB index is out of range");
  public static final Failure SAME_OBJECT = error("source and destination objects are the same");
  public static final Failure OUT_OF_MEMORY =
      of("OOM", "command not allowed when used memory > 'maxmemory'.");
  public static final Failure NESTED_MULTI = error("MULTI calls can not be nested");
  public static final Failure WATCH_INSIDE_MULTI = error("WATCH inside MULTI is not allowed");
  public static final Failure EXEC_WITHOUT_MULTI = error("EXEC without MULTI");
  public static final Failure DISCARD_WITHOUT_MULTI = error("DISCARD without MULTI");
  public static final Failure EXEC_ABORTED =
      of("EXECABORT", "Transaction discarded because of previous errors.");
  public static final Failure UNBLOCKED = of("UNBLOCKED", "client unblocked via CLIENT UNBLOCK");

  public static final Failure CANNOT_SUBSCRIBE =
      error("this session has nowhere to put messages; it cannot subscribe");

  private final String code;

  private Failure(String code, String text) {
    super(text, null, false, false);
    this.code = code;
  }

  /** A failure of this code. */
  public static Failure of(String code, String message) {
    return new Failure(code, code + " " + message);
  }

  /** A failure by its whole text, whose first word is the code. */
  public static Failure of(String text) {
    int space = text.indexOf(' ');
    return new Failure(space < 0 ? text : text.substring(0, space), text);
  }

  /** A failure of the code {@code ERR}. */
  public static Failure error(String message) {
    return of("ERR", message);
  }

  /** The wrong number of words for a command. */
  public static Failure wrongArity(Command command) {
    return error("wrong number of arguments for '" + command.fullName() + "' command");
  }

  /** A command that must wait until nothing is listened to any longer. */
  static Failure notWhileSubscribed(Command command) {
    return error(
        "Can't execute '"
            + command.fullName()
            + "': only (P|S)SUBSCRIBE / (P|S)UNSUBSCRIBE / PING / QUIT / RESET are allowed in this"
            + " context");
  }

  /** An expire time that no deadline can be made of. */
  public static Failure invalidExpireTime(Command command) {
    return error("invalid expire time in '" + command.fullName() + "' command");
  }

  /** A command that does not exist. */
  public static Failure unknownCommand(Words words) {
    StringBuilder arguments = new StringBuilder();
    for (int i = 1; i < words.size() && arguments.length() < MOST_ECHOED; i++) {
      arguments
          .append('\'')
          .append(echo(words.bytes(i, null), MOST_ECHOED - arguments.length()))
          .append("' ");
    }
    return error(
        "unknown command '"
            + echo(words.bytes(0, null), MOST_ECHOED)
            + "', with args beginning with: "
            + arguments);
  }

  /** A subcommand that does not exist. */
  public static Failure unknownSubcommand(String container, byte[] subcommand) {
    return error(
        "unknown subcommand '" + echo(subcommand, MOST_ECHOED) + "'. Try " + container + " HELP.");
  }

  /** A subcommand with words that it does not take. */
  public static Failure badSubcommand(String container, byte[] subcommand) {
    return error(
        "unknown subcommand or wrong number of arguments for '"
            + echo(subcommand, MOST_ECHOED)
            + "'. Try "
            + container
            + " HELP.");
  }

  /**
   * A client's bytes for repeating in an error: cut, at a zero byte too, and without line breaks.
   */
  static String echo(byte[] bytes, int most) {
    int end = 0;
    while (end < bytes.length && end < most && bytes[end] != 0) {
      end++;
    }
    String text = new String(bytes, 0, end, StandardCharsets.ISO_8859_1);
    return text.replace('\r', ' ').replace('\n', ' ');
  }

  /** The code, the first word of the answer. */
  public String code() {
    return code;
  }

  /** The whole answer, the code first. */
  public String text() {
    return String.valueOf(getMessage());
  }
}
