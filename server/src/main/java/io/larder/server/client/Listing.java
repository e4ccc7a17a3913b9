package io.larder.server.client;

import io.larder.catalog.Call;
import io.larder.catalog.Failure;
import io.larder.catalog.Reply;
import io.larder.server.state.Client;
import io.larder.server.state.ClientLine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Tells about clients. */
final class Listing {

  private Listing() {}

  static void own(Call call, Reply reply) {
    reply.verbatim("txt", ClientLine.of(Client.of(call)) + "\n");
  }

  static void list(Call call, Reply reply) {
    StringBuilder lines = new StringBuilder();
    chosen(call).forEach(client -> lines.append(ClientLine.of(client)).append('\n'));
    reply.verbatim("txt", lines.toString());
  }

  private static Collection<Client> chosen(Call call) {
    Collection<Client> all = Client.of(call).server().clients().all();
    if (call.size() == 2) {
      return all;
    }
    if (call.is(2, "TYPE") && call.size() == 4) {
      ClientType type = ClientType.of(call, 3);
      return all.stream().filter(type::includes).toList();
    }
    if (call.is(2, "ID") && call.size() > 3) {
      return withIds(call);
    }
    throw Failure.SYNTAX;
  }

  private static List<Client> withIds(Call call) {
    List<Client> found = new ArrayList<>();
    for (int i = 3; i < call.size(); i++) {
      long id = call.integer(i, Failure.error("Invalid client ID"));
      Client client = Client.of(call).server().clients().find(id);
      if (client != null) {
        found.add(client);
      }
    }
    return found;
  }

  static void monitor(Call call, Reply reply) {
    if (call.session().isExecuting()) { // lines among the answers of a transaction are no answers
      throw Failure.error("MONITOR isn't allowed for DENY BLOCKING client");
    }
    Client client = Client.of(call);
    client.server().monitors().add(client);
    reply.ok();
  }
}
