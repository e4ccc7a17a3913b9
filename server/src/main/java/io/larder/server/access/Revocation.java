package io.larder.server.access;

import io.larder.catalog.Subscriptions;
import io.larder.catalog.Subscriptions.Kind;
import io.larder.server.acl.Account;
import io.larder.server.acl.User;
import io.larder.server.state.Client;
import io.larder.server.state.ServerState;

/** Ends connections whose user may no longer do what they do. */
final class Revocation {

  private Revocation() {}

  /** Ends those who are a user that has been deleted; the caller's own after its answer. */
  static void ofDeletedUsers(Client caller) {
    for (Client client : caller.server().clients().snapshot()) {
      if (!client.login().account().isDeleted()) {
        continue;
      }
      if (client == caller) {
        client.closeAfterReply();
      } else {
        client.link().closeNow();
      }
    }
  }

  /**
   * Ends those who are this user and listen to what it may not. Each looks at what it listens to on
   * its own thread, after the command that it may be running.
   */
  static void ofChannels(ServerState server, Account account) {
    for (Client client : server.clients().snapshot()) {
      if (client.login().account() == account) {
        client.link().execute(() -> endIfRevoked(client));
      }
    }
  }

  private static void endIfRevoked(Client client) {
    User user = client.login().user();
    Subscriptions subscriptions = client.session().subscriptions();
    boolean permitted =
        subscriptions.all(Kind.CHANNEL).stream().allMatch(user::permitsChannel)
            && subscriptions.all(Kind.SHARD).stream().allMatch(user::permitsChannel)
            && subscriptions.all(Kind.PATTERN).stream().allMatch(user::permitsPattern);
    if (!permitted) {
      client.link().closeNow();
    }
  }
}
