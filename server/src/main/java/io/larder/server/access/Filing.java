package io.larder.server.access;

import io.larder.catalog.Call;
import io.larder.catalog.Failure;
import io.larder.catalog.Reply;
import io.larder.server.acl.AclFile;
import io.larder.server.acl.RuleException;
import io.larder.server.state.Client;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Reads and writes the file of users. */
@SuppressWarnings("StaticAssignmentOfThrowable") // they have no stack trace
final class Filing {

  private static final Logger LOG = System.getLogger("io.larder.server");

  private static final Failure NO_FILE =
      Failure.error(
          "This Redis instance is not configured to use an ACL file. You may want to specify users"
              + " via the ACL SETUSER command and then issue a CONFIG REWRITE (assuming you have a"
              + " Redis configuration file set) in order to store users in the Redis"
              + " configuration.");
  private static final Failure NOT_SAVED =
      Failure.error(
          "There was an error trying to save the ACLs. Please check the server logs for more"
              + " information");

  private Filing() {}

  static void load(Call call, Reply reply) {
    Client client = Client.of(call);
    try {
      file(client).load();
    } catch (RuleException wrong) {
      throw Failures.wrong(wrong);
    }
    reply.ok();
    Revocation.ofDeletedUsers(client);
    client
        .server()
        .access()
        .users()
        .all()
        .forEach(account -> Revocation.ofChannels(client.server(), account));
  }

  static void save(Call call, Reply reply) {
    try {
      file(Client.of(call)).save();
    } catch (IOException failed) {
      LOG.log(Level.WARNING, "ACL SAVE: the file of users cannot be written: {0}", failed);
      throw NOT_SAVED;
    }
    reply.ok();
  }

  private static AclFile file(Client client) {
    AclFile file = client.server().access().file();
    if (file == null) {
      throw NO_FILE;
    }
    return file;
  }
}
