package io.larder.server.connection;

import io.larder.catalog.Call;
import io.larder.catalog.Failure;
import io.larder.catalog.Reply;
import io.larder.server.state.Client;

/** {@code HELLO}: agrees on the protocol, and tells about the server. */
final class Hello {

  private static final String REDIS_VERSION = "7.2.4"; // whose behaviour this is

  private Hello() {}

  static void run(Call call, Reply reply) {
    Client client = Client.of(call);
    if (call.size() > 1) {
      long version =
          call.integer(1, Failure.error("Protocol version is not an integer or out of range"));
      if (version < 2 || version > 3) {
        throw ConnectionCommands.noProtocol();
      }
      client.speak(version == 3 ? Reply.Protocol.RESP3 : Reply.Protocol.RESP2);
    }
    answer(client, reply);
  }

  private static void answer(Client client, Reply reply) {
    reply.map(7);
    reply.bulk("server");
    reply.bulk("redis");
    reply.bulk("version");
    reply.bulk(REDIS_VERSION);
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
