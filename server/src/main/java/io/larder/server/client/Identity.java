package io.larder.server.client;

import io.larder.catalog.Call;
import io.larder.catalog.Failure;
import io.larder.catalog.Reply;
import io.larder.server.connection.ClientName;
import io.larder.server.state.Client;
import io.larder.server.state.ReplyMode;
import java.nio.charset.StandardCharsets;

/** What a client says of itself. */
final class Identity {

  private static final String LIB_NAME = "lib-name";
  private static final String LIB_VERSION = "lib-ver";

  private Identity() {}

  static void id(Call call, Reply reply) {
    reply.integer(Client.of(call).id());
  }

  static void name(Call call, Reply reply) {
    String name = Client.of(call).name();
    if (name.isEmpty()) {
      reply.nil();
    } else {
      reply.bulk(name);
    }
  }

  static void setName(Call call, Reply reply) {
    Client.of(call).setName(ClientName.of(call.bytes(2)));
    reply.ok();
  }

  static void setInfo(Call call, Reply reply) {
    Client client = Client.of(call);
    if (call.is(2, "LIB-NAME")) {
      client.setLibraryName(plain(LIB_NAME, call.bytes(3)));
    } else if (call.is(2, "LIB-VER")) {
      client.setLibraryVersion(plain(LIB_VERSION, call.bytes(3)));
    } else {
      String option = new String(call.bytes(2), StandardCharsets.ISO_8859_1);
      throw Failure.error("Unrecognized option '" + option + "'");
    }
    reply.ok();
  }

  private static String plain(String attribute, byte[] value) {
    for (byte b : value) {
      if (b < '!' || b > '~') {
        throw Failure.error(attribute + " cannot contain spaces, newlines or special characters.");
      }
    }
    return new String(value, StandardCharsets.US_ASCII);
  }

  static void noEvict(Call call, Reply reply) {
    Client.of(call).setUnevictable(Switch.isFirst(call, 2, "ON", "OFF"));
    reply.ok();
  }

  static void noTouch(Call call, Reply reply) {
    Client.of(call).setUntouched(Switch.isFirst(call, 2, "ON", "OFF"));
    reply.ok();
  }

  static void reply(Call call, Reply reply) {
    Client client = Client.of(call);
    if (call.is(2, "ON")) {
      client.setReplyMode(ReplyMode.ON);
    } else if (call.is(2, "OFF")) {
      client.setReplyMode(ReplyMode.OFF);
    } else if (call.is(2, "SKIP")) {
      client.skipNextAnswer();
    } else {
      throw Failure.SYNTAX;
    }
    reply.ok();
  }
}
