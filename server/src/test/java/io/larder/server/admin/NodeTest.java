package io.larder.server.admin;

import static io.larder.server.admin.Servers.list;
import static io.larder.server.admin.Servers.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.larder.server.net.TestServer;
import io.larder.testkit.reference.ErrorText;
import io.larder.testkit.reference.MapReply;
import io.larder.testkit.reference.ReferenceServer;
import io.larder.testkit.reference.Replies;
import io.larder.testkit.reference.RespClient;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.TreeSet;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** A single node: what it is not, and how it ends. */
class NodeTest {

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

  @Test
  @EnabledIf("io.larder.testkit.reference.ReferenceServer#isAvailable")
  void answers_areThoseOfTheServer() {
    try (RespClient redis = ReferenceServer.shared().connect()) {
      for (String call :
          List.of(
              "CLUSTER",
              "CLUSTER INFO",
              "CLUSTER NODES",
              "CLUSTER NODES x",
              "CLUSTER KEYSLOT k",
              "CLUSTER NOSUCH",
              "READONLY",
              "READWRITE",
              "ASKING",
              "ROLE",
              "REPLICAOF NO ONE",
              "SLAVEOF no one",
              "REPLICAOF NO",
              "FAILOVER",
              "FAILOVER ABORT",
              "FAILOVER nosuch",
              "MODULE LIST",
              "MODULE NOSUCH",
              "MODULE UNLOAD",
              "SHUTDOWN ABORT",
              "SHUTDOWN nosuch",
              "SHUTDOWN NOW ABORT",
              "BGSAVE nosuch",
              "SWAPDB 0 1",
              "SWAPDB 0 99",
              "SWAPDB x 1",
              "SWAPDB 0 x",
              "MEMORY PURGE",
              "MEMORY NOSUCH",
              "LOLWUT VERSION x",
              "COMMAND NOSUCH",
              "COMMAND LIST FILTERBY ACLCAT nosuch",
              "COMMAND LIST FILTERBY nosuch x",
              "COMMAND LIST FILTERBY MODULE x",
              "SLOWLOG",
              "SLOWLOG GET x",
              "LATENCY HISTORY nosuch",
              "LATENCY GRAPH nosuch",
              "LATENCY LATEST",
              "LATENCY NOSUCH",
              "INFO nosuch")) {
        String[] words = call.split(" ");
        assertThat(Replies.same(client.call(words), redis.call(words))).as(call).isTrue();
      }
    }
  }

  @Test
  @EnabledIf("io.larder.testkit.reference.ReferenceServer#isAvailable")
  void memoryStats_haveTheFieldsOfTheServer() {
    try (RespClient redis = ReferenceServer.shared().connect()) {
      redis.call("FLUSHALL");
      client.call("HELLO", "3");
      redis.call("HELLO", "3");
      MapReply ours = (MapReply) client.call("MEMORY", "STATS");
      MapReply theirs = (MapReply) redis.call("MEMORY", "STATS");
      assertThat(names(ours)).containsAll(names(theirs));
    }
  }

  private static TreeSet<String> names(MapReply map) {
    TreeSet<String> names = new TreeSet<>();
    map.pairs().forEach(pair -> names.add(text(pair.key())));
    names.removeIf(
        name -> name.startsWith("db.") || name.contains("muzzy") || name.startsWith("db."));
    return names;
  }

  @Test
  void swappedDatabases_haveEachOthersKeys_inATransactionToo() {
    client.call("SET", "k", "0");
    client.call("SWAPDB", "0", "1");
    assertThat(client.call("GET", "k")).isNull();
    client.call("MULTI");
    client.call("SWAPDB", "1", "0");
    client.call("GET", "k");
    assertThat(text(list(client.call("EXEC")).get(1))).isEqualTo("0");
  }

  @Test
  void saving_isRefusedHonestly() {
    for (String command : List.of("SAVE", "BGSAVE", "BGREWRITEAOF")) {
      assertThat(((ErrorText) client.call(command)).text()).endsWith("lives in memory alone");
    }
    assertThat((Long) client.call("LASTSAVE")).isGreaterThan(1_700_000_000L);
    assertThat(((ErrorText) client.call("SHUTDOWN", "SAVE")).text()).contains("not there yet");
  }

  @Test
  void lolwut_tellsTheVersion() {
    assertThat(text(client.call("LOLWUT"))).contains("Larder ").contains("7.2.4");
  }

  @Test
  void shutdown_endsTheConnectionsWithoutAnAnswer() {
    Assertions.assertThatThrownBy(() -> client.call("SHUTDOWN", "NOSAVE"))
        .isInstanceOf(UncheckedIOException.class)
        .hasCauseInstanceOf(EOFException.class);
  }
}
