package io.larder.server.connection;

import io.larder.catalog.Call;
import io.larder.catalog.Failure;
import io.larder.catalog.Reply;
import io.larder.server.acl.Text;
import io.larder.server.state.Client;
import io.larder.server.state.Identity;
import org.jspecify.annotations.Nullable;

/**
 * {@code HELLO}: agrees on the protocol, says who the client is, and tells about the server.
 *
 * <p>All words are looked at before anything is done.
 */
@SuppressWarnings("StaticAssignmentOfThrowable") // they have no stack trace
final class Hello {

  private static final Failure NOT_AUTHENTICATED =
      Failure.of(
          "NOAUTH",
          "HELLO must be called with the client already authenticated, otherwise the HELLO <proto>"
              + " AUTH <user> <pass> option can be used to authenticate the client and select the"
              + " RESP protocol version at the same time");

  private final Call call;
  private Reply.@Nullable Protocol protocol;
  private @Nullable String clientName;
  private int auth; // the word; 0 if there is none

  private Hello(Call call) {
    this.call = call;
  }

  static void run(Call call, Reply reply) {
    Hello hello = new Hello(call);
    hello.readProtocol();
    hello.readOptions();
    hello.apply(Client.of(call));
    answer(Client.of(call), reply);
  }

  private void readProtocol() {
    if (call.size() < 2) {
      return;
    }
    long version =
        call.integer(1, Failure.error("Protocol version is not an integer or out of range"));
    if (version < 2 || version > 3) {
      throw ConnectionCommands.noProtocol();
    }
    protocol = version == 3 ? Reply.Protocol.RESP3 : Reply.Protocol.RESP2;
  }

  private void readOptions() {
    for (int i = 2; i < call.size(); i++) {
      int behind = call.size() - i - 1;
      if (call.is(i, "AUTH") && behind >= 2) {
        auth = i;
        i += 2;
      } else if (call.is(i, "SETNAME") && behind >= 1) {
        clientName = ClientName.of(call.bytes(++i));
      } else {
        throw Failure.error("Syntax error in HELLO option '" + Text.of(call.bytes(i)) + "'");
      }
    }
  }

  private void apply(Client client) {
    if (auth > 0) {
      Authentication.become(call, Text.of(call.bytes(auth + 1)), call.bytes(auth + 2));
    }
    if (!client.login().hasProven()) {
      throw NOT_AUTHENTICATED;
    }
    if (clientName != null) {
      client.setName(clientName);
    }
    if (protocol != null) {
      client.speak(protocol);
    }
  }

  private static void answer(Client client, Reply reply) {
    reply.map(7);
    reply.bulk("server");
    reply.bulk("redis");
    reply.bulk("version");
    reply.bulk(Identity.REDIS_VERSION);
    reply.bulk("proto");
    reply.integer(client.protocol() == Reply.Protocol.RESP3 ? 3 : 2);
    reply.bulk("id");
    reply.integer(client.id());
    reply.bulk("mode");
    reply.bulk("standalone");
    reply.bulk("role");
    reply.bulk("master");
    reply.bulk("modules");
    reply.array(0);
  }
}
