package io.larder.catalog.differential;

import io.larder.testkit.reference.ReferenceServer;
import io.larder.testkit.reference.RespClient;
import java.util.List;

/** What a real server answers to {@code DUMP} for one value of each type and encoding. */
final class Payloads {

  private static final String LONG = "x".repeat(100);

  private static final List<Request> VALUES =
      List.of(
          Request.of("SET", "integer", "12345"),
          Request.of("SET", "negative", "-3000000000"),
          Request.of("SET", "short", "hello"),
          Request.of("SET", "compressible", LONG.repeat(5)),
          Request.of("RPUSH", "list", "a", "1", "-77", "foo", "300000"),
          Request.of("RPUSH", "longlist", LONG, "a", LONG, "b"),
          Request.of("SADD", "intset", "1", "2", "-70000", "5000000000"),
          Request.of("SADD", "set", "a", "b", "3"),
          Request.of("SADD", "longset", LONG, "b"),
          Request.of("ZADD", "zset", "1", "a", "2.5", "b", "-inf", "c"),
          Request.of("ZADD", "longzset", "1", LONG, "inf", "b"),
          Request.of("HSET", "hash", "a", "1", "b", "two"),
          Request.of("HSET", "longhash", "a", LONG, "b", "2"),
          Request.of("PFADD", "sparse", "a", "b", "c"),
          Request.of("XADD", "stream", "1-1", "a", "1", "b", "2"),
          Request.of("XADD", "stream", "2-1", "a", "3", "b", "4"),
          Request.of("XADD", "stream", "3-1", "c", "5"),
          Request.of("XDEL", "stream", "2-1"),
          Request.of("XGROUP", "CREATE", "stream", "g1", "0"),
          Request.of("XADD", "groupless", "7-7", "a", "1"));

  private Payloads() {}

  static List<byte[]> of(ReferenceServer server) {
    server.flush();
    try (RespClient client = server.connect()) {
      VALUES.forEach(request -> client.call(request.toArray()));
      return VALUES.stream()
          .map(request -> request.is(0, "XGROUP") ? request.words().get(2) : request.words().get(1))
          .map(Request::latin1Text)
          .distinct()
          .map(key -> (byte[]) client.call("DUMP", key))
          .toList();
    }
  }
}
