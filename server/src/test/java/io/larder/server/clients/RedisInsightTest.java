package io.larder.server.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.server.ServerOptions;
import io.larder.server.net.TestServer;
import io.larder.testkit.reference.ErrorText;
import io.larder.testkit.reference.ReferenceServer;
import io.larder.testkit.reference.RespClient;
import io.larder.testkit.reference.SimpleText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * The calls of RedisInsight, as its source has them: when it meets a server, and when somebody
 * looks at keys. The program itself, for desktops, is not run.
 */
class RedisInsightTest {

  private static final List<String> MEETING =
      List.of(
          "CLIENT SETNAME redisinsight-common-1",
          "CLUSTER INFO",
          "SENTINEL masters",
          "MODULE LIST",
          "COMMAND INFO json.get json.set",
          "COMMAND INFO ft.info get",
          "CONFIG GET databases",
          "DBSIZE",
          "CLIENT LIST",
          "ACL WHOAMI",
          "SLOWLOG GET 50",
          "SLOWLOG LEN",
          "CONFIG GET slowlog*",
          "SELECT 0");

  private static final List<String> BROWSING =
      List.of(
          "SET string value",
          "HSET hash field value",
          "RPUSH list a b",
          "SADD set a b",
          "ZADD sorted 1 a",
          "XADD stream 1-1 field value",
          "SCAN 0 MATCH * COUNT 500",
          "SCAN 0 MATCH * COUNT 500 TYPE hash",
          "TYPE hash",
          "TTL string",
          "EXISTS string",
          "MEMORY USAGE string SAMPLES 0",
          "STRLEN string",
          "GETRANGE string 0 4999",
          "HLEN hash",
          "HSCAN hash 0 MATCH * COUNT 500",
          "LLEN list",
          "LRANGE list 0 499",
          "LINDEX list 1",
          "LSET list 0 c",
          "SCARD set",
          "SSCAN set 0 MATCH * COUNT 500",
          "SISMEMBER set a",
          "ZCARD sorted",
          "ZSCAN sorted 0 MATCH * COUNT 500",
          "ZRANGE sorted 0 499 WITHSCORES",
          "ZREVRANGE sorted 0 499 WITHSCORES",
          "ZSCORE sorted a",
          "XINFO STREAM stream",
          "XREVRANGE stream + - COUNT 500",
          "XINFO GROUPS stream",
          "EXPIRE string 100",
          "PERSIST string",
          "RENAMENX string other",
          "RENAME other string",
          "DEL string hash list set sorted stream");

  private TestServer server;
  private RespClient client;

  @BeforeEach
  void start() throws IOException {
    server = TestServer.start(ServerOptions.defaults());
    client = server.connect();
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  @Test
  @EnabledIf("io.larder.testkit.reference.ReferenceServer#isAvailable")
  void itsCalls_areAnsweredOrRefused_asByARealServer() {
    ReferenceServer.shared().flush();
    try (RespClient real = ReferenceServer.shared().connect()) {
      for (List<String> calls : List.of(MEETING, BROWSING)) {
        for (String call : calls) {
          assertThat(kind(client.call(call.split(" "))))
              .as(call)
              .isEqualTo(kind(real.call(call.split(" "))));
        }
      }
    }
  }

  /** What the program can go on with: the kind of an answer, and the code of a refusal. */
  private static String kind(@Nullable Object answer) {
    if (answer == null) {
      return "nothing";
    }
    return answer instanceof ErrorText error ? error.code() : answer.getClass().getSimpleName();
  }

  @Test
  void itsOverview_findsItsFields() {
    client.call("SET", "key", "value");

    Object info = client.call("INFO");

    assertThat(new String((byte[]) info, StandardCharsets.UTF_8))
        .contains(
            "redis_version:",
            "uptime_in_seconds:",
            "connected_clients:1",
            "used_memory:",
            "number_of_cached_scripts:",
            "keyspace_hits:",
            "keyspace_misses:",
            "role:master",
            "db0:keys=1,expires=0");
  }

  @Test
  void itsMonitor_showsWhatOthersCall() throws IOException {
    assertThat(client.call("MONITOR")).isEqualTo(new SimpleText("OK"));
    try (RespClient other = server.connect()) {
      other.call("SET", "key", "value");
    }

    assertThat(String.valueOf(client.receive())).contains("\"SET\" \"key\" \"value\"");
  }
}
