package io.larder.server.admin;

import static io.larder.server.admin.Servers.field;
import static io.larder.server.admin.Servers.list;
import static io.larder.server.admin.Servers.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.larder.server.net.TestServer;
import io.larder.testkit.reference.ErrorText;
import io.larder.testkit.reference.MapReply;
import io.larder.testkit.reference.RespClient;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code SLOWLOG} and {@code LATENCY}. */
class ObservationTest {

  private TestServer server;
  private RespClient client;

  @BeforeEach
  void start() throws IOException {
    server = Servers.start();
    client = Servers.connect(server);
    client.call("CONFIG", "SET", "slowlog-log-slower-than", "0");
    client.call("SLOWLOG", "RESET");
  }

  @AfterEach
  void stop() throws IOException {
    client.close();
    server.close();
  }

  private List<String> latestWords() {
    List<?> entry = list(list(client.call("SLOWLOG", "GET", "1")).get(0));
    return list(entry.get(3)).stream().map(Servers::text).toList();
  }

  @Test
  void entry_hasIdTimeDurationWordsAndCaller() {
    client.call("CLIENT", "SETNAME", "me");
    client.call("SET", "a", "b");
    List<?> entry = list(list(client.call("SLOWLOG", "GET")).get(0));
    assertThat(entry).hasSize(6);
    assertThat((Long) entry.get(1)).isGreaterThan(1_700_000_000L);
    assertThat((Long) entry.get(2)).isNotNegative();
    assertThat(list(entry.get(3)).stream().map(Servers::text)).containsExactly("SET", "a", "b");
    assertThat(text(entry.get(4))).startsWith("127.0.0.1:");
    assertThat(text(entry.get(5))).isEqualTo("me");
  }

  @Test
  void longCalls_areCutAt32WordsOf128Bytes() {
    client.call("SET", "a", "x".repeat(200));
    assertThat(latestWords().get(2)).isEqualTo("x".repeat(128) + "... (72 more bytes)");

    client.call(
        Stream.concat(Stream.of("MGET"), IntStream.range(0, 40).mapToObj(Integer::toString))
            .toArray(String[]::new));
    assertThat(latestWords()).hasSize(32).last().isEqualTo("... (10 more arguments)");
  }

  @Test
  void secrets_areNotShown() {
    client.call("AUTH", "hunter2");
    assertThat(latestWords()).containsExactly("AUTH", "(redacted)");
  }

  @Test
  void log_keepsTheLatest_andCountsOn() {
    client.call("CONFIG", "SET", "slowlog-max-len", "3");
    IntStream.range(0, 10).forEach(i -> client.call("SET", "k" + i, "v"));
    assertThat(client.call("SLOWLOG", "LEN")).isEqualTo(3L);
    List<?> entries = list(client.call("SLOWLOG", "GET", "-1"));
    assertThat((Long) list(entries.get(0)).get(0)).isGreaterThan(10L);
    assertThat(client.call("SLOWLOG", "GET", "-2"))
        .isEqualTo(new ErrorText("ERR count should be greater than or equal to -1"));
  }

  @Test
  void negativeThreshold_notesNothing() {
    client.call("CONFIG", "SET", "slowlog-log-slower-than", "-1");
    client.call("SLOWLOG", "RESET");
    client.call("SET", "a", "b");
    assertThat(client.call("SLOWLOG", "LEN")).isEqualTo(0L);
  }

  @Test
  void histogram_tellsCallsByCommand_andLeavesOutWhatWasNotCalled() {
    client.call("HELLO", "3");
    client.call("SET", "a", "b");
    client.call("SET", "a", "b");
    Object reply = client.call("LATENCY", "HISTOGRAM", "set", "get", "nosuch", "config");
    assertThat(((MapReply) reply).pairs().stream().map(pair -> text(pair.key())))
        .containsExactlyInAnyOrder("set", "config|set");
    assertThat(field(field(reply, "set"), "calls")).isEqualTo(2L);
    assertThat(field(field(reply, "set"), "histogram_usec")).isInstanceOf(MapReply.class);
  }

  @Test
  void moments_areNotedFromTheThresholdOn_andForgotten() {
    client.call("CONFIG", "SET", "latency-monitor-threshold", "1");
    client.call("DEBUG", "SLEEP", "0.01");
    List<?> latest = list(list(client.call("LATENCY", "LATEST")).get(0));
    assertThat(text(latest.get(0))).isEqualTo("command");
    assertThat((Long) latest.get(3)).isGreaterThanOrEqualTo(10L);
    assertThat(list(client.call("LATENCY", "HISTORY", "command"))).hasSize(1);
    assertThat(text(client.call("LATENCY", "GRAPH", "command"))).startsWith("command - high ");
    assertThat(text(client.call("LATENCY", "DOCTOR"))).contains("1. command: ");
    assertThat(client.call("LATENCY", "RESET", "command", "nosuch")).isEqualTo(1L);
    assertThat(client.call("LATENCY", "HISTORY", "command")).isEqualTo(Collections.emptyList());
    assertThat(client.call("LATENCY", "GRAPH", "command"))
        .isEqualTo(new ErrorText("ERR No samples available for event 'command'"));
  }
}
