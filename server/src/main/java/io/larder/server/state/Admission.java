package io.larder.server.state;

import io.larder.catalog.Command;
import io.larder.catalog.CommandFlag;
import io.larder.catalog.Failure;
import io.larder.catalog.KeyMode;
import io.larder.catalog.Session;
import io.larder.catalog.Words;
import io.larder.server.acl.AclLog;
import io.larder.server.acl.Circumstance;
import io.larder.server.acl.Denial;
import io.larder.server.acl.Text;
import io.larder.server.acl.User;

/** Decides whether a client may do what it asks for, and notes what it may not. */
@SuppressWarnings("StaticAssignmentOfThrowable") // they have no stack trace
final class Admission {

  private static final Failure NOT_AUTHENTICATED = Failure.of("NOAUTH", "Authentication required.");

  private Admission() {}

  /**
   * Looks at a call of a client that may not do everything.
   *
   * @throws Failure if it is not permitted
   */
  static void check(Client client, Command command, Words words) {
    if (!client.login().isAuthenticated() && !command.is(CommandFlag.NO_AUTH)) {
      throw NOT_AUTHENTICATED;
    }
    User user = client.login().user();
    Circumstance circumstance = circumstance(client.session());
    Denial denial = user.check(command, words);
    if (denial != null) {
      note(client, circumstance, denial, command, words);
      throw circumstance.refuse(user, denial, command);
    }
    if (circumstance != Circumstance.QUEUED && command.name().startsWith("SORT")) {
      checkPatterns(user, command, words);
    }
  }

  /** Whether a client may do something, which it does not do. */
  static boolean permits(Client client, Command command, Words words) {
    return client.login().isAuthenticated() && client.login().user().check(command, words) == null;
  }

  private static Circumstance circumstance(Session session) {
    if (session.isWithinCall()) {
      return Circumstance.SCRIPT;
    }
    if (session.isExecuting()) {
      return Circumstance.EXECUTED;
    }
    return session.transaction().isOpen() ? Circumstance.QUEUED : Circumstance.ALONE;
  }

  private static void note(
      Client client, Circumstance circumstance, Denial denial, Command command, Words words) {
    String object =
        denial.reason() == Denial.Reason.COMMAND
            ? command.fullName()
            : Text.of(words.bytes(denial.word()));
    client.noteDenial(
        new AclLog.Event(denial.reason(), circumstance, object, client.login().user().name()));
  }

  /** Patterns of SORT lead to any key. */
  private static void checkPatterns(User user, Command command, Words words) {
    for (int i = 2; i + 1 < words.size(); i++) {
      boolean by = words.is(i, "BY") && Text.of(words.bytes(i + 1)).indexOf('*') >= 0;
      if ((by || words.is(i, "GET")) && !user.permitsAnyKey(command, words, KeyMode.RO_ACCESS)) {
        throw Failure.error(
            (by ? "BY" : "GET") + " option of SORT denied due to insufficient ACL permissions.");
      }
    }
  }
}
