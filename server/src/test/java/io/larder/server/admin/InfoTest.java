package io.larder.server.admin;

import static io.larder.server.admin.Servers.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.larder.engine.KeyspaceOptions;
import io.larder.server.net.TestServer;
import io.larder.testkit.reference.ReferenceServer;
import io.larder.testkit.reference.RespClient;
import io.larder.testkit.reference.VerbatimText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** {@code INFO}, and what it counts. */
class InfoTest {

  private TestServer server;
  private RespClient client;

  @BeforeEach
  void start() throws IOException {
    server = Servers.start();
    client = Servers.connect(server);
  }

  @AfterEach
  void stop() throws IOException {
    client.close();
    server.close();
  }

  private Map<String, String> info(RespClient from, String... sections) {
    List<String> words = new ArrayList<>(List.of("INFO"));
    words.addAll(List.of(sections));
    Map<String, String> fields = new TreeMap<>();
    text(from.call(words.toArray(String[]::new)))
        .lines()
        .filter(line -> line.contains(":"))
        .forEach(
            line ->
                fields.put(
                    line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 1)));
    return fields;
  }

  private List<String> titles(RespClient from, String... words) {
    return text(from.call(words)).lines().filter(line -> line.startsWith("# ")).toList();
  }

  @Test
  @EnabledIf("io.larder.testkit.reference.ReferenceServer#isAvailable")
  void sections_areThoseOfTheServer_inTheirOrder() {
    try (RespClient redis = ReferenceServer.shared().connect()) {
      for (String[] words :
          List.of(
              new String[] {"INFO"},
              new String[] {"INFO", "all", "modules"},
              new String[] {"INFO", "EVERYTHING"},
              new String[] {"INFO", "cpu", "Server", "nosuch"},
              new String[] {"INFO", "default", "latencystats"},
              new String[] {"INFO", "nosuch"})) {
        assertThat(titles(client, words))
            .as(String.join(" ", words))
            .isEqualTo(titles(redis, words));
      }
    }
  }

  /** The fields of 7.0 are those that exporters read; figures are numbers where its are. */
  @Test
  @EnabledIf("io.larder.testkit.reference.ReferenceServer#isAvailable")
  void fields_ofTheServer_areAllThere() {
    try (RespClient redis = ReferenceServer.shared().connect()) {
      Map<String, String> theirs = new TreeMap<>(info(redis));
      if (!ReferenceServer.shared().version().isBefore(7, 2)) {
        return; // another program, with fields of its own
      }
      theirs.keySet().removeIf(name -> name.startsWith("db") || name.startsWith("errorstat"));
      Map<String, String> ours = info(client);
      assertThat(new TreeSet<>(ours.keySet())).containsAll(theirs.keySet());
      assertThat(theirs.size()).isGreaterThan(150);
      theirs.forEach(
          (name, value) -> {
            if (value.matches("-?[0-9]+(\\.[0-9]+)?")) {
              assertThat(ours.get(name)).as(name).matches("-?[0-9]+(\\.[0-9]+)?");
            }
          });
    }
  }

  @Test
  void calls_areCounted_withTheirFailures() {
    client.call("SET", "s", "v");
    client.call("LPUSH", "s", "v");
    client.call("GET");
    client.call("NOSUCH");
    client.call("OBJECT", "ENCODING", "s");

    Map<String, String> info = info(client, "everything");
    assertThat(info.get("cmdstat_set")).startsWith("calls=1,").endsWith(",failed_calls=0");
    assertThat(info.get("cmdstat_lpush")).contains("calls=1,").endsWith(",failed_calls=1");
    assertThat(info.get("cmdstat_get")).startsWith("calls=0,").contains("rejected_calls=1");
    assertThat(info).containsKey("cmdstat_object|encoding");
    assertThat(info.get("errorstat_WRONGTYPE")).isEqualTo("count=1");
    assertThat(info.get("errorstat_ERR")).isEqualTo("count=2");
    assertThat(info.get("total_error_replies")).isEqualTo("3");
    assertThat(info.get("total_commands_processed")).isEqualTo("3");
    assertThat(info.get("latency_percentiles_usec_set"))
        .matches("p50=[0-9]+\\.[0-9]{3},p99=[0-9.]+,p99\\.9=[0-9.]+");
  }

  @Test
  void resetStat_beginsAnew() {
    client.call("GET", "absent");
    client.call("CONFIG", "RESETSTAT");
    Map<String, String> info = info(client, "everything");
    assertThat(info).doesNotContainKey("cmdstat_get").containsKey("cmdstat_config|resetstat");
    assertThat(info.get("keyspace_misses")).isEqualTo("0");
  }

  @Test
  void hitsAndMisses_areCountedByKey() {
    client.call("SET", "a", "1");
    client.call("MGET", "a", "b", "c");
    Map<String, String> info = info(client, "stats");
    assertThat(info.get("keyspace_hits")).isEqualTo("1");
    assertThat(info.get("keyspace_misses")).isEqualTo("2");
    assertThat(info.get("total_connections_received")).isEqualTo("1");
    assertThat(Long.parseLong(info.get("total_net_input_bytes"))).isGreaterThan(40);
  }

  @Test
  void turnsOfTheEventLoops_areCounted_withTheTimeOfCommands() {
    client.call("DEBUG", "SLEEP", "0.03");
    client.call("MULTI");
    client.call("DEBUG", "SLEEP", "0.03");
    client.call("EXEC");
    Map<String, String> info = info(client, "everything");
    long ofAllCommands =
        info.entrySet().stream()
            .filter(field -> field.getKey().startsWith("cmdstat_"))
            .mapToLong(field -> Long.parseLong(field.getValue().replaceAll(".*usec=|,.*", "")))
            .sum();
    assertThat(Long.parseLong(info.get("eventloop_cycles"))).isGreaterThanOrEqualTo(4);
    assertThat(Long.parseLong(info.get("eventloop_duration_sum"))).isGreaterThan(60_000);
    assertThat(Long.parseLong(info.get("eventloop_duration_cmd_sum")))
        .isBetween(60_000L, ofAllCommands - 29_000); // what EXEC runs counts once
    assertThat(info).containsKey("instantaneous_eventloop_cycles_per_sec");
    assertThat(info).containsKey("instantaneous_eventloop_duration_usec");
  }

  /** What 7.2 tells; 7.0 knows no such section, so only another reference is asked. */
  @Test
  void debugSection_isToldByItsNameAlone() {
    assertThat(fieldNames(client, "debug"))
        .containsExactly(
            "# Debug",
            "eventloop_duration_aof_sum",
            "eventloop_duration_cron_sum",
            "eventloop_duration_max",
            "eventloop_cmd_per_cycle_max");
    assertThat(titles(client, "INFO", "debug", "keyspace"))
        .containsExactly("# Keyspace", "# Debug");
    assertThat(titles(client, "INFO")).doesNotContain("# Debug");
    assertThat(titles(client, "INFO", "everything")).doesNotContain("# Debug");
    if (ReferenceServer.isAvailable() && !ReferenceServer.shared().version().isBefore(7, 2)) {
      try (RespClient redis = ReferenceServer.shared().connect()) {
        assertThat(fieldNames(client, "debug")).isEqualTo(fieldNames(redis, "debug"));
      }
    }
  }

  private List<String> fieldNames(RespClient from, String section) {
    return text(from.call("INFO", section)).lines().map(line -> line.split(":")[0]).toList();
  }

  @Test
  void debugSection_knowsTheLongestTurn_andTheMostRequestsInOne() throws IOException {
    client.call("DEBUG", "SLEEP", "0.03");
    client.sendRaw("PING\r\n".repeat(50).getBytes(StandardCharsets.US_ASCII));
    for (int i = 0; i < 50; i++) {
      client.receive();
    }
    Map<String, String> info = info(client, "debug");
    assertThat(Long.parseLong(info.get("eventloop_duration_max"))).isBetween(30_000L, 10_000_000L);
    assertThat(Long.parseLong(info.get("eventloop_cmd_per_cycle_max"))).isBetween(2L, 50L);
    await()
        .until(() -> Long.parseLong(info(client, "debug").get("eventloop_duration_cron_sum")) > 0);

    client.call("CONFIG", "RESETSTAT");
    assertThat(Long.parseLong(info(client, "debug").get("eventloop_duration_max")))
        .isLessThan(30_000);
  }

  /** The numbers are those of a program that descends from 7.2; 7.0 has not got these fields. */
  @Test
  void keysThatAreWaitedFor_areCountedOnce_inTheirDatabases() throws IOException {
    client.call("XGROUP", "CREATE", "s1", "g", "$", "MKSTREAM");
    client.call("XGROUP", "CREATE", "s2", "g", "$", "MKSTREAM");
    List<RespClient> waiting = new ArrayList<>();
    try {
      waiting.add(waiting(0, "BLPOP", "a", "b", "c", "60"));
      waiting.add(waiting(0, "BLPOP", "a", "a", "60"));
      waiting.add(waiting(1, "BZPOPMIN", "a", "0"));
      waiting.add(waiting(0, "BLMOVE", "from", "to", "LEFT", "LEFT", "60"));
      waiting.add(
          waiting(
              0, "XREADGROUP", "GROUP", "g", "me", "BLOCK", "0", "STREAMS", "s1", "s2", ">", ">"));
      waiting.add(waiting(0, "XREAD", "BLOCK", "60000", "STREAMS", "s1", "s3", "$", "$"));
      waiting.add(waiting(0, "WAIT", "1", "60000"));
      await().until(() -> info(client, "clients").get("blocked_clients").equals("7"));

      Map<String, String> info = info(client, "clients");
      assertThat(info.get("total_blocking_keys")).isEqualTo("8"); // a b c, a, from, s1 s2 s3
      assertThat(info.get("total_blocking_keys_on_nokey")).isEqualTo("2");
      assertThat(info.get("clients_in_timeout_table")).isEqualTo("5");

      client.call("RPUSH", "a", "x", "y");
      await().until(() -> info(client, "clients").get("blocked_clients").equals("5"));
      assertThat(info(client, "clients").get("total_blocking_keys")).isEqualTo("5");
    } finally {
      waiting.forEach(RespClient::close);
    }
    await().until(() -> info(client, "clients").get("total_blocking_keys").equals("0"));
  }

  private RespClient waiting(int database, String... words) throws IOException {
    RespClient other = Servers.connect(server);
    other.call("SELECT", String.valueOf(database));
    other.send(words);
    other.sendRaw(new byte[0]); // nobody waits for the answer, which would send it
    return other;
  }

  @Test
  void placesToListen_areNumberedByKind() {
    assertThat(info(client, "server").get("listener0"))
        .isEqualTo("name=tcp,bind=127.0.0.1,bind=-::1,port=" + server.port());
    assertThat(info(client, "server")).doesNotContainKeys("listener1", "listener2");
  }

  @Test
  void keyspaces_areToldWithTheirDeadlines_namedOnesBehind16() {
    client.call("SET", "a", "1", "EX", "100");
    client.call("SET", "b", "1");
    server
        .engine()
        .<String>createKeyspace("users", KeyspaceOptions.DEFAULTS)
        .put("u", 1L, Long.MAX_VALUE, Long.MAX_VALUE);
    Map<String, String> info = info(client, "keyspace");
    assertThat(info.get("db0")).matches("keys=2,expires=1,avg_ttl=[0-9]{5,6}");
    assertThat(info.get("db16")).isEqualTo("keys=1,expires=0,avg_ttl=0,name=users");
    assertThat(info).hasSize(2);
  }

  @Test
  void whatWasDenied_isCounted() {
    client.call("ACL", "SETUSER", "guest", "on", "nopass", "+info", "+get", "~mine");
    client.call("AUTH", "nobody", "wrong");
    client.call("EVAL", "return 1", "0");
    client.call("AUTH", "guest", "any");
    client.call("GET", "yours");
    client.call("SET", "mine", "x");
    Map<String, String> info = info(client, "stats", "memory");
    assertThat(info.get("acl_access_denied_auth")).isEqualTo("1");
    assertThat(info.get("acl_access_denied_key")).isEqualTo("1");
    assertThat(info.get("acl_access_denied_cmd")).isEqualTo("1");
    assertThat(info.get("number_of_cached_scripts")).isEqualTo("1");
  }

  @Test
  void info_isVerbatimInResp3() {
    client.call("HELLO", "3");
    assertThat(client.call("INFO", "cluster"))
        .isEqualTo(new VerbatimText("txt", "# Cluster\r\ncluster_enabled:0\r\n"));
  }
}
