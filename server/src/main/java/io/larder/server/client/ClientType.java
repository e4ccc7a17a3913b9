package io.larder.server.client;

import io.larder.catalog.Call;
import io.larder.catalog.Failure;
import io.larder.server.state.Client;
import java.nio.charset.StandardCharsets;

/** What clients are sorted by; there are no replicas here, and no masters. */
enum ClientType {
  NORMAL,
  MASTER,
  REPLICA,
  PUBSUB;

  /**
   * The type that a word names.
   *
   * @throws Failure if there is none of that name
   */
  static ClientType of(Call call, int word) {
    if (call.is(word, "SLAVE")) {
      return REPLICA;
    }
    for (ClientType type : values()) {
      if (call.is(word, type.name())) {
        return type;
      }
    }
    String text = new String(call.bytes(word), StandardCharsets.ISO_8859_1);
    throw Failure.error("Unknown client type '" + text + "'");
  }

  boolean includes(Client client) {
    return switch (this) {
      case NORMAL -> !client.session().isSubscribed();
      case PUBSUB -> client.session().isSubscribed();
      case MASTER, REPLICA -> false;
    };
  }
}
