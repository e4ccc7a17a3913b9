package io.larder.server.client;

import io.larder.catalog.BlockedCall;
import io.larder.catalog.Call;
import io.larder.catalog.Failure;
import io.larder.catalog.Reply;
import io.larder.server.state.Client;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

/** Ends connections, or what they wait for. */
@SuppressWarnings("StaticAssignmentOfThrowable") // a failure has no stack trace
final class Killing {

  private static final Failure NO_SUCH_CLIENT = Failure.error("No such client");

  private Killing() {}

  static void kill(Call call, Reply reply) {
    if (call.size() == 3) {
      String address = text(call, 2);
      if (end(call, client -> client.link().remoteAddress().equals(address), false) == 0) {
        throw NO_SUCH_CLIENT;
      }
      reply.ok();
      return;
    }
    Predicate<Client> chosen = client -> true;
    boolean skipsMe = true;
    for (int i = 2; i < call.size(); i += 2) {
      if (i + 1 == call.size()) {
        throw Failure.SYNTAX;
      }
      if (call.is(i, "SKIPME")) {
        skipsMe = Switch.isFirst(call, i + 1, "YES", "NO");
      } else {
        chosen = chosen.and(filter(call, i));
      }
    }
    reply.integer(end(call, chosen, skipsMe));
  }

  private static Predicate<Client> filter(Call call, int word) {
    if (call.is(word, "ID")) {
      long id = call.integer(word + 1, Failure.error("client-id should be greater than 0"));
      if (id < 1) {
        throw Failure.error("client-id should be greater than 0");
      }
      return client -> client.id() == id;
    }
    if (call.is(word, "TYPE")) {
      ClientType type = ClientType.of(call, word + 1);
      return type::includes;
    }
    String text = text(call, word + 1);
    if (call.is(word, "ADDR")) {
      return client -> client.link().remoteAddress().equals(text);
    }
    if (call.is(word, "LADDR")) {
      return client -> client.link().localAddress().equals(text);
    }
    if (call.is(word, "USER")) {
      if (Client.of(call).server().access().users().find(text) == null) {
        throw Failure.error("No such user '" + text + "'");
      }
      return client -> client.userName().equals(text);
    }
    throw Failure.SYNTAX;
  }

  private static int end(Call call, Predicate<Client> chosen, boolean skipsMe) {
    Client me = Client.of(call);
    int ended = 0;
    for (Client client : me.server().clients().all()) {
      if (!chosen.test(client) || (skipsMe && client == me)) {
        continue;
      }
      if (client == me) {
        me.closeAfterReply();
      } else {
        client.link().closeNow();
      }
      ended++;
    }
    return ended;
  }

  static void unblock(Call call, Reply reply) {
    long id = call.integer(2);
    boolean byError = call.size() > 3 && isError(call, 3);
    Client client = Client.of(call).server().clients().find(id);
    BlockedCall blocked = client == null ? null : client.blocked();
    if (blocked == null) {
      reply.integer(0);
      return;
    }
    boolean ended = byError ? blocked.unblock(Failure.UNBLOCKED) : blocked.unblock();
    reply.integer(ended ? 1 : 0);
  }

  private static boolean isError(Call call, int word) {
    if (!call.is(word, "ERROR") && !call.is(word, "TIMEOUT")) {
      throw Failure.error("CLIENT UNBLOCK reason should be TIMEOUT or ERROR");
    }
    return call.is(word, "ERROR");
  }

  private static String text(Call call, int word) {
    return new String(call.bytes(word), StandardCharsets.ISO_8859_1);
  }
}
