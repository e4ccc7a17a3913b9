package io.larder.server.admin;

import io.larder.catalog.Call;
import io.larder.catalog.Failure;
import io.larder.catalog.Reply;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * {@code DEBUG PROTOCOL}: an answer of each type, for tests of clients. Larder never sends
 * attributes: of the one with them, only the answer behind them comes.
 */
final class DebugProtocol {

  private DebugProtocol() {}

  static void run(Call call, Reply reply) {
    String type = new String(call.bytes(2), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    switch (type) {
      case "string" -> reply.bulk("Hello World");
      case "integer" -> reply.integer(12345);
      case "double" -> reply.real(3.141);
      case "null" -> reply.nil();
      case "array" -> {
        reply.array(3);
        numbers(reply);
      }
      case "set" -> {
        reply.set(3);
        numbers(reply);
      }
      case "map" -> {
        reply.map(3);
        for (int i = 0; i < 3; i++) {
          reply.integer(i);
          reply.bool(i == 1);
        }
      }
      case "attrib" -> reply.bulk("Some real reply following the attribute");
      case "push" -> push(reply);
      case "verbatim" -> reply.verbatim("txt", "This is a verbatim\nstring");
      case "true" -> reply.bool(true);
      case "false" -> reply.bool(false);
      case "bignum" -> reply.bigNumber("1234567999999999999999999999999999999");
      default ->
          throw Failure.error(
              "Wrong protocol type name. Please use one of the following:"
                  + " string|integer|double|bignum|null|array|set|map|attrib|push|verbatim|true|false");
    }
  }

  private static void numbers(Reply reply) {
    for (int i = 0; i < 3; i++) {
      reply.integer(i);
    }
  }

  private static void push(Reply reply) {
    if (!reply.isResp3()) {
      throw Failure.error("RESP2 is not supported by this command");
    }
    reply.push(2);
    reply.bulk("server-cpu-usage");
    reply.integer(42);
    reply.more();
    reply.bulk("Some real reply following the push reply");
  }
}
