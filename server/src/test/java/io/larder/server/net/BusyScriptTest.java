package io.larder.server.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.larder.server.ServerOptions;
import io.larder.testkit.reference.ErrorText;
import io.larder.testkit.reference.RespClient;
import io.larder.testkit.reference.SimpleText;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BusyScriptTest {

  /** More than there are event loops, so that all of them stand still. */
  private static final int WAITING = 8;

  @Test
  void whileAScriptNeverEnds_newClientsAreAnsweredAndCanEndIt() throws IOException {
    try (TestServer server =
        TestServer.start(ServerOptions.defaults().with("busy-reply-threshold", "100"))) {
      RespClient caller = connect(server);
      List<RespClient> waiting = new ArrayList<>();
      for (int i = 0; i < WAITING; i++) {
        waiting.add(connect(server));
      }
      send(caller, "EVAL", "while true do end", "0");
      waiting.forEach(client -> send(client, "INCR", "counter"));
      await()
          .atMost(Duration.ofSeconds(20))
          .ignoreExceptions()
          .untilAsserted(
              () -> assertThat(ask(server, "GET", "counter")).isInstanceOf(ErrorText.class));

      assertThat(((ErrorText) ask(server, "GET", "counter")).code()).isEqualTo("BUSY");
      assertThat(ask(server, "SCRIPT", "KILL")).isEqualTo(new SimpleText("OK"));
      assertThat(((ErrorText) caller.receive()).text()).contains("Script killed by user");
      for (RespClient client : waiting) {
        assertThat(client.receive()).as("answered, or told that it was busy").isNotNull();
        client.close();
      }
      caller.close();
    }
  }

  private static Object ask(TestServer server, String... words) throws IOException {
    try (RespClient fresh = connect(server)) {
      return fresh.call(words);
    }
  }

  private static void send(RespClient client, String... words) {
    client.send(words);
    client.sendRaw(new byte[0]); // what was collected leaves now
  }

  private static RespClient connect(TestServer server) throws IOException {
    return RespClient.connect(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()),
        Duration.ofSeconds(10));
  }
}
