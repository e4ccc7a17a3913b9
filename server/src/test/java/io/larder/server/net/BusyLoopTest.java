package io.larder.server.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.larder.server.ServerOptions;
import io.larder.testkit.reference.ErrorText;
import io.larder.testkit.reference.RespClient;
import io.larder.testkit.reference.SimpleText;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BusyLoopTest {

  private static final int OTHERS = 5;

  /** Several times: the loops take turns at being the spare one. */
  @Test
  void whileAScriptNeverEnds_clientsOfItsLoopAreAnswered_andEndIt() throws IOException {
    ServerOptions oneLoopOrTwo = ServerOptions.defaults().with("busy-reply-threshold", "50");
    try (TestServer server = TestServer.start(oneLoopOrTwo)) {
      List<RespClient> clients = new ArrayList<>();
      for (int i = 0; i <= OTHERS; i++) {
        clients.add(server.connect());
      }
      for (int turn = 0; turn < 4; turn++) {
        RespClient caller = clients.get(turn);
        assertThat(caller.call("SET", "k", "v")).isEqualTo(new SimpleText("OK"));
        caller.send("EVAL", "while true do end", "0");
        caller.sendRaw(new byte[0]); // what was collected leaves now
        for (RespClient other : clients) {
          if (other != caller) {
            awaitBusy(other);
          }
        }
        assertThat(clients.get(OTHERS).call("SCRIPT", "KILL")).isEqualTo(new SimpleText("OK"));
        assertThat(((ErrorText) caller.receive()).text()).contains("Script killed by user");
        for (RespClient each : clients) {
          await()
              .atMost(Duration.ofSeconds(20))
              .until(() -> each.call("SET", "k", "v").equals(new SimpleText("OK")));
        }
      }
      for (RespClient each : clients) {
        each.close();
      }
    }
  }

  private static void awaitBusy(RespClient client) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                client.call("GET", "k") instanceof ErrorText error && error.code().equals("BUSY"));
  }
}
