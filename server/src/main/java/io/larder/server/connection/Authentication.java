package io.larder.server.connection;

import io.larder.catalog.Call;
import io.larder.catalog.Failure;
import io.larder.catalog.Reply;
import io.larder.server.acl.AclLog;
import io.larder.server.acl.Circumstance;
import io.larder.server.acl.Denial;
import io.larder.server.acl.Text;
import io.larder.server.acl.User;
import io.larder.server.state.Client;

/** {@code AUTH}, and the same as a part of {@code HELLO}: clients say who they are. */
@SuppressWarnings("StaticAssignmentOfThrowable") // they have no stack trace
final class Authentication {

  private static final Failure NO_PASSWORD_SET =
      Failure.error(
          "AUTH <password> called without any password configured for the default user. Are you"
              + " sure your configuration is correct?");
  private static final Failure WRONG =
      Failure.of("WRONGPASS", "invalid username-password pair or user is disabled.");

  private Authentication() {}

  static void run(Call call, Reply reply) {
    if (call.size() > 3) {
      throw Failure.SYNTAX;
    }
    if (call.size() == 2) {
      if (Client.of(call).server().access().users().defaultAccount().user().needsNoPassword()) {
        throw NO_PASSWORD_SET;
      }
      become(call, User.DEFAULT, call.bytes(1));
    } else {
      become(call, Text.of(call.bytes(1)), call.bytes(2));
    }
    reply.ok();
  }

  /**
   * Becomes a user.
   *
   * @throws Failure if the password is wrong, which is noted
   */
  static void become(Call call, String username, byte[] password) {
    Client client = Client.of(call);
    if (client.login().become(username, password)) {
      return;
    }
    Circumstance circumstance =
        call.session().isExecuting() ? Circumstance.EXECUTED : Circumstance.ALONE;
    client.noteDenial(
        new AclLog.Event(Denial.Reason.AUTH, circumstance, Text.of(call.bytes(0)), username));
    throw WRONG;
  }
}
