package io.larder.server.acl;

import io.larder.catalog.Command;
import io.larder.catalog.Failure;
import io.larder.catalog.Words;

/** In what way a command is called that is checked. */
public enum Circumstance {
  /** By a client. */
  ALONE("toplevel") {
    @Override
    String text(User user, Denial denial, Command command) {
      return reason(user, denial, command);
    }
  },
  /** To be part of a transaction. */
  QUEUED("multi") {
    @Override
    String text(User user, Denial denial, Command command) {
      return reason(user, denial, command);
    }
  },
  /** As part of a transaction that is executed. */
  EXECUTED("multi") {
    @Override
    String text(User user, Denial denial, Command command) {
      String what =
          switch (denial.reason()) {
            case COMMAND -> "no permission to execute the command or subcommand";
            case KEY -> "no permission to touch the specified keys";
            case CHANNEL -> "no permission to access one of the channels used as arguments";
            case AUTH -> "no permission";
          };
      return "ACLs rules changed between the moment the transaction was accumulated and the EXEC"
          + " call. This command is no longer allowed for the following reason: "
          + what;
    }
  },
  /** By a script. */
  SCRIPT("lua") {
    @Override
    String text(User user, Denial denial, Command command) {
      return "ACL failure in script: " + reason(user, denial, command);
    }
  };

  private final String context;

  Circumstance(String context) {
    this.context = context;
  }

  /** The context in {@code ACL LOG}. */
  public String context() {
    return context;
  }

  /** The answer to a call that is denied. */
  public Failure refuse(User user, Denial denial, Command command) {
    String code = this == SCRIPT ? "ERR" : "NOPERM"; // as Redis has it
    return Failure.of(code, text(user, denial, command));
  }

  abstract String text(User user, Denial denial, Command command);

  private static String reason(User user, Denial denial, Command command) {
    return switch (denial.reason()) {
      case COMMAND, AUTH ->
          "User "
              + user.name()
              + " has no permissions to run the '"
              + command.fullName()
              + "' command";
      case KEY -> "No permissions to access a key";
      case CHANNEL -> "No permissions to access a channel";
    };
  }

  /** Why a call would be denied, with the name of the key or channel. */
  public static String explain(User user, Denial denial, Command command, Words words) {
    return switch (denial.reason()) {
      case COMMAND, AUTH -> reason(user, denial, command);
      case KEY, CHANNEL ->
          "User "
              + user.name()
              + " has no permissions to access the '"
              + Text.of(words.bytes(denial.word()))
              + "' "
              + denial.reason().redisName();
    };
  }
}
