package io.larder.server.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.larder.server.ServerOptions;
import io.larder.testkit.reference.RespClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One answer that alone exceeds what a client may leave unread. */
class LargeAnswerTest {

  private static final int ENOUGH = 3_000; // megabytes, more than a buffer of Netty's could hold

  private TestServer server;
  private RespClient other;
  private RespClient client;

  @BeforeEach
  void start() throws IOException {
    server =
        TestServer.start(
            ServerOptions.defaults().with("client-output-buffer-limit", "normal 8mb 0 0"));
    other = server.connect();
    other.call("SET", "large", "x".repeat(1_000_000));
    client = server.connect();
  }

  @AfterEach
  void stop() {
    client.close();
    other.close();
    server.close();
  }

  private void assertClientIsDisconnected() {
    assertThatThrownBy(() -> client.receive()).isInstanceOf(Exception.class);
    await().until(() -> text(other.call("INFO", "clients")).contains("connected_clients:1\r\n"));
  }

  private static String text(Object reply) {
    return new String((byte[]) reply, StandardCharsets.US_ASCII);
  }

  @Test
  void transaction_runsToItsEnd_andTheClientIsDisconnected() {
    client.call("MULTI");
    for (int i = 0; i < ENOUGH; i++) {
      client.call("GET", "large");
    }
    client.call("INCR", "end");

    client.send("EXEC");
    client.send("INCR", "behind");

    assertClientIsDisconnected();
    assertThat(text(other.call("GET", "end"))).isEqualTo("1");
    assertThat(other.call("EXISTS", "behind")).isEqualTo(0L);
  }

  @Test
  void script_runsToItsEnd_andTheClientIsDisconnected() {
    client.send(
        "EVAL",
        "local all = {} for i = 1, 50 do all[i] = redis.call('GET', KEYS[1]) end"
            + " redis.call('INCR', KEYS[2]) return all",
        "2",
        "large",
        "end");

    assertClientIsDisconnected();
    assertThat(text(other.call("GET", "end"))).isEqualTo("1");
  }

  @Test
  void singleCommand_ofALargeValue_disconnectsTheClient() {
    for (int i = 0; i < 20; i++) {
      other.call("RPUSH", "list", "y".repeat(1_000_000));
    }
    client.send("LRANGE", "list", "0", "-1");
    assertClientIsDisconnected();
  }

  @Test
  void answerThatNobodyWants_disconnectsNobody() {
    client.send("ECHO", "before");
    client.send("CLIENT", "REPLY", "OFF");
    client.send("MULTI");
    for (int i = 0; i < 20; i++) {
      client.send("GET", "large");
    }
    client.send("EXEC");
    client.send("CLIENT", "REPLY", "ON");
    client.send("ECHO", "after");

    assertThat(text(client.receive())).isEqualTo("before");
    client.receive();
    assertThat(text(client.receive())).isEqualTo("after");
  }

  @Test
  void answerBelowTheLimit_arrivesWhole() {
    client.call("MULTI");
    for (int i = 0; i < 7; i++) {
      client.call("GET", "large");
    }
    assertThat((java.util.List<?>) client.call("EXEC")).hasSize(7);
  }
}
